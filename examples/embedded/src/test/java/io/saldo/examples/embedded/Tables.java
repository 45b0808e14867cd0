package io.saldo.examples.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables of a host: what was told of its houses, and what it keeps of closed months. It knows nothing of Saldo. */
final class Tables implements AutoCloseable {
    private final Connection database;

    Tables(String name) throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:" + name);
        for (String table : List.of(
                "told (number identity primary key, house varchar, known varchar, id varchar, corrects varchar,"
                        + " kind varchar, thing varchar, since varchar, until varchar, said varchar)",
                "handed_on (house varchar primary key, json clob)",
                "closed_month (house varchar, period varchar, json clob, primary key (house, period))",
                "account_rows (house varchar, account varchar, period varchar, json clob,"
                        + " primary key (house, account, period))")) {
            run("create table " + table);
        }
    }

    void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            statement.execute();
        }
    }

    /** Rows as texts; what is null is empty. */
    List<List<String>> read(String sql, Object... values) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    String text = result.getString(i);
                    row.add(text == null ? "" : text);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = database.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i].toString());
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
