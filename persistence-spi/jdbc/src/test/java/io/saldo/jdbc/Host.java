package io.saldo.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A host that begins and ends transactions, and begins one anew where the database asks for that. */
public record Host(DataSource source, int isolation) implements Transactions {
    private static final int ATTEMPTS = 60;

    @Override
    public void run(boolean readOnly, Work work) {
        for (int i = 1; ; i++) {
            try {
                once(readOnly, work);
                return;
            } catch (StoreConflictException e) {
                if (i == ATTEMPTS) {
                    throw e;
                }
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    }

    private void once(boolean readOnly, Work work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setTransactionIsolation(isolation);
            connection.setReadOnly(readOnly);
            connection.setAutoCommit(false);
            try {
                work.with(Guarded.connection(connection));
                connection.commit();
            } catch (RuntimeException | Error e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
