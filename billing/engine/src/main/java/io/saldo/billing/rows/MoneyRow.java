package io.saldo.billing.rows;

import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.Credit;
import io.saldo.billing.allocation.DebtorChange;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OrderLeg;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.OtherLine;
import io.saldo.billing.penalty.PenaltyPolicy;
import io.saldo.billing.penalty.PenaltyRegime;
import io.saldo.billing.recalculation.GivenUp;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Of money. */
public sealed interface MoneyRow extends Row {
    /** A debt of before, as another system brought it. */
    record OpeningDebt(Obligation debt) implements MoneyRow {
        @Override
        public String code() {
            return "opening-debt";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("debt", debt);
        }

        @Override
        public Object about() {
            return debt.account();
        }

        @Override
        public List<Reference> references() {
            return Reference.all(
                    Reference.to("account", debt.account()),
                    Reference.to("debtor", debt.debtor()),
                    owedFor(debt.owedFor()));
        }

        @Override
        public List<Object> defines() {
            return List.of(debt.id());
        }
    }

    /** Money held when the book was opened. */
    record Advance(Payment payment) implements MoneyRow {
        @Override
        public String code() {
            return "advance";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("payment", payment);
        }

        @Override
        public Object about() {
            return payment.account();
        }

        @Override
        public List<Reference> references() {
            return paid(payment);
        }

        @Override
        public List<Object> defines() {
            return List.of(payment.id());
        }

        @Override
        public String ownId() {
            return payment.id().value();
        }
    }

    /** A payment. */
    record Paid(Payment payment) implements MoneyRow {
        @Override
        public String code() {
            return "payment";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("payment", payment);
        }

        @Override
        public Object about() {
            return payment.account();
        }

        @Override
        public List<Reference> references() {
            return paid(payment);
        }

        @Override
        public List<Object> defines() {
            return List.of(payment.id());
        }

        @Override
        public LocalDate happened(DateRange days) {
            return payment.day();
        }

        @Override
        public String ownId() {
            return payment.id().value();
        }
    }

    /** An amount that staff put into a bill. */
    record Adjusted(Adjustment adjustment) implements MoneyRow {
        @Override
        public String code() {
            return "adjustment";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("adjustment", adjustment);
        }

        @Override
        public Object about() {
            return adjustment.account();
        }

        @Override
        public List<Reference> references() {
            return Reference.all(
                    Reference.to("account", adjustment.account()), Reference.to("service", adjustment.service()));
        }

        @Override
        public String ownId() {
            return adjustment.id().value();
        }
    }

    /** An order. */
    record Ordered(MoneyOrder order) implements MoneyRow {
        @Override
        public String code() {
            return "order";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("order", order);
        }

        @Override
        public Object about() {
            return order.kind();
        }

        @Override
        public List<Reference> references() {
            return legs(order);
        }

        /** Each leg above zero makes a debt; when it is due is of no account here. */
        @Override
        public List<Object> defines() {
            return List.copyOf(order.obligations(BillingPeriod::last).stream()
                    .map(Obligation::id)
                    .toList());
        }

        @Override
        public LocalDate happened(DateRange days) {
            return order.day();
        }

        @Override
        public String ownId() {
            return order.id().value();
        }
    }

    /** A payment taken back. */
    record Reversed(PaymentReversal reversal) implements MoneyRow {
        @Override
        public String code() {
            return "reversal";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("reversal", reversal);
        }

        @Override
        public Object about() {
            return reversal.payment();
        }

        @Override
        public List<Reference> references() {
            return Reference.to("payment", reversal.payment());
        }

        @Override
        public LocalDate happened(DateRange days) {
            return reversal.day();
        }

        @Override
        public String ownId() {
            return reversal.id().value();
        }
    }

    /** Debts claimed together. */
    record Claimed(Claim claim) implements MoneyRow {
        @Override
        public String code() {
            return "claim";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("claim", claim);
        }

        @Override
        public Object about() {
            return claim.number();
        }

        @Override
        public List<Reference> references() {
            return claimed(claim);
        }

        @Override
        public List<Object> defines() {
            return List.of(claim.number());
        }

        @Override
        public LocalDate happened(DateRange days) {
            return claim.from();
        }
    }

    /** A sale by the State or a municipality. */
    record Sold(DebtorChange change) implements MoneyRow {
        @Override
        public String code() {
            return "state-sale";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("change", change);
        }

        @Override
        public Object about() {
            return change.account();
        }

        @Override
        public List<Reference> references() {
            return Reference.all(
                    Reference.to("account", change.account()),
                    Reference.to("former debtor", change.former()),
                    Reference.to("next debtor", change.next()));
        }
    }

