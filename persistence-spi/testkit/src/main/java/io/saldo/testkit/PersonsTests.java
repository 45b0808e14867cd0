package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.store.Seal;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.store.KeptPerson;
import io.saldo.kernel.store.Person;
import io.saldo.kernel.store.PersonKeeping;
import io.saldo.kernel.store.Persons;
import io.saldo.kernel.store.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

abstract class PersonsTests extends Group {
    private static final DebtorId DEBTOR = new DebtorId("debtor-1");
    private static final TextRef REASON = new TextRef("reason-1");

    private static Person person(String name) {
        return new Person(name, new TreeMap<>(Map.of("phone", "+7 900 000-00-00", "e-mail", "ё@example.org")));
    }

    private PersonKeeping put(String name, long version) {
        return books().write(store -> store.persons().put(DEBTOR, person(name), version));
    }

    private Optional<KeptPerson> found() {
        return books().read(store -> store.persons().find(DEBTOR));
    }

    private Optional<String> text() {
        return books().read(store -> store.persons().text(REASON));
    }

    @Test
    @Clause({"P-3", "P-21"})
    void aPersonComesBackAsItWasKept() {
        assertThat(put("Ёлкина-Ивано́ва  Анна 😀", 0)).isEqualTo(new PersonKeeping.Kept(1));
        assertThat(found()).contains(new KeptPerson(person("Ёлкина-Ивано́ва  Анна 😀"), 1));
    }

    @Test
    @Clause({"P-18", "P-21"})
    void aPersonIsChangedByWhoHasReadItLastAndAStaleVersionIsRefused() {
        put("Иванова", 0);
        assertThat(put("Петрова", 1)).isEqualTo(new PersonKeeping.Kept(2));
        assertThat(put("Сидорова", 1)).isEqualTo(new PersonKeeping.Stale(2));
        assertThat(put("Сидорова", 0)).isEqualTo(new PersonKeeping.Stale(2));
        assertThat(found()).contains(new KeptPerson(person("Петрова"), 2));
    }

    @Test
    @Clause("P-21")
    void whoIsErasedIsNobodyAndNoVersionComesTwice() {
        put("Иванова", 0);
        boolean erased = books().write(store -> store.persons().erase(DEBTOR));
        assertThat(erased).isTrue();
        assertThat(found()).isEmpty();
        boolean again = books().write(store -> store.persons().erase(DEBTOR));
        assertThat(again).isFalse();
        assertThat(put("Иванова", 1)).isEqualTo(new PersonKeeping.Stale(2));
        assertThat(put("Новая", 2)).isEqualTo(new PersonKeeping.Kept(3));
        assertThat(found()).contains(new KeptPerson(person("Новая"), 3));
    }

    @Test
    @Clause("P-21")
    void erasingLeavesBothBooksAsTheyWere() {
        state(HOUSE, known -> List.of(Facts.area("a", known, "1", 40)));
        var house = new SmallHouse("h-1");
        sealAll(house.close(1));
        List<Statement> statements = all(HOUSE);
        List<Seal> seals = books().read(store -> store.months().seals(house.id));
        put("Иванова", 0);
        books().write(store -> store.persons().put(REASON, "Иванова уехала"));
        books().write(store -> store.persons().erase(DEBTOR) && store.persons().erase(REASON));
        assertThat(found()).isEmpty();
        assertThat(text()).isEmpty();
        assertThat(statements).isNotEmpty().isEqualTo(all(HOUSE));
        assertThat(seals)
                .isNotEmpty()
                .isEqualTo(books().<List<Seal>>read(store -> store.months().seals(house.id)));
    }

