package io.saldo.billing.run;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtorChange;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OrderLeg;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.charge.SteadyHouse;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The money of the steady premises of a house, laid out beside their charges: what each account owes or has paid in advance, and the debts that are late. An account whose money asks for more, for a claim, an order, a
 * payment taken back, a debt paid late or in part, is not laid out: its money goes the ordinary way. Immutable.
 */
final class SteadyMoney {
    private final boolean[] plain;
    private final boolean[] known;
    private final long[] opening;
    /** The late debts of row i stand from {@code first[i]} up to {@code first[i + 1]}. */
    private final int[] first;

    private final long[] debts;
    private final int[] days;
    private final boolean[] brought;
    private final boolean[] capitalRepair;

    private final boolean whole;

    private SteadyMoney(int size, int late, boolean whole) {
        this.whole = whole;
        this.plain = new boolean[size];
        this.known = new boolean[size];
        this.opening = new long[size];
        this.first = new int[size + 1];
        this.debts = new long[late];
        this.days = new int[late];
        this.brought = new boolean[late];
        this.capitalRepair = new boolean[late];
    }

    static SteadyMoney of(HouseMonth month) {
        return new Reader(month).read();
    }

    /** Whether the balance and the penalties of a row are told here. */
    boolean isPlain(int row) {
        return plain[row];
    }

    /** Whether anything was owed or paid before the month's lines. */
    boolean isKnown(int row) {
        return known[row];
    }

    /** What a row owes in kopecks before the month's lines, less what it paid. */
    long opening(int row) {
        return opening[row];
    }

    /** Whether all that was owed or paid is told here. */
    boolean isWhole() {
        return whole;
    }

    int firstDebt(int row) {
        return first[row];
    }

    long debt(int index) {
        return debts[index];
    }

    /** From the due day of a debt to the last day of the month. */
    int days(int index) {
        return days[index];
    }

    /** Whether a debt was brought along from before the books were opened. */
    boolean isBrought(int index) {
        return brought[index];
    }

    boolean isCapitalRepair(int index) {
        return capitalRepair[index];
    }

    /** Reads a month's history, account by account. */
    private static final class Reader {
        private final HouseMonth month;
        private final SteadyHouse house;
        private final BillingPeriod period;
        private final LocalDate last;
        private final Map<ObligationId, List<Allocation>> paid = new HashMap<>();
        private final Map<PaymentId, Long> spent = new HashMap<>();
        private final Map<Integer, List<Obligation>> owed = new HashMap<>();
        private final Map<Integer, List<Payment>> payments = new HashMap<>();
        private final Set<PaymentId> told = new HashSet<>();
        private final Set<ServiceCode> repair;

        Reader(HouseMonth month) {
            this.month = month;
            this.house = month.facts().steady();
            this.period = month.facts().period();
            this.last = period.last();
            this.repair = MonthMoney.capitalRepair(month);
            MoneyHistory history = month.money();
            history.allocations().forEach(each -> {
                paid.computeIfAbsent(each.obligation(), id -> new ArrayList<>()).add(each);
                spent.merge(each.payment(), each.amount().value(), Math::addExact);
            });
            for (Obligation each : history.obligations()) {
                owed.computeIfAbsent(house.row(each.account()), row -> new ArrayList<>())
                        .add(each);
            }
            for (Payment each : history.payments()) {
                told.add(each.id());
                payments.computeIfAbsent(house.row(each.account()), row -> new ArrayList<>())
                        .add(each);
            }
        }

        SteadyMoney read() {
            Set<AccountNumber> special = special();
            List<List<Obligation>> late = new ArrayList<>();
            int count = 0;
            for (int row = 0; row < house.size(); row++) {
                List<Obligation> ofRow = lateDebts(row);
                boolean plain = !special.contains(house.account(row)) && isPlain(row, ofRow);
                late.add(plain ? ofRow : null);
                count += plain ? ofRow.size() : 0;
            }
            boolean whole = !owed.containsKey(-1)
                    && !payments.containsKey(-1)
                    && late.stream().allMatch(Objects::nonNull);
            var money = new SteadyMoney(house.size(), count, whole);
            int next = 0;
            for (int row = 0; row < house.size(); row++) {
                List<Obligation> ofRow = late.get(row);
                money.plain[row] = ofRow != null;
                money.known[row] = owed.containsKey(row) || payments.containsKey(row);
                money.first[row] = next;
                if (ofRow != null) {
                    money.opening[row] = opening(row);
                    for (Obligation debt : ofRow) {
                        money.add(next++, debt, this);
                    }
                }
            }
            money.first[house.size()] = next;
            return money;
        }

