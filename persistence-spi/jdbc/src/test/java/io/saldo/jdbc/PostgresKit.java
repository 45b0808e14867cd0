package io.saldo.jdbc;

import io.saldo.testkit.PersistenceKit;
import io.saldo.testkit.StoreUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The kit on a real PostgreSQL. */
abstract class PostgresKit extends PersistenceKit {
    private static final AtomicReference<Postgres> SERVER = new AtomicReference<>();
    private final List<PostgresStore> opened = new ArrayList<>();

    abstract JdbcPersistence opening(DataSource source, JdbcOptions options);

    @BeforeAll
    static void start() {
        SERVER.set(Postgres.started());
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(SERVER.get()).close();
    }

    @Override
    protected StoreUnderTest open() {
        var store = PostgresStore.fresh(Objects.requireNonNull(SERVER.get()), this::opening);
        opened.add(store);
        return store;
    }

    @AfterEach
    void closePools() {
        opened.forEach(each -> each.source().close());
    }
}
