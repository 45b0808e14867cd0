package io.saldo.billing.rule;

import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.Rates;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.house.AreaOperand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Rent of a municipal or State flat (плата за наём).
 *
 * <p>{@code P = [S × Kj × Kс × T]}, for a part of the month with {@code × d ÷ D}: S total area in m²; K_j the
 * coefficient of quality and amenities of the flat, K_с that of conformity set by the municipality; T the base in
 * roubles a m² and month. The coefficients are norms of the service for the purposes {@code QUALITY} and
 * {@code CONFORMITY}, chosen by the attributes of the flat as any norm.
 *
 * <p>Housing Code, ст. 156 ч. 3; guidelines of the Ministry of Construction of 27.09.2016 № 668/пр (the product is
 * sourced; number and day of the order generally known), in force from that day. Refused without an area or a
 * coefficient.
 */
final class RentCharge extends ClauseRule {
    private static final Symbol QUALITY = new Symbol("rentQuality", "Kj");
    private static final Symbol CONFORMITY = new Symbol("rentConformity", "Kс");
    private static final MonthFee FEE =
            MonthFee.of(Formula.of(AreaOperand.AREA).times(QUALITY).times(CONFORMITY));
    private static final Edition EDITION = new Edition(
            "rentCharge",
            new Clause(Act.HOUSING_CODE, "ст. 156 ч. 3; приказ Минстроя № 668/пр"),
            DateRange.from(LocalDate.of(2016, 9, 27)),
            Confirmation.KNOWN);

    RentCharge() {
        super(EDITION, ServiceKind.RENT);
    }

    @Override
    public List<Spans<?>> cuts(ServiceCase given) {
        return List.of(given.premises().area(), norm(given, "QUALITY"), norm(given, "CONFORMITY"));
    }

    private static Spans<Norm> norm(ServiceCase given, String purpose) {
        return Rates.spans(given.rates().norm(Attributes.of(Attribute.PURPOSE, purpose)));
    }

    @Override
    public List<Resolution<Norm>> norms(ServiceCase given) {
        return List.of(
                given.rates().norm(Attributes.of(Attribute.PURPOSE, "QUALITY")),
                given.rates().norm(Attributes.of(Attribute.PURPOSE, "CONFORMITY")));
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        LocalDate day = piece.days().from();
        Optional<Span<Quantity>> area = piece.premises().area().at(day);
        Optional<Span<Norm>> quality = norm(piece.whole(), "QUALITY").at(day);
        Optional<Span<Norm>> conformity = norm(piece.whole(), "CONFORMITY").at(day);
        if (area.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_AREA);
        }
        if (quality.isEmpty() || conformity.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_NORM);
        }
        Operand s = AreaOperand.of(area.get());
        Operand kj =
                Operand.of(QUALITY, quality.get().value().value(), quality.get().source());
        Operand kc = Operand.of(
                CONFORMITY, conformity.get().value().value(), conformity.get().source());
        return RuleOutcome.Charged.of(FEE.charge(
                piece,
                EDITION,
                s.value().times(kj.value()).times(kc.value()),
                VolumeMethod.AREA,
                piece.priced(Condition.PRICE_PER_AREA, EDITION),
                s,
                kj,
                kc));
    }
}
