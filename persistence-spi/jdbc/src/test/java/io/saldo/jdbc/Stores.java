package io.saldo.jdbc;

import io.saldo.testkit.TestClock;
import java.time.Duration;

/** What the stores under test have in common. */
final class Stores {
    /** One for all: the first house that is written makes it slow. */
    static final JsonForm JSON = new JsonForm();

    private Stores() {}

    static JdbcOptions options(TestClock clock) {
        return JdbcOptions.DEFAULT
                .withClock(clock)
                .withPatience(Duration.ofSeconds(2))
                .withoutMigration();
    }
}
