package io.saldo.jdbc;

import io.saldo.kernel.store.StoreBusyException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** A transaction for each unit: what writes at READ COMMITTED, what reads at REPEATABLE READ. */
record OwnTransactions(DataSource source, Dialect dialect, JdbcOptions options) implements Transactions {
    @Override
    public void run(boolean readOnly, Work work) {
        for (int attempt = 1; ; attempt++) {
            try {
                once(readOnly, work);
                return;
            } catch (StoreConflictException e) {
                if (attempt >= options.attempts()) {
                    throw new StoreBusyException("what this unit writes", e);
                }
                // so that two that met do not meet again
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextLong(1, 10L * attempt + 1)));
            }
        }
    }

    private void once(boolean readOnly, Work work) {
        try (Connection connection = source.getConnection()) {
            boolean commits = connection.getAutoCommit();
            boolean reads = connection.isReadOnly();
            int isolation = connection.getTransactionIsolation();
            if (!commits) {
                // a pool that hands connections out so may have begun already
                connection.rollback();
            }
            try {
                connection.setReadOnly(readOnly);
                connection.setTransactionIsolation(
                        readOnly ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(false);
                within(connection, work);
            } finally {
                connection.setAutoCommit(commits);
                connection.setReadOnly(reads);
                connection.setTransactionIsolation(isolation);
            }
        } catch (SQLException e) {
            throw Failures.told(e);
        }
    }

    private void within(Connection connection, Work work) throws SQLException {
        boolean kept = false;
        try {
            dialect.begin(connection, options.patience());
            work.with(connection);
            connection.commit();
            kept = true;
        } finally {
            if (!kept) {
                rollBack(connection);
            }
        }
    }

    /** What stopped the unit is what is told, not that a broken connection cannot be rolled back. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // the database forgets an unfinished transaction with its connection
        }
    }
}
