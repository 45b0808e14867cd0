package io.saldo.billing.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.Credit;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.OrderLeg;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.fixture.HistoryMoney;
import io.saldo.billing.fixture.HistoryMoney.Cash;
import io.saldo.billing.fixture.HistoryPlan;
import io.saldo.billing.fixture.HistoryRun;
import io.saldo.billing.fixture.RandomHistories;
import io.saldo.billing.run.HouseBill;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * The whole movement over two years: opening + charged + recalculated + corrections − benefits − payments + reversals +
 * refunds ± transfers − write-offs = closing, for principal, penalty and court cost apart, every column told from the
 * lines of the bill, the orders, payments and reversals and not from the statement.
 */
@Domain(RandomHistories.class)
@Domain(DomainContext.Global.class)
class MovementHistoryLawsTest {
    private static final Set<MovementKind> OF_MONEY =
            EnumSet.of(MovementKind.PAYMENT, MovementKind.REVERSAL, MovementKind.SET_OFF);

    /** A row of the movement; without service and creditor, all that an account owes a payee. */
    private record Key(
            AccountNumber account,
            DebtorId debtor,
            @Nullable ServiceCode service,
            @Nullable PartyId creditor,
            PartyId payee,
            DebtKind debt)
            implements Comparable<Key> {
        static Key of(AccountNumber account, DebtorId debtor, OwedFor owed, DebtKind debt) {
            return new Key(account, debtor, owed.service(), owed.creditor(), owed.payee(), debt);
        }

        Key ofPayee() {
            return new Key(account, debtor, null, null, payee, debt);
        }

        @Override
        public int compareTo(Key other) {
            return toString().compareTo(other.toString());
        }
    }

    @Property(tries = 12)
    void everyMonthAddsUp(@ForAll HistoryPlan plan, @ForAll @Size(min = 10, max = 40) List<Cash> cash) {
        everyMonthOf(plan, cash);
    }

    @Tag("slow")
    @Property(tries = 100)
    void everyMonthOfManyHistoriesAddsUp(@ForAll HistoryPlan plan, @ForAll @Size(min = 10, max = 60) List<Cash> cash) {
        everyMonthOf(plan, cash);
    }

    private static void everyMonthOf(HistoryPlan plan, List<Cash> cash) {
        HistoryRun run = plan.run();
        HistoryMoney money = new HistoryMoney(plan, run.house, cash);
        run.toTheEnd(money::tell);
        SortedMap<Key, Kopecks> closed = new TreeMap<>();
        for (HouseBill bill : run.chronicle.bills()) {
            BillingPeriod month = bill.charges().period();
            SortedMap<Key, MovementSums> rows = rows(bill);
            assertThat(column(rows, MovementKind.OPENING))
                    .as("opening of %s", month)
                    .isEqualTo(closed);
            SortedMap<Key, SortedMap<MovementKind, Kopecks>> owed = owed(bill, money);
            SortedMap<Key, SortedMap<MovementKind, Kopecks>> paid = paid(money, month);
            assertThat(only(rows, false)).as("what is owed of %s", month).isEqualTo(owed);
            assertThat(only(ofPayees(rows), true))
                    .as("what is paid of %s", month)
                    .isEqualTo(paid);
            eachSaleLandsOnce(bill, money);
            closed = closing(rows);
            for (DebtKind debt : DebtKind.values()) {
                Kopecks opening = sum(column(rows, MovementKind.OPENING), debt);
                Kopecks moved = moved(owed, debt).plus(moved(paid, debt));
                assertThat(opening.plus(moved))
                        .as("%s of the house in %s", debt, month)
                        .isEqualTo(sum(closed, debt));
            }
        }
        Statistics.label("penalties")
                .collect(run.chronicle.bills().stream()
                        .anyMatch(bill -> !bill.penalties().isEmpty()));
        Statistics.label("sales that pass debts")
                .collect(run.chronicle.bills().stream()
                        .flatMap(bill -> bill.obligations().stream())
                        .anyMatch(debt -> debt.term().passed() != null));
        Statistics.label("recalculations")
                .collect(run.chronicle.bills().stream()
                        .anyMatch(bill -> !bill.recalculation().lines().isEmpty()));
    }

