package io.saldo.jdbc.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.cabinet.CabinetStore;
import io.saldo.cabinet.event.EventKind;
import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.event.SecurityEvent;
import io.saldo.cabinet.password.PasswordHash;
import io.saldo.cabinet.user.Contacts;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.Login;
import io.saldo.cabinet.user.PersonName;
import io.saldo.cabinet.user.Phone;
import io.saldo.cabinet.user.Standing;
import io.saldo.cabinet.user.User;
import io.saldo.cabinet.user.UserId;
import io.saldo.jdbc.H2Store;
import io.saldo.jdbc.JdbcOptions;
import io.saldo.jdbc.JdbcPersistence;
import io.saldo.jdbc.Postgres;
import io.saldo.jdbc.SchemaException;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.store.Message;
import io.saldo.kernel.store.UnitOfWork;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P-4, P-16, P-21, P-22, P-24: the tables of the cabinet, alone and beside the books. */
class CabinetSchemaTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final UserId IVAN = new UserId("0123456789abcdef0123456789abcdef");

    private final Postgres server = Postgres.started();

    private DataSource bare(String database) {
        return database.equals("H2")
                ? H2Store.h2("mem:" + UUID.randomUUID() + H2Store.MODE + ";DB_CLOSE_DELAY=-1")
                : server.plain(server.bare());
    }

    private static User user() {
        return new User(
                IVAN,
                new Login("ivan.petrov"),
                new PasswordHash("$argon2id$v=19"),
                new Contacts(
                        new PersonName("Щукин", "Иван", "Олегович"),
                        new EmailAddress("schukin@mail.ru"),
                        new Phone("+79120004411")),
                NOON,
                new Standing.Pending(NOON.plusSeconds(60)),
                0);
    }

    private static boolean add(UnitOfWork<CabinetStore> cabinet) {
        return cabinet.write(store -> store.users().add(user()));
    }

    private static Optional<User> find(UnitOfWork<CabinetStore> cabinet) {
        return cabinet.read(store -> store.users().find(IVAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void theCabinetAndTheBooksStandInOneSchema(String database) {
        DataSource source = bare(database);
        var books = JdbcPersistence.of(source);
        var cabinet = JdbcCabinet.of(source);
        assertThat(add(cabinet)).isTrue();
        books.of("org").write(store -> store.statements().giveNumber(new AccountNumber("1"), new HouseId("h")));
        cabinet.write(store -> {
            store.outbox().put(new Message("m", "letter", "a", "body"));
            return true;
        });
        assertThat(books.deliveries("org").claim(9, Duration.ofMinutes(1))).isEmpty();
        assertThat(cabinet.deliveries().claim(9, Duration.ofMinutes(1)))
                .containsExactly(new Message("m", "letter", "a", "body"));
        assertThat(find(JdbcCabinet.of(source, JdbcOptions.DEFAULT.withoutMigration())))
                .isPresent();
        assertThat(find(JdbcCabinet.of(source))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void tablesThatAreNotMadeAreNotWrittenIn(String database) {
        DataSource source = bare(database);
        JdbcPersistence.of(source);
        assertThatThrownBy(() -> JdbcCabinet.of(source, JdbcOptions.DEFAULT.withoutMigration()))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("JdbcCabinet.migrate");
        assertThat(CabinetTables.names(source, "saldo")).isEmpty();
    }

    @Test
    void aFileOpenedAnewHasEverything(@TempDir Path folder) {
        String address = "file:" + folder.resolve("cabinet") + H2Store.MODE + ";WRITE_DELAY=0";
        var cabinet = JdbcCabinet.of(H2Store.h2(address));
        add(cabinet);
        User kept = find(cabinet).orElseThrow();
        // the file was closed with the last connection
        assertThat(find(JdbcCabinet.of(H2Store.h2(address)))).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void whatADatabaseCannotKeepIsRefusedAndTheUnitGoesOn(String database) {
        var cabinet = JdbcCabinet.of(bare(database));
        List<SecurityEvent> kept = cabinet.write(store -> {
            assertThatThrownBy(() -> store.events()
                            .add(new SecurityEvent(
                                    "u", NOON.plusNanos(1), EventKind.SIGNED_IN, "u", Origin.NOT_TOLD, "")))
                    .isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> store.events()
                            .add(new SecurityEvent("u", NOON, EventKind.SIGNED_IN, "u", Origin.NOT_TOLD, "a\u0000b")))
                    .isInstanceOf(InvalidValueException.class);
            store.events().add(new SecurityEvent("u", NOON, EventKind.SIGNED_IN, "u", Origin.NOT_TOLD, "'; --"));
            return store.events().latest("u", 9);
        });
        assertThat(kept).extracting(SecurityEvent::about).containsExactly("'; --");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void nothingOfAnErasedUserStaysInAnyTable(String database) {
        DataSource source = bare(database);
        var cabinet = JdbcCabinet.of(source);
        cabinet.write(store -> {
            store.users().add(user());
            return store.users().save(user().activated(NOON).withVersion(1));
        });
        List<String> personal = List.of("ivan.petrov", "Щукин", "schukin@mai", "79120004411", "$argon2id");
        assertThat(CabinetTables.dump(source)).contains(personal);
        cabinet.write(store -> {
            store.users().erase(IVAN);
            return true;
        });
        assertThat(CabinetTables.dump(source)).doesNotContain(personal);
    }
}
