package io.saldo.memory;

import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.store.KeptPerson;
import io.saldo.kernel.store.Person;
import io.saldo.kernel.store.PersonKeeping;
import io.saldo.kernel.store.Persons;
import io.saldo.memory.Page.Row;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** People and texts as they stand: of what changes nothing earlier is kept. */
record MemoryPersons(Unit unit) implements Persons {

    /** A debtor; nobody where who it was is erased. */
    record Standing(long version, @Nullable Person person) {}

    /** What a reference means; nothing where it is erased. */
    record Text(@Nullable String text) {}

    private <K, V> @Nullable V latest(K key, Function<Page, ConcurrentNavigableMap<K, Row<V>>> rows) {
        V latest = null;
        for (Unit.Sight sight : unit.sights()) {
            Row<V> row = rows.apply(sight.page()).get(key);
            latest = row == null ? latest : row.value();
        }
        return latest;
    }

    @Override
    public Optional<KeptPerson> find(DebtorId debtor) {
        Standing standing = latest(debtor, page -> page.persons);
        return standing == null || standing.person == null
                ? Optional.empty()
                : Optional.of(new KeptPerson(standing.person, standing.version));
    }

    @Override
    public PersonKeeping put(DebtorId debtor, Person person, long version) {
        Page own = unit.writing();
        Exact.text("debtor", debtor.value());
        Exact.text("name", person.name());
        person.details().forEach(Exact::text);
        unit.hold(debtor);
        Standing standing = latest(debtor, page -> page.persons);
        long last = standing == null ? 0 : standing.version;
        if (last != version) {
            return new PersonKeeping.Stale(last);
        }
        own.persons.put(debtor, new Row<>(new Standing(last + 1, person), 0));
        return new PersonKeeping.Kept(last + 1);
    }

    @Override
    public boolean erase(DebtorId debtor) {
        Page own = unit.writing();
        unit.hold(debtor);
        Standing standing = latest(debtor, page -> page.persons);
        if (standing == null || standing.person == null) {
            return false;
        }
        own.persons.put(debtor, new Row<>(new Standing(standing.version + 1, null), 0));
        return true;
    }

    @Override
    public Optional<String> text(TextRef reference) {
        Text standing = latest(reference, page -> page.texts);
        return standing == null ? Optional.empty() : Optional.ofNullable(standing.text);
    }

    @Override
    public boolean put(TextRef reference, String text) {
        Page own = unit.writing();
        InvalidValueException.unless(
                !text.isBlank() && text.length() <= LONGEST_TEXT,
                "text of " + reference,
                text,
                "1 to " + LONGEST_TEXT + " characters");
        Exact.text("reference", reference.value());
        Exact.text("text of " + reference, text);
        unit.hold(reference);
        Text standing = latest(reference, page -> page.texts);
        if (standing != null) {
            return text.equals(standing.text);
        }
        own.texts.put(reference, new Row<>(new Text(text), 0));
        return true;
    }

    @Override
    public boolean erase(TextRef reference) {
        Page own = unit.writing();
        unit.hold(reference);
        Text standing = latest(reference, page -> page.texts);
        if (standing == null || standing.text == null) {
            return false;
        }
        own.texts.put(reference, new Row<>(new Text(null), 0));
        return true;
    }
}
