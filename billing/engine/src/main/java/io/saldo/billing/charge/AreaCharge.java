package io.saldo.billing.charge;

import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.NormVolume;
import io.saldo.metering.house.AreaOperand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Maintenance of the house by area (содержание жилого помещения).
 *
 * <p>{@code P = [S × T]}, for a part of the month {@code P = [S × T × d ÷ D]}: S total area in m², balconies excluded; T roubles a m² and month.
 *
 * <p>Housing Code, ст. 154, 156 (generally known; no source is cited for the formula), in force from 01.03.2005. Refused without an area.
 */
final class AreaCharge implements ChargeRule {
    private static final Formula FORMULA =
            Formula.of(AreaOperand.AREA).times(Symbols.TARIFF).toKopecks();
    private static final Formula BY_DAYS = Formula.of(AreaOperand.AREA)
            .times(Symbols.TARIFF)
            .times(NormVolume.DAYS)
            .over(NormVolume.MONTH_DAYS)
            .toKopecks();
    private static final Edition EDITION = new Edition(
            "areaCharge",
            new Clause(Act.HOUSING_CODE, "ст. 156"),
            DateRange.from(LocalDate.of(2005, 3, 1)),
            Confirmation.KNOWN);

    @Override
    public Edition edition() {
        return EDITION;
    }

    @Override
    public Set<ServiceKind> services() {
        return Set.of(ServiceKind.MAINTENANCE);
    }

    @Override
    public Stream<Spans<?>> cuts(ServiceCase given) {
        return Stream.of(given.premises().area());
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        Optional<Span<Quantity>> area = piece.premises().area().at(piece.days().from());
        if (area.isEmpty()) {
            return new RuleOutcome.Refused(ParkReason.NO_AREA);
        }
        Operand areaOperand = AreaOperand.of(area.get());
        Operand price = piece.price();
        int days = piece.days().days();
        Exact part = piece.wholeMonth()
                ? areaOperand.value()
                : areaOperand.value().times(days).over(piece.period().days());
        Exact fee = part.times(price.value());
        Derivation derivation = piece.wholeMonth()
                ? new Derivation.Calculated(EDITION, FORMULA, List.of(areaOperand, price))
                : new Derivation.Calculated(
                        EDITION,
                        BY_DAYS,
                        List.of(
                                areaOperand,
                                price,
                                Operand.days(NormVolume.DAYS, days),
                                Operand.days(
                                        NormVolume.MONTH_DAYS, piece.period().days())));
        LineBasis basis = new LineBasis(part, areaOperand.unit(), VolumeMethod.AREA, piece.priceQuantity());
        return RuleOutcome.Charged.of(new PieceCharge(LineKind.BASE, basis, fee, Kopecks.halfUp(fee), derivation));
    }
}
