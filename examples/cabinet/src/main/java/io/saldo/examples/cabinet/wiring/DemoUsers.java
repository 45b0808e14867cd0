package io.saldo.examples.cabinet.wiring;

import io.saldo.cabinet.user.EmailAddress;
import java.util.List;

/** By what the users of the demonstration are known: no mail goes to {@code .invalid}, and so nobody else has these. */
public final class DemoUsers {
    private static final String DOMAIN = "@demo.invalid";

    public static final List<String> LOGINS = List.of("ivanova", "petrov");

    static final List<EmailAddress> EMAILS =
            LOGINS.stream().map(DemoUsers::email).map(EmailAddress::new).toList();

    private DemoUsers() {}

    public static String email(String login) {
        return login + DOMAIN;
    }
}
