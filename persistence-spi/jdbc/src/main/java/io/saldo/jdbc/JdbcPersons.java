package io.saldo.jdbc;

import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.store.KeptPerson;
import io.saldo.kernel.store.Person;
import io.saldo.kernel.store.PersonKeeping;
import io.saldo.kernel.store.Persons;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * People and texts as they stand. What is erased is overwritten; PostgreSQL and H2 give the place itself back when they
 * clean up, which a host that must not wait for asks for.
 */
record JdbcPersons(Unit unit) implements Persons {
    private static final String OF_DEBTOR = " where organization = :organization and debtor = :debtor";
    private static final String OF_REFERENCE = " where organization = :organization and reference = :reference";

    private <S extends SqlStatement<S>> S bound(S statement, DebtorId debtor) {
        return statement.bind("organization", unit.organization()).bind("debtor", debtor.value());
    }

    private <S extends SqlStatement<S>> S bound(S statement, TextRef reference) {
        return statement.bind("organization", unit.organization()).bind("reference", reference.value());
    }

    @Override
    public Optional<KeptPerson> find(DebtorId debtor) {
        return bound(
                        unit.query(
                                "select version, name, details from <s>.person" + OF_DEBTOR + " and name is not null"),
                        debtor)
                .map((row, context) -> new KeptPerson(
                        new Person(row.getString("name"), unit.json().texts(row.getString("details"))),
                        row.getLong("version")))
                .findOne();
    }

    private long version(DebtorId debtor) {
        return bound(unit.query("select version from <s>.person" + OF_DEBTOR), debtor)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    @Override
    public PersonKeeping put(DebtorId debtor, Person person, long version) {
        unit.checkWriting();
        Exact.text("debtor", debtor.value());
        Exact.text("name", person.name());
        person.details().forEach(Exact::text);
        String sql = version == 0 ? """
                insert into <s>.person (organization, debtor, version, name, details)
                values (:organization, :debtor, :version + 1, :name, :details) on conflict do nothing
                """ : """
                update <s>.person set version = version + 1, name = :name, details = :details
                """ + OF_DEBTOR + " and version = :version";
        int rows = unit.waiting(
                "debtor " + debtor,
                () -> bound(unit.update(sql), debtor)
                        .bind("version", version)
                        .bind("name", person.name())
                        .bind("details", unit.json().write(person.details()))
                        .execute());
        return rows == 1 ? new PersonKeeping.Kept(version + 1) : new PersonKeeping.Stale(version(debtor));
    }

    @Override
    public boolean erase(DebtorId debtor) {
        String sql = "update <s>.person set version = version + 1, name = null, details = null" + OF_DEBTOR
                + " and name is not null";
        return unit.waiting(
                        "debtor " + debtor,
                        () -> bound(unit.update(sql), debtor).execute())
                == 1;
    }

    @Override
    public Optional<String> text(TextRef reference) {
        return bound(
                        unit.query("select text from <s>.reference_text" + OF_REFERENCE + " and text is not null"),
                        reference)
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public boolean put(TextRef reference, String text) {
        unit.checkWriting();
        InvalidValueException.unless(
                !text.isBlank() && text.length() <= LONGEST_TEXT,
                "text of " + reference,
                text,
                "1 to " + LONGEST_TEXT + " characters");
        Exact.text("reference", reference.value());
        Exact.text("text of " + reference, text);
        String sql = """
                insert into <s>.reference_text (organization, reference, text)
                values (:organization, :reference, :text) on conflict do nothing
                """;
        int rows = unit.waiting(
                "text " + reference,
                () -> bound(unit.update(sql), reference).bind("text", text).execute());
        return rows == 1 || text(reference).filter(text::equals).isPresent();
    }

    @Override
    public boolean erase(TextRef reference) {
        String sql = "update <s>.reference_text set text = null" + OF_REFERENCE + " and text is not null";
        return unit.waiting(
                        "text " + reference,
                        () -> bound(unit.update(sql), reference).execute())
                == 1;
    }
}
