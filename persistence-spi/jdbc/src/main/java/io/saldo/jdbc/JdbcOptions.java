package io.saldo.jdbc;

import io.saldo.kernel.error.InvalidValueException;
import java.time.Clock;
import java.time.Duration;

/**
 * How the books are kept.
 *
 * @param schema where the tables are: small Latin letters, digits and underscores
 * @param patience how long a unit waits for what another one holds
 * @param attempts how often a transaction of our own is run before a conflict is given up
 * @param clock which moments are given by
 * @param migrates whether {@link JdbcPersistence#of} brings the schema up to date; else it only looks
 */
public record JdbcOptions(String schema, Duration patience, int attempts, Clock clock, boolean migrates) {
    public static final JdbcOptions DEFAULT =
            new JdbcOptions("saldo", Duration.ofSeconds(5), 5, Clock.systemUTC(), true);

    public JdbcOptions {
        InvalidValueException.unless(
                schema.matches("[a-z][a-z0-9_]{0,39}"),
                "schema",
                schema,
                "1 to 40 small Latin letters, digits and underscores, beginning with a letter");
        InvalidValueException.unless(
                patience.toMillis() >= 1 && patience.compareTo(Duration.ofHours(1)) <= 0,
                "patience",
                patience,
                "between a millisecond and an hour");
        InvalidValueException.unless(attempts >= 1, "attempts", attempts, "1 or more");
    }

    public JdbcOptions withSchema(String name) {
        return new JdbcOptions(name, patience, attempts, clock, migrates);
    }

    public JdbcOptions withPatience(Duration duration) {
        return new JdbcOptions(schema, duration, attempts, clock, migrates);
    }

    public JdbcOptions withAttempts(int number) {
        return new JdbcOptions(schema, patience, number, clock, migrates);
    }

    public JdbcOptions withClock(Clock other) {
        return new JdbcOptions(schema, patience, attempts, other, migrates);
    }

    /** For a program whose user may not change the schema. */
    public JdbcOptions withoutMigration() {
        return new JdbcOptions(schema, patience, attempts, clock, false);
    }
}
