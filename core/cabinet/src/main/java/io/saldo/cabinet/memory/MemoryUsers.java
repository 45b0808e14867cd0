package io.saldo.cabinet.memory;

import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.Login;
import io.saldo.cabinet.user.Saved;
import io.saldo.cabinet.user.User;
import io.saldo.cabinet.user.UserId;
import io.saldo.cabinet.user.UserStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record MemoryUsers(MemoryUnit unit) implements UserStore {
    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(unit.reading().users.get(id));
    }

    @Override
    public Optional<User> byLogin(Login login) {
        return unit.reading().users.values().stream()
                .filter(user -> user.login().key().equals(login.key()))
                .findFirst();
    }

    @Override
    public Optional<User> byEmail(EmailAddress email) {
        return unit.reading().users.values().stream()
                .filter(user -> user.isActive() && user.contacts().email().key().equals(email.key()))
                .findFirst();
    }

    @Override
    public boolean add(User user) {
        if (byLogin(user.login()).isPresent()) {
            return false;
        }
        unit.writing().users.put(user.id(), user.withVersion(1));
        return true;
    }

    @Override
    public Saved save(User user) {
        User before = unit.writing().users.get(user.id());
        if (before == null || before.version() != user.version()) {
            return Saved.STALE;
        }
        boolean taken = user.isActive()
                && byEmail(user.contacts().email())
                        .filter(other -> !other.id().equals(user.id()))
                        .isPresent();
        if (taken) {
            return Saved.EMAIL_TAKEN;
        }
        unit.writing().users.put(user.id(), user.withVersion(user.version() + 1));
        return Saved.SAVED;
    }

    @Override
    public void erase(UserId id) {
        unit.writing().users.remove(id);
    }

    @Override
    public List<User> search(String text, int atMost) {
        return unit.reading().users.values().stream()
                .filter(user -> user.foundBy().contains(text))
                .sorted(Comparator.comparing(User::foundBy))
                .limit(atMost)
                .toList();
    }

    @Override
    public List<User> lapsed(Instant now, int atMost) {
        return unit.reading().users.values().stream()
                .filter(user -> user.isLapsed(now))
                .sorted(Comparator.comparing(User::registered))
                .limit(atMost)
                .toList();
    }
}
