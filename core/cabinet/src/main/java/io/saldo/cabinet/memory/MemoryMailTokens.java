package io.saldo.cabinet.memory;

import io.saldo.cabinet.token.TokenHash;
import io.saldo.cabinet.user.MailToken;
import io.saldo.cabinet.user.MailTokenStore;
import io.saldo.cabinet.user.Purpose;
import io.saldo.cabinet.user.UserId;
import java.time.Instant;
import java.util.Optional;

record MemoryMailTokens(MemoryUnit unit) implements MailTokenStore {
    @Override
    public void put(MailToken token) {
        forget(token.user(), token.purpose());
        unit.writing().mailTokens.add(token);
    }

    @Override
    public Optional<MailToken> find(TokenHash hash, Purpose purpose) {
        return unit.reading().mailTokens.stream()
                .filter(token -> token.hash().equals(hash) && token.purpose() == purpose)
                .findFirst();
    }

    @Override
    public Optional<MailToken> use(TokenHash hash, Purpose purpose) {
        Optional<MailToken> found = find(hash, purpose);
        unit.writing().mailTokens.removeAll(found.stream().toList());
        return found;
    }

    @Override
    public void forget(UserId user, Purpose purpose) {
        unit.writing().mailTokens.removeIf(token -> token.user().equals(user) && token.purpose() == purpose);
    }

    @Override
    public void forget(UserId user) {
        unit.writing().mailTokens.removeIf(token -> token.user().equals(user));
    }

    @Override
    public void prune(Instant now) {
        unit.writing().mailTokens.removeIf(token -> !now.isBefore(token.until()));
    }
}
