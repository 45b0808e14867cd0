package io.saldo.testkit;

import java.util.Set;

/** The clauses of the storage contract, in the words of the packages whose ports they are about. */
public enum Clauses {
    P_1("A unit of work is kept whole or not at all."),
    P_2("What one read reads comes from one moment."),
    P_3("What is read equals what was written: to the last letter and microsecond."),
    P_4("What cannot be kept exactly is refused before anything is written; nothing is mended silently."),
    P_5("A shelf is opened at a moment later than every moment of it that anybody has seen or can still see."),
    P_6("What was known at a moment that was given is the same for ever."),
    P_7("Statements only grow. The same id and content is nothing; other content is refused."),
    P_8("A correction names a fact of its own shelf and kind, known earlier."),
    P_9("What is wanted comes without reading more than is wanted: its cost does not grow with age."),
    P_10("Lists are in the library's order, whatever order a database sorts in."),
    P_11("A month is sealed once, after the month before it. An annulled month counts no more and stays to be read."),
    P_12("Nothing of a sealed month can be changed through any port."),
    P_13("Lines come back with explanations that replay to their amounts."),
    P_14("An account number belongs to one house of an organization."),
    P_15("A key is taken once; a second taker waits for the unit of the first; a unit that fails forgets its key."),
    P_16("Messages appear only with their unit, and are delivered at least once, in order for each subject."),
    P_17("Opened for one organization, nothing of another is seen."),
    P_18("An expected outcome is a value and leaves the unit usable."),
    P_19("No update is lost, whoever writes at the same time; units of different houses do not wait for each other."),
    P_20("In a host's transaction nothing is committed, rolled back, closed, retried or reconfigured."),
    P_21("Erasing a person leaves none of its values anywhere in the store; both books stay as they were."),
    P_22("Stopped at any moment and opened again, every unit is there or not there."),
    P_23("All this at READ COMMITTED."),
    P_24("A schema older, newer or half migrated is refused with the remedy before anything is written."),
    P_25(
            "A document is issued once under its number and never changed; it is withdrawn once, and replaced by another.");

    private static final Set<String> OF_SQL = Set.of("P_20", "P_22", "P_23", "P_24");

    private final String text;

    Clauses(String text) {
        this.text = text;
    }

    /** As it is written: {@code P-5}. */
    public String number() {
        return name().replace('_', '-');
    }

    public String text() {
        return text;
    }

    /** Whether only stores with transactions and a schema can keep it; the tests of their adapters prove it. */
    public boolean isOfSqlStores() {
        return OF_SQL.contains(name());
    }
}
