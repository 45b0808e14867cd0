package io.saldo.cabinet.session;

import io.saldo.cabinet.token.Token;
import java.util.Optional;

/**
 * A request of somebody signed in.
 *
 * @param replacement where present, the browser gets this token in place of the one it sent
 */
public record Presented(SignedInUser user, Optional<Token> replacement) {}
