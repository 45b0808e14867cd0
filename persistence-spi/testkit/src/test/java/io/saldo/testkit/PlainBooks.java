package io.saldo.testkit;

import io.saldo.billing.store.Annulment;
import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.DocumentNumber;
import io.saldo.billing.store.KeptDocument;
import io.saldo.billing.store.SealedMonth;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.Deliveries;
import io.saldo.kernel.store.KeptPerson;
import io.saldo.kernel.store.Message;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.store.StoreBusyException;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Books of one organization as plainly as can be: one lock, and a copy of everything for each unit. */
final class PlainBooks implements UnitOfWork<BillingStore>, Deliveries {
    private final TestClock clock;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<ShelfId, Known> given = new HashMap<>();
    private final Set<Thread> inside = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> leases = new HashMap<>();
    private Maps kept = new Maps();

    /** Everything. */
    static final class Maps {
        final Map<ShelfId, TreeMap<FactId, Statement>> statements = new TreeMap<>();
        final Map<AccountNumber, HouseId> numbers = new HashMap<>();
        final Map<CommandKey, Command> commands = new HashMap<>();
        final Map<HouseId, List<Sealed>> seals = new HashMap<>();
        final Map<String, Message> messages = new LinkedHashMap<>();
        final Map<DebtorId, KeptPerson> persons = new HashMap<>();
        final Map<DebtorId, Long> versions = new HashMap<>();
        final Map<TextRef, String> texts = new HashMap<>();
        final Map<DocumentNumber, KeptDocument> documents = new TreeMap<>();

        record Command(Fingerprint content, @Nullable String result) {}

        record Sealed(SealedMonth month, @Nullable Annulment annulment) {}

        Maps copy() {
            var copy = new Maps();
            statements.forEach((shelf, all) -> copy.statements.put(shelf, new TreeMap<>(all)));
            copy.numbers.putAll(numbers);
            copy.commands.putAll(commands);
            seals.forEach((house, all) -> copy.seals.put(house, new ArrayList<>(all)));
            copy.messages.putAll(messages);
            copy.persons.putAll(persons);
            copy.versions.putAll(versions);
            copy.texts.putAll(texts);
            copy.documents.putAll(documents);
            return copy;
        }
    }

    PlainBooks(TestClock clock) {
        this.clock = clock;
    }

    @Override
    public <T extends @Nullable Object> T write(Function<? super BillingStore, T> work) {
        begin();
        try {
            if (!writing.tryLock(1, TimeUnit.SECONDS)) {
                throw new StoreBusyException("the book", new TimeoutException());
            }
        } catch (InterruptedException e) {
            inside.remove(Thread.currentThread());
            throw new StoreBusyException("the book", e);
        } catch (StoreBusyException e) {
            inside.remove(Thread.currentThread());
            throw e;
        }
        Maps before = kept();
        var unit = new PlainUnit(before.copy(), this::next, true);
        try {
            T result = work.apply(unit.store());
            keep(unit.maps(), before);
            return result;
        } finally {
            unit.end();
            writing.unlock();
            inside.remove(Thread.currentThread());
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super BillingStore, T> work) {
        begin();
        var unit = new PlainUnit(kept(), this::next, false);
        try {
            return work.apply(unit.store());
        } finally {
            unit.end();
            inside.remove(Thread.currentThread());
        }
    }

    private void begin() {
        if (!inside.add(Thread.currentThread())) {
            throw new IllegalStateException("a unit inside a unit");
        }
    }

    private synchronized Maps kept() {
        return kept;
    }

    /** Messages may have been delivered meanwhile. */
    private synchronized void keep(Maps after, Maps before) {
        after.messages.keySet().removeIf(id -> before.messages.containsKey(id) && !kept.messages.containsKey(id));
        kept = after;
    }

    private Known next(ShelfId shelf) {
        Known now = new Known(clock.instant().truncatedTo(ChronoUnit.MICROS), 0);
        Known last = given.getOrDefault(shelf, Known.BEGINNING);
        Known next = now.compareTo(last) > 0 ? now : new Known(last.at().plusNanos(1_000), 0);
        given.put(shelf, next);
        return next;
    }

    @Override
    public synchronized List<Message> claim(int atMost, Duration lease) {
        Instant now = clock.instant();
        List<Message> claimed = new ArrayList<>();
        Set<String> busy = new HashSet<>();
        for (Message each : kept.messages.values()) {
            if (now.isBefore(leases.getOrDefault(each.id(), Instant.MIN))) {
                busy.add(each.about());
            } else if (claimed.size() < atMost && !busy.contains(each.about())) {
                claimed.add(each);
            }
        }
        claimed.forEach(each -> leases.put(each.id(), now.plus(lease)));
        return claimed;
    }

    @Override
    public synchronized void delivered(Collection<String> ids) {
        Maps after = kept.copy();
        after.messages.keySet().removeAll(ids);
        leases.keySet().removeAll(ids);
        kept = after;
    }
}
