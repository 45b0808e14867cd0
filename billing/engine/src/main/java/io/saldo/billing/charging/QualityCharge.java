package io.saldo.billing.charging;

import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.PersonPart;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.Symbols;
import io.saldo.billing.quality.Reduction;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.ServiceKind;
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
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What interruptions and poor quality take off a fee (раздел IX).
 *
 * <p>{@code R = 0 − min([P × u]; Pл)}: P the fee of the piece, u the part of itself by which the month's fee goes down
 * ({@link Reduction}), Pл what is left of the fee. Hot water below 40 °C is paid as cold: {@code P × u × (T − Tх) ÷ T},
 * Tх the price of cold water; of a two-part tariff the heat component falls away for those hours and the water
 * component stands.
 *
 * <p>What is charged by a norm goes down by the volume not supplied too: {@code u = H ÷ Hм}, H the hours without
 * service, Hм those of the month, after an interruption longer than allowed and for planned repairs (п. 98–100). A
 * meter counts no such volume.
 *
 * <p>Rules 354, п. 98: up to full release; in force from 01.09.2012. The fee is that of the month with what the
 * multiplying factor adds; the act says «размер платы» and no more. Refused where the price of cold water is needed and
 * missing.
 */
final class QualityCharge {
    private static final Symbol SHARE = new Symbol("shareOfFee", "u");
    private static final Symbol COLD = new Symbol("coldWaterTariff", "Tх");
    private static final Formula BY_SHARE = Formula.of(SHARE);
    private static final Formula BY_SHARE_OF_PART =
            Formula.of(SHARE).times(AbsenceCharge.PART).over(AbsenceCharge.OF);
    private static final Formula AS_COLD = Formula.of(SHARE)
            .times(Formula.of(Symbols.TARIFF).minus(Formula.of(COLD)))
            .over(Symbols.TARIFF);
    private static final Edition EDITION = new Edition(
            "qualityCharge",
            new Clause(Act.RULES_354, "п. 98"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.KNOWN);

    private QualityCharge() {}

    /** A part of the fee, and what it is made of. */
    private record Part(Ground ground, Formula formula, Exact share, List<Operand> operands) {}

    /** Lowers a fee of the piece; whether it could. */
    static boolean lower(Lowering fee, PieceBasis piece, List<Reduction> reductions) {
        Optional<List<Part>> parts = parts(piece, reductions);
        parts.ifPresent(all -> all.forEach(part ->
                fee.take(LineKind.QUALITY, EDITION, part.ground, part.formula, part.share, Exact.ZERO, part.operands)));
        return parts.isPresent();
    }

    /** Lowers what a norm makes of a fee by what was not supplied. */
    static void lower(Lowering fee, PieceBasis piece, List<Reduction> notSupplied, List<PersonPart> parts) {
        for (Reduction reduction : notSupplied) {
            Ground ground = ground(piece, reduction);
            Operand share = share(reduction);
            for (PersonPart part : parts) {
                ofNorm(ground, share, part)
                        .ifPresent(each -> fee.take(
                                LineKind.QUALITY,
                                EDITION,
                                each.ground,
                                each.formula,
                                each.share,
                                Exact.ZERO,
                                each.operands));
            }
        }
    }

    private static Operand share(Reduction reduction) {
        return new Operand(SHARE, reduction.share(), Unit.ONE, new Origin.Derived(reduction.derivation()));
    }

    private static Optional<List<Part>> parts(PieceBasis piece, List<Reduction> reductions) {
        List<Part> parts = new ArrayList<>(reductions.size());
        for (Reduction reduction : reductions) {
            Ground ground = ground(piece, reduction);
            Operand share = share(reduction);
            if (!reduction.atColdPrice() || piece.whole().kind() == ServiceKind.HOT_WATER_HEAT) {
                parts.add(new Part(ground, BY_SHARE, reduction.share(), List.of(share)));
            } else if (!piece.whole().quality().twoPart()) {
                Optional<Span<Tariff>> cold =
                        piece.whole().quality().coldWater().at(piece.days().from());
                if (cold.isEmpty()) {
                    return Optional.empty();
                }
                asCold(piece, ground, share, cold.get()).ifPresent(parts::add);
            }
        }
        return Optional.of(parts);
    }

    /** Of the part of a fee that a norm makes. */
    private static Optional<Part> ofNorm(Ground ground, Operand share, PersonPart part) {
        Operand volume = part.volume();
        Operand whole = part.whole();
        if (part.method() == null || !part.method().isNorm()) {
            return Optional.empty();
        }
        if (volume == null || whole == null || volume.value().equals(whole.value())) {
            return Optional.of(new Part(ground, BY_SHARE, share.value(), List.of(share)));
        }
        return whole.value().signum() == 0
                ? Optional.empty()
                : Optional.of(new Part(
                        ground,
                        BY_SHARE_OF_PART,
                        share.value().times(volume.value()).over(whole.value()),
                        List.of(
                                share,
                                new Operand(AbsenceCharge.PART, volume.value(), volume.unit(), volume.origin()),
                                new Operand(AbsenceCharge.OF, whole.value(), whole.unit(), whole.origin()))));
    }

    /** The breaches of the kind that the fee is lowered for. */
    private static Ground ground(PieceBasis piece, Reduction reduction) {
        List<FactId> breaches = piece.whole().quality().breaches().stream()
                .filter(each -> each.value().kind() == reduction.kind())
                .map(Span::source)
                .toList();
        return new Ground(Condition.SUPPLIED_POORLY, breaches, EDITION.clause());
    }

    /** Nothing is added where cold water is dearer. */
    private static Optional<Part> asCold(PieceBasis piece, Ground ground, Operand share, Span<Tariff> cold) {
        Operand price = piece.price();
        Operand coldPrice = Operand.of(COLD, cold.value().price(), cold.source());
        Exact difference = price.value().minus(coldPrice.value());
        return difference.signum() > 0
                ? Optional.of(new Part(
                        ground,
                        AS_COLD,
                        share.value().times(difference).over(price.value()),
                        List.of(share, price, coldPrice)))
                : Optional.empty();
    }
}
