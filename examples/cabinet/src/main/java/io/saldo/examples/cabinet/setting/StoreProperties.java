package io.saldo.examples.cabinet.setting;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the books and the cabinet are kept: the settings under {@code cabinet.store}.
 *
 * @param folder of the file that H2 keeps, made where there is none
 * @param url of a database of one's own, as JDBC has it; empty for the file
 * @param schema where the tables are
 * @param connections at most, at a time
 */
@ConfigurationProperties("cabinet.store")
public record StoreProperties(
        @DefaultValue("data") Path folder,
        @DefaultValue("") String url,
        @DefaultValue("saldo") String user,
        @DefaultValue("") String password,
        @DefaultValue("saldo") String schema,
        @DefaultValue("20") int connections) {
    private static final String FILE = "cabinet";
    private static final String OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    /** The address of the database. */
    public String address() {
        return url.isBlank() ? "jdbc:h2:file:" + folder.toAbsolutePath().resolve(FILE) + OPTIONS : url;
    }

    /** For people: without a password that somebody wrote into the address. */
    public String told() {
        return url.isBlank() ? folder.toAbsolutePath().toString() : url.replaceFirst("[?;].*", "");
    }
}
