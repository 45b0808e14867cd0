package io.saldo.jdbc;

/**
 * A family of tables that is made and brought up to date by itself.
 *
 * @param owner the class that a host calls, as refusals name it
 * @param prefix before the names of what every family has: its keys of commands and its outbox
 * @param folder of its migrations, one folder a database in it
 * @param history the table of what was migrated, beside that of a host that migrates by the same library
 * @param version the last migration of this library
 */
public record Tables(String owner, String prefix, String folder, String history, int version) {
    /** The two books of organizations. */
    static final Tables BOOKS = new Tables("JdbcPersistence", "", "io/saldo/jdbc/migration", "saldo_schema_history", 1);
}