        private Set<AccountNumber> special() {
            MoneyHistory history = month.money();
            Set<AccountNumber> special =
                    new HashSet<>(month.penalties().regimes().keySet());
            history.claims().stream().map(Claim::account).forEach(special::add);
            history.orders().stream()
                    .flatMap(order -> order.legs().stream())
                    .map(OrderLeg::account)
                    .forEach(special::add);
            history.debtors().list().stream().map(DebtorChange::account).forEach(special::add);
            Set<PaymentId> back = new HashSet<>();
            history.reversals().forEach(each -> {
                back.add(each.payment());
                back.add(each.id());
            });
            history.payments().stream()
                    .filter(each -> back.contains(each.id()))
                    .map(Payment::account)
                    .forEach(special::add);
            history.obligations().stream()
                    .filter(each -> paid.getOrDefault(each.id(), List.of()).stream()
                            .anyMatch(row -> back.contains(row.payment())))
                    .map(Obligation::account)
                    .forEach(special::add);
            return special;
        }

        /** The debts that are late and of which nothing was paid. */
        private List<Obligation> lateDebts(int row) {
            return owed.getOrDefault(row, List.of()).stream()
                    .filter(each -> each.due().isBefore(last) && !paid.containsKey(each.id()))
                    .toList();
        }

        private boolean isPlain(int row, List<Obligation> late) {
            Set<List<Object>> keys = new HashSet<>();
            for (Obligation each : owed.getOrDefault(row, List.of())) {
                List<Allocation> rows = paid.get(each.id());
                boolean asItShouldBe =
                        rows == null || isPaidInTime(each, rows) || !each.due().isBefore(last);
                if (each.kind() != DebtKind.PRINCIPAL
                        || each.made() == MovementKind.REFUND
                        || each.posted().compareTo(period) >= 0
                        || each.origin().compareTo(period) >= 0
                        || !asItShouldBe
                        || !isTold(rows)) {
                    return false;
                }
                OwedFor owedFor = each.owedFor();
                if (!keys.add(List.of(owedFor, each.origin()))
                        && late.stream().anyMatch(debt -> debt.owedFor().equals(owedFor))) {
                    return false;
                }
            }
            for (Payment each : payments.getOrDefault(row, List.of())) {
                long left = each.amount().value() - spent.getOrDefault(each.id(), 0L);
                boolean early = left > 0
                        && each.day().isBefore(last)
                        && late.stream().anyMatch(debt -> debt.owedFor().payee().equals(each.receivedBy()));
                if (each.kind() != DebtKind.PRINCIPAL
                        || each.purpose().claim() != null
                        || each.booked().compareTo(period) > 0
                        || left < 0
                        || early) {
                    return false;
                }
            }
            return true;
        }

        private boolean isTold(@Nullable List<Allocation> rows) {
            return rows == null || rows.stream().allMatch(row -> told.contains(row.payment()));
        }

        /** Wholly, by its due day: it costs nothing. */
        private static boolean isPaidInTime(Obligation debt, List<Allocation> rows) {
            long sum = 0;
            for (Allocation each : rows) {
                if (each.amount().signum() < 0 || each.valueDate().isAfter(debt.due())) {
                    return false;
                }
                sum += each.amount().value();
            }
            return sum == debt.amount().value();
        }

        private long opening(int row) {
            long sum = 0;
            for (Obligation each : owed.getOrDefault(row, List.of())) {
                sum = Math.addExact(sum, each.amount().value());
            }
            for (Payment each : payments.getOrDefault(row, List.of())) {
                sum = Math.subtractExact(sum, each.amount().value());
            }
            return sum;
        }
    }

    private void add(int index, Obligation debt, Reader reader) {
        debts[index] = debt.amount().value();
        days[index] = Math.toIntExact(ChronoUnit.DAYS.between(debt.due(), reader.last));
        brought[index] = debt.posted()
                        .compareTo(BillingPeriod.containing(reader.month.money().opened()))
                < 0;
        capitalRepair[index] = reader.repair.contains(debt.owedFor().service());
    }
}
