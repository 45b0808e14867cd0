package io.saldo.cabinet.memory;

import io.saldo.cabinet.appeal.Appeal;
import io.saldo.cabinet.appeal.AppealEntry;
import io.saldo.cabinet.appeal.AppealId;
import io.saldo.cabinet.appeal.AppealState;
import io.saldo.cabinet.appeal.AppealStore;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record MemoryAppeals(MemoryUnit unit) implements AppealStore {
    @Override
    public void add(Appeal appeal, AppealEntry first) {
        if (unit.writing().appeals.putIfAbsent(appeal.id(), appeal) != null) {
            throw new IllegalStateException(appeal + " is there already");
        }
        unit.writing().threads.put(appeal.id(), List.of(first));
    }

    @Override
    public Optional<Appeal> find(AppealId id) {
        return Optional.ofNullable(unit.reading().appeals.get(id));
    }

    @Override
    public List<Appeal> of(UserId author, AccountRef account) {
        List<Appeal> own = new ArrayList<>(unit.reading().appeals.values().stream()
                .filter(each -> each.author().equals(author) && each.account().equals(account))
                .toList());
        Collections.reverse(own);
        return own;
    }

    @Override
    public List<Appeal> of(UserId author) {
        List<Appeal> own = new ArrayList<>(unit.reading().appeals.values().stream()
                .filter(each -> each.author().equals(author))
                .toList());
        Collections.reverse(own);
        return own;
    }

    @Override
    public List<AppealEntry> thread(AppealId id) {
        return unit.reading().threads.getOrDefault(id, List.of());
    }

    @Override
    public boolean append(AppealEntry entry) {
        List<AppealEntry> thread = thread(entry.appeal());
        if (thread.isEmpty() || entry.ordinal() != thread.size()) {
            return false;
        }
        var longer = new ArrayList<>(thread);
        longer.add(entry);
        unit.writing().threads.put(entry.appeal(), List.copyOf(longer));
        return true;
    }

    private AppealEntry last(Appeal appeal) {
        List<AppealEntry> thread = thread(appeal.id());
        return thread.get(thread.size() - 1);
    }

    @Override
    public List<Appeal> waiting(OrganizationId organization, int atMost) {
        return unit.reading().appeals.values().stream()
                .filter(each -> each.account().organization().equals(organization))
                .filter(each -> last(each).state().waits())
                .sorted(Comparator.comparing((Appeal each) -> each.deadline().until())
                        .thenComparing(each -> each.deadline().received()))
                .limit(atMost)
                .toList();
    }

    @Override
    public List<Appeal> closedBefore(Instant moment, int atMost) {
        return unit.reading().appeals.values().stream()
                .filter(each -> last(each).state() == AppealState.CLOSED
                        && last(each).at().isBefore(moment))
                .limit(atMost)
                .toList();
    }

    @Override
    public void erase(AppealId id) {
        unit.writing().appeals.remove(id);
        unit.writing().threads.remove(id);
    }
}
