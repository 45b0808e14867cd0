package io.saldo.examples.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The money of an account the usual way: a list of debts, of allocations, a map of movement rows. */
final class DecimalMoney {
    private static final BigDecimal KOPECK = new BigDecimal("0.01");

    final List<Debt> debts = new ArrayList<>();
    final List<Credit> credits = new ArrayList<>();
    final List<Allocation> allocations = new ArrayList<>();
    final Map<Key, Row> rows = new TreeMap<>(Key.ORDER);
    final List<Payment> payments = new ArrayList<>();

    /** A debt and what is open of it. */
    static final class Debt {
        final String id;
        final TownService service;
        final String payee;
        final YearMonth origin;
        final YearMonth posted;
        final LocalDate due;
        final BigDecimal amount;
        final boolean penalty;
        BigDecimal open;

        Debt(
                String id,
                TownService service,
                String payee,
                YearMonth origin,
                YearMonth posted,
                LocalDate due,
                BigDecimal amount,
                boolean penalty) {
            this.id = id;
            this.service = service;
            this.payee = payee;
            this.origin = origin;
            this.posted = posted;
            this.due = due;
            this.amount = amount;
            this.penalty = penalty;
            this.open = amount;
        }

        boolean isOfMonth() {
            return posted.equals(DecimalAccount.MONTH);
        }
    }

    /** What a line below zero takes off. */
    record Credit(String id, TownService service, BigDecimal amount) {}

    /** Money paid, or held from before. */
    record Payment(String id, String payee, BigDecimal amount, boolean before) {}

    /** A part of a payment or credit that went to a debt. */
    record Allocation(
            String payment,
            Debt debt,
            BigDecimal amount,
            @Nullable TownService credited) {}

    /** What a row of the movement is about; no service for advances. */
    record Key(String payee, @Nullable TownService service, boolean penalty) {
        static final Comparator<Key> ORDER = Comparator.comparing(Key::payee)
                .thenComparing(
                        key -> key.service == null ? "~" : key.service.code().value())
                .thenComparing(Key::penalty);
    }

    /** A row of the movement. */
    static final class Row {
        BigDecimal opening = BigDecimal.ZERO;
        BigDecimal charged = BigDecimal.ZERO;
        BigDecimal recalculated = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal offset = BigDecimal.ZERO;

        BigDecimal closing() {
            return opening.add(charged).add(recalculated).subtract(paid).subtract(offset);
        }

        boolean isEmpty() {
            return opening.signum() == 0
                    && charged.signum() == 0
                    && recalculated.signum() == 0
                    && paid.signum() == 0
                    && offset.signum() == 0;
        }
    }

    void clear() {
        debts.clear();
        credits.clear();
        allocations.clear();
        payments.clear();
        rows.clear();
    }

    void owe(
            String id,
            TownService service,
            String payee,
            YearMonth origin,
            YearMonth posted,
            LocalDate due,
            BigDecimal amount) {
        debts.add(new Debt(id, service, payee, origin, posted, due, amount, false));
    }

    void punish(String id, TownService service, YearMonth about, LocalDate due, BigDecimal amount) {
        debts.add(new Debt(id, service, DecimalAccount.ORGANIZATION, about, DecimalAccount.MONTH, due, amount, true));
    }

    void hold(String id, String payee, BigDecimal amount) {
        payments.add(new Payment(id, payee, amount, true));
    }

    void credit(String id, TownService service, BigDecimal amount) {
        credits.add(new Credit(id, service, amount));
    }

    /** A credit goes to the month's debt of its service, then to older ones of it, then to others. */
    void allocateCredits() {
        credits.sort(Comparator.comparing(Credit::id));
        for (Credit credit : credits) {
            BigDecimal left =
                    allocate(credit.id(), credit.service(), credit.amount(), debt -> debt.service == credit.service());
            allocate(credit.id(), credit.service(), left, debt -> true);
        }
    }

    void pay(String id, String payee, BigDecimal amount) {
        payments.add(new Payment(id, payee, amount, false));
        allocate(id, null, amount, debt -> true);
    }

