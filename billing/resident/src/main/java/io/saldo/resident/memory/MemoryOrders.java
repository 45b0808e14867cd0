package io.saldo.resident.memory;

import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.CommandLog;
import io.saldo.kernel.store.Taken;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.resident.payment.GatewayPaymentId;
import io.saldo.resident.payment.OrderBooks;
import io.saldo.resident.payment.OrderId;
import io.saldo.resident.payment.OrderStore;
import io.saldo.resident.payment.OrderUnit;
import io.saldo.resident.payment.PaymentOrder;
import io.saldo.resident.payment.UnitState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Orders to pay, kept in memory; safe for many threads. A unit works on a copy, as the cabinet's own store does. */
public final class MemoryOrders implements UnitOfWork<OrderBooks> {
    private final ReentrantLock writing = new ReentrantLock(true);
    private volatile Kept kept = new Kept(new LinkedHashMap<>(), new LinkedHashMap<>());

    /** A key and what came of it; no result while its own unit runs. */
    private record Command(Fingerprint content, @Nullable String result) {}

    private record Kept(Map<OrderId, PaymentOrder> orders, Map<CommandKey, Command> commands) {
        Kept copy() {
            return new Kept(new LinkedHashMap<>(orders), new LinkedHashMap<>(commands));
        }
    }

    /** An empty store. */
    public MemoryOrders() {}

    @Override
    public <T extends @Nullable Object> T write(Function<? super OrderBooks, T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a unit is not opened inside a unit of the same book");
        }
        writing.lock();
        try {
            Kept copy = kept.copy();
            var unit = new Unit(copy, true);
            T result = work.apply(new OrderBooks(unit, unit));
            unit.ended = true;
            kept = copy;
            return result;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super OrderBooks, T> work) {
        var unit = new Unit(kept, false);
        T result = work.apply(new OrderBooks(unit, unit));
        unit.ended = true;
        return result;
    }

    private static final class Unit implements OrderStore, CommandLog {
        private final Kept kept;
        private final boolean writes;
        private final Set<CommandKey> taken = new HashSet<>();
        private boolean ended;

        Unit(Kept kept, boolean writes) {
            this.kept = kept;
            this.writes = writes;
        }

        private Kept reading() {
            if (ended) {
                throw new IllegalStateException("this unit has ended");
            }
            return kept;
        }

        private Kept writing() {
            if (!writes) {
                throw new IllegalStateException("this unit only reads");
            }
            return reading();
        }

        @Override
        public void add(PaymentOrder order) {
            if (writing().orders.putIfAbsent(order.id(), order.withVersion(1)) != null) {
                throw new IllegalStateException("order " + order.id() + " is there already");
            }
        }

        @Override
        public Optional<PaymentOrder> find(OrderId id) {
            return Optional.ofNullable(reading().orders.get(id));
        }

        @Override
        public List<PaymentOrder> of(UserId payer) {
            List<PaymentOrder> own = new ArrayList<>(reading().orders.values().stream()
                    .filter(order -> order.payer().equals(payer))
                    .toList());
            Collections.reverse(own);
            return own;
        }

        @Override
        public Optional<PaymentOrder> by(OrganizationId organization, GatewayPaymentId payment) {
            return reading().orders.values().stream()
                    .filter(order -> order.units().stream()
                            .anyMatch(unit -> unit.organization().equals(organization)
                                    && unit.gateway() != null
                                    && unit.gateway().id().equals(payment)))
                    .findFirst();
        }

        @Override
        public List<PaymentOrder> unsettled(Instant begunBefore, int atMost) {
            return reading().orders.values().stream()
                    .filter(order -> order.begun().isBefore(begunBefore))
                    .filter(order -> order.units().stream().anyMatch(Unit::isUnsettled))
                    .sorted(Comparator.comparing(PaymentOrder::begun))
                    .limit(atMost)
                    .toList();
        }

        @Override
        public List<PaymentOrder> registered(Instant begunAfter, int atMost) {
            return reading().orders.values().stream()
                    .filter(order -> order.begun().isAfter(begunAfter))
                    .filter(order -> order.units().stream().anyMatch(unit -> unit.state() == UnitState.REGISTERED))
                    .sorted(Comparator.comparing(PaymentOrder::begun))
                    .limit(atMost)
                    .toList();
        }

        private static boolean isUnsettled(OrderUnit unit) {
            return unit.state() == UnitState.PAID || (unit.state() == UnitState.BEGUN && unit.gateway() != null);
        }

        @Override
        public boolean save(PaymentOrder order) {
            PaymentOrder before = writing().orders.get(order.id());
            if (before == null || before.version() != order.version()) {
                return false;
            }
            kept.orders.put(order.id(), order.withVersion(order.version() + 1));
            return true;
        }

        @Override
        public Taken take(CommandKey key, Fingerprint content) {
            Command before = writing().commands.get(key);
            if (before == null) {
                kept.commands.put(key, new Command(content, null));
                taken.add(key);
                return new Taken.First();
            }
            if (!before.content().equals(content)) {
                return new Taken.Conflict(before.content());
            }
            String result = before.result();
            return new Taken.Repeated(result == null ? "" : result);
        }

        @Override
        public void done(CommandKey key, String result) {
            Command command = writing().commands.get(key);
            if (command == null || !taken.contains(key) || command.result() != null) {
                throw new IllegalStateException(key + " was not taken first in this unit, or has a result");
            }
            kept.commands.put(key, new Command(command.content(), result));
        }

        @Override
        public void giveBack(CommandKey key) {
            writing();
            if (!taken.remove(key)) {
                throw new IllegalStateException(key + " was not taken first in this unit");
            }
            kept.commands.remove(key);
        }
    }
}
