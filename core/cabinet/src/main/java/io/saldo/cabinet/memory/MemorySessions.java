package io.saldo.cabinet.memory;

import io.saldo.cabinet.session.Session;
import io.saldo.cabinet.session.SessionId;
import io.saldo.cabinet.session.SessionStore;
import io.saldo.cabinet.token.TokenHash;
import io.saldo.cabinet.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record MemorySessions(MemoryUnit unit) implements SessionStore {
    @Override
    public void add(Session session) {
        unit.writing().sessions.put(session.id(), session);
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return Optional.ofNullable(unit.reading().sessions.get(id));
    }

    @Override
    public Optional<Session> byToken(TokenHash token) {
        return unit.reading().sessions.values().stream()
                .filter(session -> session.keys().current().equals(token)
                        || token.equals(session.keys().previous()))
                .findFirst();
    }

    @Override
    public List<Session> of(UserId user) {
        return unit.reading().sessions.values().stream()
                .filter(session -> session.user().equals(user))
                .toList();
    }

    @Override
    public boolean replace(Session expected, Session next) {
        return unit.writing().sessions.replace(expected.id(), expected, next);
    }

    @Override
    public boolean end(UserId user, SessionId id) {
        return unit.writing()
                .sessions
                .values()
                .removeIf(session -> session.id().equals(id) && session.user().equals(user));
    }

    @Override
    public int endOthers(UserId user, @Nullable SessionId kept) {
        List<SessionId> others = of(user).stream()
                .map(Session::id)
                .filter(id -> !id.equals(kept))
                .toList();
        others.forEach(unit.writing().sessions::remove);
        return others.size();
    }

    @Override
    public void prune(Instant now) {
        unit.writing().sessions.values().removeIf(session -> !now.isBefore(session.until()));
    }
}
