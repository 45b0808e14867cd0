package io.saldo.cabinet.user;

/** The personal data of a user. */
public record Contacts(PersonName name, EmailAddress email, Phone phone) {

    public Contacts withEmail(EmailAddress other) {
        return new Contacts(name, other, phone);
    }
}
