package io.saldo.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;

/** Handles on connections that are given from outside and closed there. One Jdbi, which is costly to make, for all. */
final class GivenConnections implements ConnectionFactory {
    private final ConcurrentMap<Thread, Connection> given = new ConcurrentHashMap<>();
    private final Jdbi jdbi = Jdbi.create(this);

    GivenConnections(JdbcOptions options, Tables tables) {
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        // checked when the options were made
        jdbi.define("s", '"' + options.schema() + '"');
        jdbi.define("p", tables.prefix());
    }

    Handle on(Connection connection) {
        given.put(Thread.currentThread(), connection);
        try {
            return jdbi.open();
        } finally {
            given.remove(Thread.currentThread());
        }
    }

    @Override
    public Connection openConnection() throws SQLException {
        Connection connection = given.get(Thread.currentThread());
        if (connection == null) {
            throw new SQLException("no connection was given to this thread");
        }
        return connection;
    }

    @Override
    public void closeConnection(Connection connection) {
        // by whoever opened it
    }
}