    /** What waits no longer. */
    record GivesUp(GivenUp decision) implements MoneyRow {
        @Override
        public String code() {
            return "given-up";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("decision", decision);
        }

        @Override
        public Object about() {
            return decision.about();
        }

        @Override
        public List<Reference> references() {
            return Reference.all(
                    Reference.maybe("account", decision.account()),
                    Reference.maybe("premises", decision.premises()),
                    Reference.maybe("service", decision.service()));
        }
    }

    /** A line that another system posted: for its archive and for comparison, no bill rests on it. */
    record PostedElsewhere(OtherLine line) implements MoneyRow {
        @Override
        public String code() {
            return "posted-elsewhere";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("line", line);
        }

        @Override
        public Object about() {
            return line.account();
        }

        @Override
        public List<Reference> references() {
            return Reference.all(Reference.to("account", line.account()), Reference.to("service", line.service()));
        }
    }

    /** The first day of the book's money. */
    record Opened(LocalDate day) implements MoneyRow {
        @Override
        public String code() {
            return "book-opened";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("day", day);
        }

        @Override
        public boolean isDescription() {
            return true;
        }

        @Override
        public Object about() {
            return "house";
        }

        @Override
        public List<Reference> references() {
            return Reference.none();
        }
    }

    /** Whether debts pass on a sale by the State or a municipality. */
    record StateSalesPolicy(DebtorChanges.StateSales stateSales) implements MoneyRow {
        @Override
        public String code() {
            return "state-sales-policy";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("stateSales", stateSales);
        }

        @Override
        public boolean isDescription() {
            return true;
        }

        @Override
        public Object about() {
            return "house";
        }

        @Override
        public List<Reference> references() {
            return Reference.none();
        }
    }

    /** How penalties are counted in the house. */
    record Policy(PenaltyPolicy policy) implements MoneyRow {
        @Override
        public String code() {
            return "penalty-policy";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("policy", policy);
        }

        @Override
        public boolean isDescription() {
            return true;
        }

        @Override
        public Object about() {
            return "house";
        }

        @Override
        public List<Reference> references() {
            return Reference.none();
        }
    }

    /** Under which rule the penalties of an account are counted. */
    record Regime(AccountNumber account, PenaltyRegime regime) implements MoneyRow {
        @Override
        public String code() {
            return "penalty-regime";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("account", account).field("regime", regime);
        }

        @Override
        public boolean isDescription() {
            return true;
        }

        @Override
        public Object about() {
            return account;
        }

        @Override
        public List<Reference> references() {
            return Reference.to("account", account);
        }
    }

    private static List<Reference> paid(Payment payment) {
        Credit credit = payment.credit();
        return Reference.all(
                Reference.to("account", payment.account()),
                Reference.to("payee", payment.receivedBy()),
                Reference.maybe("claim", payment.purpose().claim()),
                credit == null ? Reference.none() : Reference.to("debtor", credit.debtor()),
                credit == null ? Reference.none() : owedFor(credit.takesOff()));
    }

    private static List<Reference> owedFor(OwedFor owed) {
        return Reference.all(
                Reference.to("service", owed.service()),
                Reference.to("creditor", owed.creditor()),
                Reference.to("payee", owed.payee()));
    }

    private static List<Reference> legs(MoneyOrder order) {
        List<Reference> references = new ArrayList<>();
        for (OrderLeg leg : order.legs()) {
            references.add(new Reference("account", leg.account()));
            references.add(new Reference("debtor", leg.debtor()));
            references.addAll(owedFor(leg.owedFor()));
        }
        return references;
    }

    /** A debt that a line made is none of the rows: of it, what the line names is looked at. */
    private static List<Reference> claimed(Claim claim) {
        List<Reference> references = new ArrayList<>(Reference.to("account", claim.account()));
        for (ObligationId debt : claim.obligations()) {
            // a debt that passed to another debtor, or was told again, is called after what it was
            var origin = new ObligationId(debt.value().replaceFirst("/(passed|again)/.*", ""));
            LineId line = origin.line();
            if (line == null) {
                references.add(new Reference("obligation", origin));
            } else {
                references.add(new Reference("house of the obligation", line.house()));
                references.add(new Reference("account of the obligation", line.account()));
                references.add(new Reference("debtor of the obligation", line.debtor()));
                references.add(new Reference("service of the obligation", line.service()));
                references.add(new Reference("creditor of the obligation", line.creditor()));
            }
        }
        return references;
    }
}
