package io.saldo.cabinet.registration;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.token.Token;
import io.saldo.cabinet.user.User;
import io.saldo.cabinet.user.UserId;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/** Tickets of registrations: the user's identifier and a signature. */
public final class Tickets {
    private static final int ID = 32;

    private final CabinetEnvironment environment;

    public Tickets(CabinetEnvironment environment) {
        this.environment = environment;
    }

    /** What the page of a pending user is told. */
    public PendingRegistration of(User user, Instant until) {
        return new PendingRegistration(
                ticket(user.id()), user.contacts().email().masked(), until);
    }

    String ticket(UserId user) {
        return user.value() + signature(user);
    }

    /** The user of a ticket that is ours. */
    Optional<UserId> read(String ticket) {
        if (!ticket.matches("[0-9a-f]{32}[A-Za-z0-9_-]{43}")) {
            return Optional.empty();
        }
        var user = new UserId(ticket.substring(0, ID));
        boolean ours = MessageDigest.isEqual(
                ticket.substring(ID).getBytes(UTF_8), signature(user).getBytes(US_ASCII));
        return ours ? Optional.of(user) : Optional.empty();
    }

    private String signature(UserId user) {
        return Token.computed(environment.key(), "registration", user.value()).text();
    }
}
