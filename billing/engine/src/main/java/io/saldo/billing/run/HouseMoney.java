package io.saldo.billing.run;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.charge.HouseLines;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.SteadyHouse;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.Parked;
import io.saldo.billing.penalty.Penalty;
import io.saldo.billing.penalty.PenaltyRates;
import io.saldo.billing.penalty.PenaltyRegime;
import io.saldo.billing.recalculation.Recalculation;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.later.Later;
import io.saldo.kernel.later.LaterList;
import io.saldo.kernel.later.LaterMap;
import io.saldo.kernel.money.Kopecks;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a month does to the money of a house. The balance and the penalties of most accounts are sums of columns, known at once; which debt each payment pays, and the rows around the sums, are made when they are asked for, by
 * the same steps that all other accounts take, and must come to the same.
 */
final class HouseMoney {
    private final HouseMonth month;
    private final HouseCharges charges;
    private final List<Line> lines;
    private final LocalDate due;
    private final SteadyHouse house;
    private final boolean[] summed;
    private final boolean[] shown;
    private final long[] penalties;
    private final long[] closing;
    private final MoneyRun others;
    private final Later<MoneyRun> whole;

    private HouseMoney(HouseMonth month, HouseCharges charges, Recalculation recalculation, LocalDate due) {
        this.month = month;
        this.charges = charges;
        this.lines = recalculation.with(charges.lines());
        this.due = due;
        this.house = month.facts().steady();
        this.summed = new boolean[house.size()];
        this.shown = new boolean[house.size()];
        this.penalties = new long[house.size()];
        this.closing = new long[house.size()];
        boolean any = charges.lines() instanceof HouseLines posted && isOf(posted) && sum(posted, recalculation);
        if (any && charges.lines() instanceof HouseLines posted) {
            this.others = ofOthers(posted, recalculation);
            this.whole = new Later<>(this::run);
        } else {
            this.others = MoneyRun.of(month, charges, lines, due, account -> true);
            this.whole = new Later<>(() -> others);
        }
    }

    static HouseMoney of(HouseMonth month, HouseCharges charges, Recalculation recalculation, LocalDate due) {
        return new HouseMoney(month, charges, recalculation, due);
    }

    /** Whether the lines are of the rows that the money is laid out by: what other months leave may have laid out others. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isOf(HouseLines posted) {
        return posted.house() == house;
    }

    /** The steps for the accounts that are not summed. */
    private MoneyRun ofOthers(HouseLines posted, Recalculation recalculation) {
        boolean all = month.steady().isWhole()
                && posted.isSteady()
                && recalculation.lines().isEmpty();
        for (int row = 0; row < summed.length && all; row++) {
            all = summed[row];
        }
        return all
                ? MoneyRun.NOTHING
                : MoneyRun.of(
                        month,
                        charges,
                        recalculation.with(posted.but(row -> summed[row])),
                        due,
                        account -> !isSummed(account));
    }

    private boolean isSummed(AccountNumber account) {
        int row = house.row(account);
        return row >= 0 && summed[row];
    }

    /** Sums up the rows that are plain; whether there are any. */
    private boolean sum(HouseLines posted, Recalculation recalculation) {
        SteadyMoney money = month.steady();
        boolean any = false;
        for (int row = 0; row < summed.length; row++) {
            summed[row] = money.isPlain(row);
            any |= summed[row];
        }
        Stream.concat(
                        recalculation.lines().stream().map(line -> line.id().account()),
                        charges.parked().stream().map(Parked::account).filter(Objects::nonNull))
                .mapToInt(house::row)
                .filter(row -> row >= 0)
                .forEach(row -> summed[row] = false);
        if (!any) {
            return false;
        }
        boolean[] owed = new boolean[month.facts().services().size()];
        for (int i = 0; i < owed.length; i++) {
            owed[i] = month.facts().services().get(i).service().kind() != ServiceKind.VOLUNTARY;
        }
        long[] charged = posted.sums(owed, shown);
        PenaltyRates housing = rates(PenaltyRegime.HOUSING);
        PenaltyRates repair = rates(PenaltyRegime.CAPITAL_REPAIR);
        for (int row = 0; row < summed.length; row++) {
            if (summed[row]) {
                long late = 0;
                for (int i = money.firstDebt(row); i < money.firstDebt(row + 1); i++) {
                    PenaltyRates rates = money.isCapitalRepair(i) ? repair : housing;
                    late = Math.addExact(late, rates.penalty(money.debt(i), money.days(i), money.isBrought(i)));
                }
                penalties[row] = late;
                closing[row] = Math.addExact(Math.addExact(money.opening(row), charged[row]), late);
                shown[row] |= money.isKnown(row);
            }
        }
        return true;
    }

    private PenaltyRates rates(PenaltyRegime regime) {
        return PenaltyRates.of(
                month.facts().law(),
                regime,
                month.penalties().policy(),
                month.money().opened(),
                month.facts().period().last());
    }

    /** The steps for every account of the house. */
    private MoneyRun run() {
        MoneyRun run = MoneyRun.of(month, charges, lines, due, account -> true);
        long[] late = new long[summed.length];
        for (Penalty each : run.penalties()) {
            int row = house.row(each.line().id().account());
            if (row >= 0) {
                late[row] += each.line().amount().value();
            }
        }
        for (int row = 0; row < summed.length; row++) {
            if (summed[row]) {
                AccountStatement statement = run.statements().get(house.account(row));
                Kopecks made = statement == null ? Kopecks.ZERO : statement.closing();
                if (made.value() != closing[row] || late[row] != penalties[row] || (statement != null) != shown[row]) {
                    throw new IllegalStateException("the money of " + house.account(row) + " sums to "
                            + Kopecks.of(closing[row]) + ", penalties " + Kopecks.of(penalties[row])
                            + "; step by step to " + made + ", penalties " + Kopecks.of(late[row]));
                }
            }
        }
        return run;
    }

    List<Penalty> penalties() {
        return LaterList.of(() -> whole.get().penalties());
    }

    MonthDebts debts() {
        return new MonthDebts(
                LaterList.of(() -> whole.get().debts().obligations()),
                LaterList.of(() -> whole.get().debts().credits()));
    }

    List<Allocation> allocations() {
        return LaterList.of(() -> whole.get().allocations());
    }

    SortedMap<AccountNumber, AccountStatement> statements() {
        return LaterMap.of(() -> {
            SortedMap<AccountNumber, AccountStatement> statements = new TreeMap<>(others.statements());
            for (int row = 0; row < summed.length; row++) {
                if (summed[row] && shown[row]) {
                    AccountNumber account = house.account(row);
                    statements.put(
                            account,
                            AccountStatement.later(
                                    account,
                                    month.facts().period(),
                                    Kopecks.of(closing[row]),
                                    () -> Objects.requireNonNull(
                                            whole.get().statements().get(account))));
                }
            }
            return statements;
        });
    }
}
