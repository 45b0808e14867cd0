package io.saldo.billing.rule;

import io.saldo.billing.charge.InvoiceShare;
import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.PieceCharge;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.charge.ServiceTerms;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Spans;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All resources for common property in one line (КР на СОИ одной строкой): the premises' part of what suppliers
 * invoiced the house.
 *
 * <p>{@code P}, a part in whole kopecks of the sum of the house ({@link InvoiceDivision}). Where the month is cut, each
 * piece takes {@code [P × d2 ÷ D] − [P × d1 ÷ D]}: d1 the days of the agreement up to the piece, d2 those to its end, D
 * all of them; so the pieces sum to P.
 *
 * <p>Housing Code, ст. 156 ч. 9.2, in force from 01.01.2017, has the part of the house's expenses; that the sum is
 * divided without a remainder is the decision of the house, no act says how.
 */
final class InvoicedResourcesCharge extends ClauseRule {
    private static final Symbol SHARE = new Symbol("invoiceShare", "P");
    private static final Symbol BEFORE = new Symbol("agreedDaysBefore", "d1");
    private static final Symbol UP_TO = new Symbol("agreedDaysUpTo", "d2");
    private static final Symbol ALL = new Symbol("agreedDays", "D");
    private static final Formula BY_DAYS = Formula.of(SHARE)
            .times(UP_TO)
            .over(ALL)
            .toKopecks()
            .minus(Formula.of(SHARE).times(BEFORE).over(ALL).toKopecks());
    private static final Quantity NO_PRICE = Quantity.of(0, Unit.RUB);
    private static final Tariff NO_TARIFF = new Tariff(NO_PRICE, "");
    static final Edition EDITION = new Edition(
            "invoicedResourcesCharge",
            new Clause(Act.HOUSING_CODE, "ст. 156 ч. 9.2"),
            DateRange.from(LocalDate.of(2017, 1, 1)),
            Confirmation.UNCONFIRMED);

    InvoicedResourcesCharge() {
        super(EDITION, ServiceKind.COMMON_RESOURCES);
    }

    @Override
    public boolean covers(ServiceCase given) {
        return given.invoiced().isPresent();
    }

    @Override
    public List<Spans<?>> cuts(ServiceCase given) {
        return List.of();
    }

    /** A sum that is divided has no price: nothing cuts the month here. */
    @Override
    public Resolution<Tariff> tariff(ServiceCase given) {
        return new Resolution.Resolved<>(Spans.of(given.period().range(), NO_TARIFF, new FactId("invoice")));
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        Optional<InvoiceShare> given = piece.whole().invoiced();
        if (given.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_RULE);
        }
        InvoiceShare share = given.get();
        int days = piece.days().days();
        DateRange before = piece.period().range();
        int all = agreed(piece, before);
        if (days == all) {
            return charge(share.rows(), share.area(), share.unrounded(), share.amount(), share.derivation());
        }
        int past = piece.days().from().isAfter(before.from())
                ? agreed(piece, new DateRange(before.from(), piece.days().from()))
                : 0;
        Exact roubles = share.amount().roubles();
        return charge(
                share.rows(),
                share.area().times(days).over(all),
                share.unrounded().times(days).over(all),
                Kopecks.halfUp(roubles.times(past + days).over(all))
                        .minus(Kopecks.halfUp(roubles.times(past).over(all))),
                new Derivation.Calculated(
                        EDITION,
                        BY_DAYS,
                        List.of(
                                new Operand(SHARE, roubles, Unit.RUB, new Origin.Derived(share.derivation())),
                                Operand.days(BEFORE, past),
                                Operand.days(UP_TO, past + days),
                                Operand.days(ALL, all))));
    }

    private static RuleOutcome charge(
            List<FactId> rows, Exact area, Exact unrounded, Kopecks amount, Derivation derivation) {
        var ground = new Ground(Condition.INVOICED, rows, EDITION.clause());
        var basis = new LineBasis(area, Unit.SQUARE_METRE, VolumeMethod.AREA, NO_PRICE, ground);
        return RuleOutcome.Charged.of(new PieceCharge(LineKind.BASE, basis, unrounded, amount, derivation));
    }

    private static int agreed(PieceBasis piece, DateRange days) {
        ServiceTerms terms =
                piece.premises().terms().get(piece.whole().service().service().code());
        return terms == null ? 0 : terms.agreedDays(days);
    }
}
