package io.saldo.billing.penalty;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Debts of one account that are paid late, allocation by allocation. */
final class Delays {
    static final AccountNumber ACCOUNT = new AccountNumber("1001");
    static final OwedFor OWED = new OwedFor(new ServiceCode("heat"), new PartyId("uk"), new PartyId("uk"));
    static final BillingPeriod JANUARY = BillingPeriod.of(2026, 1);

    private Delays() {}

    /** A debt for a month, due on the 15th of the next. */
    static Obligation debt(String id, BillingPeriod month, DebtKind kind, Kopecks amount) {
        return new Obligation(
                new ObligationId(id),
                ACCOUNT,
                new DebtorId("debtor"),
                OWED,
                month,
                kind,
                month.next().first().plusDays(14),
                amount);
    }

    static Allocation paid(String payment, Obligation debt, LocalDate day, Kopecks amount) {
        return new Allocation(new PaymentId(payment), debt.id(), amount, day);
    }

    static MonthPenalties.Basis basis(BillingPeriod month, PenaltyPolicy policy) {
        return new MonthPenalties.Basis(
                TestHouse.ID,
                month,
                FederalLaw.book(),
                new PenaltyTerms(policy, new java.util.TreeMap<>()),
                LocalDate.of(2010, 1, 1),
                Set.of(),
                Set.of());
    }

    static List<Penalty> penalties(
            BillingPeriod month,
            List<Obligation> debts,
            List<Payment> payments,
            List<Allocation> made,
            List<PaymentReversal> reversals,
            List<Claim> claims) {
        return MonthPenalties.of(basis(month, PenaltyPolicy.DEFAULT), debts, payments, made, reversals, claims);
    }

    static Kopecks sum(List<Penalty> penalties) {
        return Kopecks.sum(penalties.stream().map(each -> each.line().amount()).toList());
    }
}
