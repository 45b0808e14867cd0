package io.saldo.cabinet.memory;

import io.saldo.cabinet.staff.StaffId;
import io.saldo.cabinet.staff.StaffSession;
import io.saldo.cabinet.staff.StaffSessionStore;
import io.saldo.cabinet.token.TokenHash;
import java.time.Instant;
import java.util.Optional;

record MemoryStaffSessions(MemoryUnit unit) implements StaffSessionStore {
    @Override
    public void add(StaffSession session) {
        unit.writing().staffSessions.put(session.token(), session);
    }

    @Override
    public Optional<StaffSession> find(TokenHash token) {
        return Optional.ofNullable(unit.reading().staffSessions.get(token));
    }

    @Override
    public void seen(TokenHash token, Instant at) {
        unit.writing()
                .staffSessions
                .computeIfPresent(
                        token,
                        (key, each) ->
                                new StaffSession(key, each.staff(), each.begun(), at, each.until(), each.origin()));
    }

    @Override
    public boolean end(TokenHash token) {
        return unit.writing().staffSessions.remove(token) != null;
    }

    @Override
    public int endAll(StaffId staff) {
        int before = unit.writing().staffSessions.size();
        unit.writing().staffSessions.values().removeIf(each -> each.staff().equals(staff));
        return before - unit.writing().staffSessions.size();
    }

    @Override
    public void prune(Instant now) {
        unit.writing().staffSessions.values().removeIf(each -> !now.isBefore(each.until()));
    }
}
