package io.saldo.testkit;

import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.store.KeptPerson;
import io.saldo.kernel.store.Person;
import io.saldo.kernel.store.PersonKeeping;
import io.saldo.kernel.store.Persons;
import java.util.Optional;

/** People and texts of one unit of the plain store. An erased text is the empty one. */
record PlainPersons(PlainUnit unit) implements Persons {
    @Override
    public Optional<KeptPerson> find(DebtorId debtor) {
        return Optional.ofNullable(unit.reading().persons.get(debtor));
    }

    @Override
    public PersonKeeping put(DebtorId debtor, Person person, long version) {
        PlainUnit.exact(debtor + person.name() + person.details());
        long last = unit.writing().versions.getOrDefault(debtor, 0L);
        if (last != version) {
            return new PersonKeeping.Stale(last);
        }
        unit.writing().versions.put(debtor, last + 1);
        unit.writing().persons.put(debtor, new KeptPerson(person, last + 1));
        return new PersonKeeping.Kept(last + 1);
    }

    @Override
    public boolean erase(DebtorId debtor) {
        boolean erased = unit.writing().persons.remove(debtor) != null;
        if (erased) {
            unit.writing().versions.merge(debtor, 1L, Long::sum);
        }
        return erased;
    }

    @Override
    public Optional<String> text(TextRef reference) {
        return Optional.ofNullable(unit.reading().texts.get(reference)).filter(text -> !text.isEmpty());
    }

    @Override
    public boolean put(TextRef reference, String text) {
        PlainUnit.exact(reference + text);
        InvalidValueException.unless(
                !text.isBlank() && text.length() <= LONGEST_TEXT, "text", text, "1 to " + LONGEST_TEXT);
        String standing = unit.writing().texts.putIfAbsent(reference, text);
        return standing == null || standing.equals(text);
    }

    @Override
    public boolean erase(TextRef reference) {
        String standing = unit.writing().texts.get(reference);
        if (standing == null || standing.isEmpty()) {
            return false;
        }
        unit.writing().texts.put(reference, "");
        return true;
    }
}
