package io.saldo.jdbc.cabinet;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What tests do with the tables behind the back of the cabinet. */
final class CabinetTables {
    private CabinetTables() {}

    static List<String> names(DataSource source, String schema) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            return texts(
                    statement,
                    "select table_name from information_schema.tables where table_schema = '" + schema
                            + "' and table_name like 'cabinet%' order by table_name");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** As no run-time user may. */
    static void empty(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate saldo." + String.join(", saldo.", names(source, "saldo")));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Every row of every table as text. */
    static String dump(DataSource source) {
        var all = new StringBuilder();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : names(source, "saldo")) {
                try (ResultSet rows = statement.executeQuery("select * from saldo." + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            all.append(rows.getString(i)).append('\t');
                        }
                        all.append('\n');
                    }
                }
            }
            return all.toString();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
