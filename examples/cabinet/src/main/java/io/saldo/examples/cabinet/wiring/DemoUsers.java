package io.saldo.examples.cabinet.wiring;

import io.saldo.cabinet.user.EmailAddress;
import java.util.List;

/** By what the users of the demonstration are known: no mail goes to {@code .invalid}, and so nobody else has these. */
public final class DemoUsers {
    private static final String DOMAIN = "@demo.invalid";

    public static final List<String> LOGINS = List.of("ivanova", "petrov");

    /** The staff of the demonstration: operator, accountant, administrator. */
    public static final List<String> STAFF = List.of("demo-operator", "demo-accountant", "demo-administrator");

    static final List<EmailAddress> EMAILS =
            LOGINS.stream().map(DemoUsers::email).map(EmailAddress::new).toList();

    private DemoUsers() {}

    public static String email(String login) {
        return login + DOMAIN;
    }
}
