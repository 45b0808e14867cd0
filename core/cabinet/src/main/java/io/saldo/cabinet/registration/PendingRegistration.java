package io.saldo.cabinet.registration;

import java.time.Instant;

/**
 * A registration that waits for its letter to be confirmed. The same whether the e-mail is free or taken.
 *
 * @param ticket by which the page that waits knows it; given back with each of its buttons, never put into an address
 * @param email masked
 * @param until it is confirmed before this moment, or is as if it had never been
 */
public record PendingRegistration(String ticket, String email, Instant until) {
    @Override
    public String toString() {
        return "PendingRegistration until " + until;
    }
}