    /** The named month first, which credits name, then by age; inside a month in proportion. */
    private BigDecimal allocate(String id, @Nullable TownService credited, BigDecimal amount, Predicate<Debt> which) {
        BigDecimal left = amount;
        Map<YearMonth, List<Debt>> months = new TreeMap<>();
        for (Debt debt : debts) {
            if (debt.open.signum() > 0 && debt.payee.equals(DecimalAccount.ORGANIZATION) && which.test(debt)) {
                months.computeIfAbsent(debt.origin, key -> new ArrayList<>()).add(debt);
            }
        }
        List<Debt> named = credited == null ? null : months.remove(DecimalAccount.MONTH);
        if (named != null) {
            left = divide(id, credited, left, named);
        }
        for (List<Debt> month : months.values()) {
            left = divide(id, credited, left, month);
        }
        return left;
    }

    private BigDecimal divide(String id, @Nullable TownService credited, BigDecimal amount, List<Debt> month) {
        if (amount.signum() == 0) {
            return amount;
        }
        BigDecimal total = BigDecimal.ZERO;
        for (Debt debt : month) {
            total = total.add(debt.open);
        }
        if (amount.compareTo(total) >= 0) {
            for (Debt debt : month) {
                take(id, credited, debt, debt.open);
            }
            return amount.subtract(total);
        }
        record Share(Debt debt, BigDecimal part, BigDecimal remainder) {}
        List<Share> shares = new ArrayList<>();
        BigDecimal left = amount;
        for (Debt debt : month) {
            BigDecimal share = amount.multiply(debt.open);
            BigDecimal part = share.divide(total, 2, RoundingMode.DOWN);
            shares.add(new Share(debt, part, share.subtract(part.multiply(total))));
            left = left.subtract(part);
        }
        shares.sort(Comparator.comparing(Share::remainder).reversed().thenComparing(share -> share.debt().id));
        for (Share share : shares) {
            BigDecimal more = left.signum() > 0 ? KOPECK : BigDecimal.ZERO;
            left = left.subtract(more);
            take(id, credited, share.debt(), share.part().add(more));
        }
        return BigDecimal.ZERO;
    }

    private void take(String id, @Nullable TownService credited, Debt debt, BigDecimal amount) {
        if (amount.signum() > 0) {
            debt.open = debt.open.subtract(amount);
            allocations.add(new Allocation(id, debt, amount, credited));
        }
    }

    /** The rows of the movement. */
    void move() {
        for (Debt debt : debts) {
            Row row = row(debt.payee, debt.service, debt.penalty);
            if (debt.isOfMonth()) {
                row.charged = row.charged.add(debt.amount);
            } else {
                row.opening = row.opening.add(debt.amount);
            }
        }
        for (Credit credit : credits) {
            Row row = row(DecimalAccount.ORGANIZATION, credit.service(), false);
            row.recalculated = row.recalculated.subtract(credit.amount());
        }
        for (Payment payment : payments) {
            Row row = row(payment.payee(), null, false);
            if (payment.before()) {
                row.opening = row.opening.subtract(payment.amount());
            } else {
                row.paid = row.paid.add(payment.amount());
            }
        }
        for (Allocation each : allocations) {
            Row to = row(each.debt().payee, each.debt().service, false);
            Row from = row(DecimalAccount.ORGANIZATION, each.credited(), false);
            if (each.credited() == null && !each.debt().isOfMonth()) {
                to.paid = to.paid.add(each.amount());
                from.paid = from.paid.subtract(each.amount());
            } else {
                to.offset = to.offset.add(each.amount());
                from.offset = from.offset.subtract(each.amount());
            }
        }
        rows.entrySet()
                .removeIf(each ->
                        each.getKey().service() == null && each.getValue().isEmpty());
    }

    private Row row(String payee, @Nullable TownService service, boolean penalty) {
        return rows.computeIfAbsent(new Key(payee, service, penalty), key -> new Row());
    }

    BigDecimal closing() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows.values()) {
            sum = sum.add(row.closing());
        }
        return sum;
    }
}
