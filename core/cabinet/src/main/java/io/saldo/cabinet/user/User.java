package io.saldo.cabinet.user;

import io.saldo.cabinet.password.PasswordHash;
import java.time.Instant;
import java.util.Locale;

/**
 * A user of the cabinet. The only rows of a cabinet that change and can be erased.
 *
 * @param version of the row, 1 when added and one more with each saving
 */
public record User(
        UserId id,
        Login login,
        PasswordHash password,
        Contacts contacts,
        Instant registered,
        Standing standing,
        long version) {

    /**
     * What a search for people looks through: name, login, e-mail and telephone in small letters, ё as е, each between
     * two bars.
     */
    public String foundBy() {
        PersonName name = contacts.name();
        String patronymic = name.patronymic();
        return searched("|" + name.surname() + " " + name.name() + (patronymic == null ? "" : " " + patronymic) + "|"
                + login.value() + "|" + contacts.email().value() + "|"
                + contacts.phone().value() + "|");
    }

    /** A text as {@link #foundBy()} has it. */
    public static String searched(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    public boolean isActive() {
        return standing instanceof Standing.Active;
    }

    /** Pending, and its time is up: as if it were not there. */
    public boolean isLapsed(Instant now) {
        return standing instanceof Standing.Pending pending && !now.isBefore(pending.until());
    }

    public boolean isPending(Instant now) {
        return standing instanceof Standing.Pending pending && now.isBefore(pending.until());
    }

    public User activated(Instant at) {
        return new User(id, login, password, contacts, registered, new Standing.Active(at), version);
    }

    public User withPassword(PasswordHash other) {
        return new User(id, login, other, contacts, registered, standing, version);
    }

    public User withContacts(Contacts other) {
        return new User(id, login, password, other, registered, standing, version);
    }

    public User withVersion(long other) {
        return new User(id, login, password, contacts, registered, standing, other);
    }
}