    @Test
    @Clause({"P-3", "P-21"})
    void aReferenceMeansOneTextForGood() {
        boolean kept = books().write(store -> store.persons().put(REASON, "Затопление, акт № 7 ё"));
        boolean same = books().write(store -> store.persons().put(REASON, "Затопление, акт № 7 ё"));
        boolean other = books().write(store -> store.persons().put(REASON, "другое"));
        assertThat(List.of(kept, same, other)).containsExactly(true, true, false);
        assertThat(text()).contains("Затопление, акт № 7 ё");
        boolean erased = books().write(store -> store.persons().erase(REASON));
        boolean anew = books().write(store -> store.persons().put(REASON, "Затопление, акт № 7 ё"));
        assertThat(List.of(erased, anew)).containsExactly(true, false);
        assertThat(text()).isEmpty();
    }

    @Test
    @Clause({"P-1", "P-21"})
    void whatAUnitThatFailsChangedOrErasedStays() {
        put("Иванова", 0);
        assertThatThrownBy(() -> books().write(store -> {
                    store.persons().put(REASON, "text");
                    store.persons().erase(DEBTOR);
                    throw new Stopped();
                }))
                .isInstanceOf(Stopped.class);
        assertThat(found()).contains(new KeptPerson(person("Иванова"), 1));
        assertThat(text()).isEmpty();
    }

    @Test
    @Clause("P-21")
    void aUnitSeesWhatItHasChanged() {
        put("Иванова", 0);
        books().write(store -> {
            Persons persons = store.persons();
            assertThat(persons.put(DEBTOR, person("Петрова"), 1)).isEqualTo(new PersonKeeping.Kept(2));
            assertThat(persons.find(DEBTOR)).contains(new KeptPerson(person("Петрова"), 2));
            assertThat(persons.erase(DEBTOR)).isTrue();
            assertThat(persons.find(DEBTOR)).isEmpty();
            return persons.put(DEBTOR, person("Новая"), 3);
        });
        assertThat(found()).contains(new KeptPerson(person("Новая"), 4));
    }

    @Test
    @Clause({"P-4", "P-21"})
    void textThatNoDatabaseKeepsIsRefused() {
        put("Иванова", 0);
        Stream.of("\0", "half \ud83d", "\udca9").forEach(text -> {
            assertThatThrownBy(() -> put("x" + text, 1)).isInstanceOf(InvalidValueException.class);
            var detail = new Person("x", new TreeMap<>(Map.of("phone", "7" + text)));
            assertThatThrownBy(() -> books().write(store -> store.persons().put(DEBTOR, detail, 1)))
                    .isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> books().write(store -> store.persons().put(REASON, "x" + text)))
                    .isInstanceOf(InvalidValueException.class);
        });
        String longest = "ё".repeat(Persons.LONGEST_TEXT);
        assertThatThrownBy(() -> books().write(store -> store.persons().put(REASON, longest + "ё")))
                .isInstanceOf(InvalidValueException.class);
        boolean kept = books().write(store -> store.persons().put(REASON, longest));
        assertThat(kept).isTrue();
        assertThat(text()).contains(longest);
        assertThat(found()).contains(new KeptPerson(person("Иванова"), 1));
    }

    @Test
    @Clause({"P-17", "P-21"})
    void nobodyOfAnotherOrganizationIsSeenNorErased() {
        put("Иванова", 0);
        var other = store().persistence().of("other");
        boolean erased = other.write(store -> store.persons().erase(DEBTOR));
        assertThat(erased).isFalse();
        assertThat(other.<Optional<KeptPerson>>read(store -> store.persons().find(DEBTOR)))
                .isEmpty();
        assertThat(found()).contains(new KeptPerson(person("Иванова"), 1));
    }

    @Test
    @Clause({"P-19", "P-21"})
    void ofManyWhoChangeAPersonAtOnceOneDoes() {
        put("Иванова", 0);
        var changed = Together.on(8, i -> put("by " + i, 1));
        assertThat(changed.stream().map(Together.Outcome::thrown)).containsOnlyNulls();
        assertThat(changed.stream().filter(each -> new PersonKeeping.Kept(2).equals(each.result())))
                .hasSize(1);
        assertThat(changed.stream().filter(each -> new PersonKeeping.Stale(2).equals(each.result())))
                .hasSize(7);
    }
}
