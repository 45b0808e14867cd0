package io.saldo.billing.run;

import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.penalty.PenaltyTerms;
import io.saldo.billing.recalculation.Reopening;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.time.WorkingDays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that the bill of a house's open month is made of. Immutable. */
public final class HouseMonth {
    private final MonthFacts facts;
    private final Reopening reopening;
    private final MoneyHistory money;
    private final SortedMap<AccountNumber, DebtorId> debtors;
    private final WorkingDays workingDays;
    private final PenaltyTerms penalties;
    private final SteadyMoney steady;

    /**
     * A month.
     *
     * @param reopening closed months that late facts reopen
     * @param debtors who owes what each account accrues; an account not named is its own debtor
     * @param workingDays moves a due day that is not a working day
     * @param penalties how penalties are counted
     */
    public HouseMonth(
            MonthFacts facts,
            Reopening reopening,
            MoneyHistory money,
            SortedMap<AccountNumber, DebtorId> debtors,
            WorkingDays workingDays,
            PenaltyTerms penalties) {
        this.facts = facts;
        this.reopening = reopening;
        this.money = money;
        this.debtors = Collections.unmodifiableSortedMap(new TreeMap<>(debtors));
        this.workingDays = workingDays;
        this.penalties = penalties;
        this.steady = SteadyMoney.of(this);
    }

    /** A month without a money history, under the federal calendar; every account is its own debtor. */
    public static HouseMonth of(MonthFacts facts) {
        return new HouseMonth(
                facts,
                Reopening.NOTHING,
                MoneyHistory.NONE,
                new TreeMap<>(),
                FederalLaw.workingDays(),
                PenaltyTerms.DEFAULT);
    }

    /** The same month, every account billed from its facts step by step: slower, and the same to the kopeck. */
    public HouseMonth oneByOne() {
        return new HouseMonth(facts.oneByOne(), reopening, money, debtors, workingDays, penalties);
    }

    public MonthFacts facts() {
        return facts;
    }

    /** Closed months that late facts reopen. */
    public Reopening reopening() {
        return reopening;
    }

    public MoneyHistory money() {
        return money;
    }

    /** Who owes what each account accrues; an account not named is its own debtor. */
    public SortedMap<AccountNumber, DebtorId> debtors() {
        return debtors;
    }

    /** Moves a due day that is not a working day. */
    public WorkingDays workingDays() {
        return workingDays;
    }

    /** How penalties are counted. */
    public PenaltyTerms penalties() {
        return penalties;
    }

    /** The money of accounts whose balance and penalties are sums, laid out by the rows of {@link MonthFacts#steady}. */
    SteadyMoney steady() {
        return steady;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof HouseMonth month
                        && facts.equals(month.facts)
                        && reopening.equals(month.reopening)
                        && money.equals(month.money)
                        && debtors.equals(month.debtors)
                        && workingDays.equals(month.workingDays)
                        && penalties.equals(month.penalties));
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }

    @Override
    public String toString() {
        return "HouseMonth[" + facts + ", " + reopening + ", " + money + ", " + debtors + ", " + workingDays + ", "
                + penalties + "]";
    }
}