    private static SortedMap<Key, MovementSums> rows(HouseBill bill) {
        SortedMap<Key, MovementSums> rows = new TreeMap<>();
        bill.statements()
                .forEach((account, statement) -> statement.rows().forEach(row -> {
                    // a row without a service is money that waits for debts to arise
                    Key key = new Key(account, row.debtor(), row.service(), row.creditor(), row.payee(), row.kind());
                    assertThat(rows.put(key, row.sums()))
                            .as("one row of %s", key)
                            .isNull();
                }));
        return rows;
    }

    private static SortedMap<Key, MovementSums> ofPayees(SortedMap<Key, MovementSums> rows) {
        SortedMap<Key, MovementSums> payees = new TreeMap<>();
        rows.forEach((key, sums) -> payees.merge(key.ofPayee(), sums, MovementSums::plus));
        return payees;
    }

    /** The sums by kind, of payments or of what is owed; a row that has none is left out. */
    private static SortedMap<Key, SortedMap<MovementKind, Kopecks>> only(
            SortedMap<Key, MovementSums> rows, boolean ofMoney) {
        SortedMap<Key, SortedMap<MovementKind, Kopecks>> only = new TreeMap<>();
        rows.forEach((key, sums) -> {
            SortedMap<MovementKind, Kopecks> kinds = new TreeMap<>(sums.amounts());
            kinds.keySet().removeIf(kind -> kind == MovementKind.OPENING || OF_MONEY.contains(kind) != ofMoney);
            if (!kinds.isEmpty()) {
                only.put(key, kinds);
            }
        });
        return only;
    }

    private static SortedMap<Key, Kopecks> column(SortedMap<Key, MovementSums> rows, MovementKind kind) {
        SortedMap<Key, Kopecks> column = new TreeMap<>();
        rows.forEach((key, sums) -> column.put(key, sums.of(kind)));
        column.values().removeIf(Kopecks::isZero);
        return column;
    }

    private static SortedMap<Key, Kopecks> closing(SortedMap<Key, MovementSums> rows) {
        SortedMap<Key, Kopecks> closing = new TreeMap<>();
        rows.forEach((key, sums) -> closing.put(key, sums.closing()));
        closing.values().removeIf(Kopecks::isZero);
        return closing;
    }

    /** By the lines of the bill, and the orders that take effect in its month. */
    private static SortedMap<Key, SortedMap<MovementKind, Kopecks>> owed(HouseBill bill, HistoryMoney money) {
        SortedMap<Key, SortedMap<MovementKind, Kopecks>> sums = new TreeMap<>();
        for (Line line : bill.lines()) {
            OwedFor owed = new OwedFor(line.id().service(), line.id().creditor(), line.payee());
            DebtKind debt = line.id().kind() == LineKind.PENALTY ? DebtKind.PENALTY : DebtKind.PRINCIPAL;
            add(sums, Key.of(line.id().account(), line.id().debtor(), owed, debt), kind(line, debt), line.amount());
        }
        for (MoneyOrder order : money.orders) {
            if (bill.charges().period().contains(order.day())) {
                for (OrderLeg leg : order.legs()) {
                    add(
                            sums,
                            Key.of(leg.account(), leg.debtor(), leg.owedFor(), leg.debt()),
                            order.kind(),
                            leg.amount());
                }
            }
        }
        for (Obligation each : bill.obligations()) {
            if (each.term().passed() != null) {
                add(
                        sums,
                        Key.of(each.account(), each.debtor(), each.owedFor(), each.kind()),
                        each.made(),
                        each.amount());
            }
        }
        for (Payment each : bill.debts().credits()) {
            Credit credit = each.credit();
            if (credit != null && credit.cause() == CreditCause.DEBTOR_CHANGE) {
                Key key = Key.of(each.account(), credit.debtor(), credit.takesOff(), each.kind());
                add(sums, key, credit.kind(), each.amount().negate());
            }
        }
        return withoutNothing(sums);
    }

    /** What passes at a sale passes in the one month in whose bill it shows, and the house owes as much as before. */
    private static void eachSaleLandsOnce(HouseBill bill, HistoryMoney money) {
        BillingPeriod month = bill.charges().period();
        Kopecks taken = Kopecks.ZERO;
        Kopecks given = Kopecks.ZERO;
        for (Obligation each : bill.obligations()) {
            if (each.term().passed() != null) {
                taken = taken.plus(each.amount());
                assertThat(money.sales)
                        .as("%s", each)
                        .anyMatch(sale -> sale.next().equals(each.debtor())
                                && sale.account().equals(each.account())
                                && sale.told().equals(month));
            }
        }
        for (Payment each : bill.debts().credits()) {
            Credit credit = each.credit();
            boolean passed = credit != null && credit.cause() == CreditCause.DEBTOR_CHANGE;
            given = passed ? given.plus(each.amount()) : given;
        }
        assertThat(taken).as("what passes in %s", month).isEqualTo(given);
    }

    private static MovementKind kind(Line line, DebtKind debt) {
        boolean adds = line.amount().signum() > 0;
        if (debt == DebtKind.PENALTY) {
            return adds ? MovementKind.CHARGE : MovementKind.RECALCULATION;
        }
        return switch (line.id().kind()) {
            case CORRECTION -> MovementKind.CORRECTION;
            case BENEFIT -> MovementKind.BENEFIT;
            default ->
                adds && line.id().about().equals(line.id().posted()) ? MovementKind.CHARGE : MovementKind.RECALCULATION;
        };
    }

    /** By the payments and reversals that were told of in the month. */
    private static SortedMap<Key, SortedMap<MovementKind, Kopecks>> paid(HistoryMoney money, BillingPeriod month) {
        SortedMap<Key, SortedMap<MovementKind, Kopecks>> sums = new TreeMap<>();
        Map<Object, Payment> byId = new TreeMap<>();
        for (Payment each : money.payments) {
            byId.put(each.id(), each);
            if (each.booked().equals(month)) {
                add(
                        sums,
                        payee(each, money),
                        MovementKind.PAYMENT,
                        each.amount().negate());
            }
        }
        for (PaymentReversal each : money.reversals) {
            if (each.booked().equals(month)) {
                Payment payment = byId.get(each.payment());
                assertThat(payment).isNotNull();
                add(sums, payee(payment, money), MovementKind.REVERSAL, payment.amount());
            }
        }
        return withoutNothing(sums);
    }

    private static Key payee(Payment payment, HistoryMoney money) {
        return new Key(payment.account(), money.payer(payment), null, null, payment.receivedBy(), payment.kind());
    }

    private static void add(
            SortedMap<Key, SortedMap<MovementKind, Kopecks>> sums, Key key, MovementKind kind, Kopecks amount) {
        sums.computeIfAbsent(key, each -> new TreeMap<>()).merge(kind, amount, Kopecks::plus);
    }

    private static SortedMap<Key, SortedMap<MovementKind, Kopecks>> withoutNothing(
            SortedMap<Key, SortedMap<MovementKind, Kopecks>> sums) {
        sums.values().forEach(kinds -> kinds.values().removeIf(Kopecks::isZero));
        sums.values().removeIf(Map::isEmpty);
        return sums;
    }

    private static Kopecks moved(SortedMap<Key, SortedMap<MovementKind, Kopecks>> sums, DebtKind debt) {
        Kopecks all = Kopecks.ZERO;
        for (Map.Entry<Key, SortedMap<MovementKind, Kopecks>> each : sums.entrySet()) {
            all = each.getKey().debt() == debt
                    ? all.plus(Kopecks.sum(each.getValue().values()))
                    : all;
        }
        return all;
    }

    private static Kopecks sum(SortedMap<Key, Kopecks> column, DebtKind debt) {
        Kopecks all = Kopecks.ZERO;
        for (Map.Entry<Key, Kopecks> each : column.entrySet()) {
            all = each.getKey().debt() == debt ? all.plus(each.getValue()) : all;
        }
        return all;
    }
}
