package io.saldo.metering.house;

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
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.NormVolume;
import io.saldo.metering.house.Distribution.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A resource used for common property (КР на СОИ), divided by area.
 *
 * <p>By the norm: {@code V = N × Sои × S ÷ Sоб} (Rules 354, прил. 2, ф. 15; Housing Code ст. 156 ч. 9.2; Rules 491
 * п. 29(2)): N the norm a m² of common rooms and month; where it changes inside the month, the average by days.
 *
 * <p>By the meter, by decision of the owners' meeting (ст. 156 ч. 9.3): {@code V = max(Vсои + Vп; 0) × S ÷ Sоб}: V^сои
 * what the common property used, V_п what earlier months carried over, zero or negative. Where the sum is negative
 * nobody is charged and the minus is carried on (ПП 124 п. 21(1); the carry is generally known, no source is cited).
 * V^сои is what a meter of the common needs shows, or what the premises leave of the meter of the house:
 * {@code Vсои = Vд − ΣVинд} (Rules 354, прил. 2, ф. 12: the structure is sourced, its use for common property generally
 * known); own volumes without a multiplying factor.
 *
 * <p>Up to the norm (Rules 354, п. 44, where the meeting has not decided to distribute all):
 * {@code V = min(max(Vсои + Vп; 0); N × Sои) × S ÷ Sоб}; what is above falls to the performer. By the average month, by
 * decision of the meeting (ст. 156 ч. 9.3): the volume told for the month in place of a measured one.
 *
 * <p>Nothing is rounded: the parts sum to the whole.
 */
public final class CommonResourceDistribution {
    private static final Symbol NORM = new Symbol("commonNorm", "N");
    private static final Symbol CARRIED = new Symbol("carriedVolume", "Vп");
    private static final Symbol NOTHING = new Symbol("noVolume", "0");
    private static final Symbol PAYABLE = new Symbol("payableVolume", "Vодн");
    private static final Symbol OWN_VOLUMES = new Symbol("ownVolumes", "ΣVинд");
    private static final Symbol COMMON_VOLUME = new Symbol("commonVolume", "Vсои");

    static final Formula BY_NORM = Formula.of(NORM)
            .times(GroupBasis.COMMON_AREA)
            .times(AreaOperand.AREA)
            .over(GroupBasis.HOUSE_AREA);
    private static final Symbol MEASURED = new Symbol("measuredPart", "Vи");
    private static final Symbol LIMIT = new Symbol("partByNorm", "Vн");
    private static final Formula NORM_BY_DAYS =
            Formula.of(NORM).times(NormVolume.DAYS).over(NormVolume.MONTH_DAYS);
    private static final Formula UP_TO_NORM = new Formula.Lesser(Formula.of(MEASURED), Formula.of(LIMIT));
    static final Formula COMMON = Formula.of(HouseMeterVolume.HOUSE_VOLUME).minus(Formula.of(OWN_VOLUMES));
    private static final Forms OF_COMMON_NEEDS = Forms.of(HouseMeterVolume.HOUSE_VOLUME);
    private static final Forms OF_REMAINDER = Forms.of(COMMON_VOLUME);
    static final Formula BY_METER = Formula.of(PAYABLE).times(AreaOperand.AREA).over(GroupBasis.HOUSE_AREA);
    static final Edition NORM_EDITION = new Edition(
            "commonResourceByNorm",
            new Clause(Act.RULES_354, "прил. 2, ф. 15"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.SOURCED);
    static final Edition METER_EDITION = new Edition(
            "commonResourceByMeter",
            new Clause(Act.HOUSING_CODE, "ст. 156 ч. 9.3"),
            DateRange.from(LocalDate.of(2022, 9, 1)),
            Confirmation.SOURCED);

    private static final Edition CAP_EDITION = new Edition(
            "commonResourceUpToNorm",
            new Clause(Act.RULES_354, "п. 44"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.KNOWN);

    private static final String WATERS = "watersForCommonProperty";
    private static final Edition WATERS_EDITION = new Edition(
            "commonSewageByWaters",
            new Clause(Act.RULES_491, "прил., Правила 124, п. 21(1)"),
            DateRange.from(LocalDate.of(2022, 9, 1)),
            Confirmation.SOURCED);

    private CommonResourceDistribution() {}

    /**
     * The formulas of a volume that one symbol names: payable after what was carried over, and divided directly where
     * nothing was.
     */
    private record Forms(Formula payable, Formula direct) {
        static Forms of(Symbol volume) {
            return new Forms(
                    new Formula.Greater(Formula.of(volume).plus(Formula.of(CARRIED)), Formula.of(NOTHING)),
                    Formula.of(volume).times(AreaOperand.AREA).over(GroupBasis.HOUSE_AREA));
        }
    }

    /**
     * What the common property used of what came in: the meter of the house less the own volumes of all premises,
     * billed here or elsewhere.
     *
     * @param whole V^Д
     * @param own a term for each premises
     */
    public static Operand remainder(Operand whole, List<Derivation.Total.Term> own) {
        Derivation total = new Derivation.Total(OWN_VOLUMES.code(), whole.unit(), own);
        Exact sum = total.replay();
        return new Operand(
                COMMON_VOLUME,
                whole.value().minus(sum),
                whole.unit(),
                new Origin.Derived(new Derivation.Calculated(
                        METER_EDITION,
                        COMMON,
                        List.of(whole, new Operand(OWN_VOLUMES, sum, whole.unit(), new Origin.Derived(total))))));
    }

    /** By the norm a m² of common rooms, on a ground; {@code norms} cover the month. */
    public static Distribution byNorm(GroupBasis basis, Spans<Norm> norms, BillingPeriod period, Ground ground) {
        Operand perMetre = perMetre(norms, period);
        Operand houseArea = basis.houseArea();
        Operand commonArea = basis.commonArea();
        Exact whole = perMetre.value().times(commonArea.value());
        List<Share> shares = shares(
                basis,
                false,
                area -> whole.times(area.value()).over(houseArea.value()),
                area -> new Derivation.Calculated(
                        NORM_EDITION, BY_NORM, List.of(perMetre, commonArea, area, houseArea)));
        return new Distribution(basis.group(), basis.resource(), whole, Exact.ZERO, ground, shares);
    }

    /** N, the average by days where it changes inside the month. */
    private static Operand perMetre(Spans<Norm> norms, BillingPeriod period) {
        if (norms.list().size() == 1) {
            return norm(norms.list().get(0));
        }
        Exact average = Exact.ZERO;
        List<Derivation> parts = new ArrayList<>();
        for (Span<Norm> span : norms.list()) {
            Operand part = norm(span);
            int days = span.days().days();
            average = average.plus(part.value().times(days).over(period.days()));
            parts.add(new Derivation.Calculated(
                    NORM_EDITION,
                    NORM_BY_DAYS,
                    List.of(
                            part,
                            Operand.days(NormVolume.DAYS, days),
                            Operand.days(NormVolume.MONTH_DAYS, period.days()))));
        }
        Unit unit = norms.list().get(0).value().value().unit();
        return new Operand(NORM, average, unit, new Origin.Derived(new Derivation.Summed(parts)));
    }

    private static Operand norm(Span<Norm> span) {
        return Operand.of(NORM, span.value().value(), span.source());
    }

    /**
     * By a volume that is told: the average month the meeting has decided on.
     *
     * @param told zero or more
     * @param decided the decision
     */
    public static Distribution byAverage(GroupBasis basis, Span<Quantity> told, FactId decided) {
        Operand whole = Operand.of(COMMON_VOLUME, told.value(), told.source());
        Ground ground =
                new Ground(Condition.COMMON_BY_AVERAGE, List.of(decided, told.source()), METER_EDITION.clause());
        return byMeter(basis, whole, Exact.ZERO, new Origin.FromFacts(List.of()), ground);
    }

    /**
     * By the meter, but no more than the norm gives.
     *
     * @param norms cover the month
     */
    public static Distribution upToNorm(
            GroupBasis basis, Distribution byMeter, Spans<Norm> norms, BillingPeriod period) {
        Ground ground = new Ground(Condition.COMMON_ABOVE_NORM, byMeter.ground().facts(), CAP_EDITION.clause());
        Distribution most = byNorm(basis, norms, period, ground);
        Exact payable = byMeter.whole().minus(byMeter.carried());
        if (payable.compareTo(most.whole()) <= 0) {
            return byMeter;
        }
        return new Distribution(
                byMeter.group(),
                byMeter.resource(),
                byMeter.whole(),
                byMeter.carried(),
                payable.minus(most.whole()),
                ground,
                lesser(byMeter.shares(), most.shares()));
    }

    /** The lesser of two parts of one volume: as much as the part of the lesser whole. */
    private static List<Share> lesser(List<Share> measured, List<Share> most) {
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            Share all = measured.get(i);
            Share limit = most.get(i);
            Operand byMeter =
                    new Operand(MEASURED, all.volume(), all.derivation().unit(), new Origin.Derived(all.derivation()));
            Operand byNorm = new Operand(
                    LIMIT, limit.volume(), limit.derivation().unit(), new Origin.Derived(limit.derivation()));
            shares.add(new Share(
                    all.premises(),
                    all.volume().min(limit.volume()),
                    true,
                    new Derivation.Calculated(CAP_EDITION, UP_TO_NORM, List.of(byMeter, byNorm))));
        }
        return shares;
    }

    /**
     * By the meter.
     *
     * @param whole V^Д of a meter of the common needs, or the {@link #remainder}
     * @param carriedIn what earlier months carried over, zero or negative
     * @param carriedFrom the fact that says so
     * @param ground why the whole is what it is
     */
    public static Distribution byMeter(
            GroupBasis basis, Operand whole, Exact carriedIn, Origin carriedFrom, Ground ground) {
        Operand houseArea = basis.houseArea();
        Exact sum = whole.value().plus(carriedIn);
        Exact payable = sum.max(Exact.ZERO);
        boolean direct = payable.equals(whole.value());
        Operand volume =
                direct ? whole : payable(whole, new Operand(CARRIED, carriedIn, whole.unit(), carriedFrom), payable);
        Formula formula = direct ? forms(whole).direct() : BY_METER;
        List<Share> shares = shares(
                basis,
                true,
                area -> payable.times(area.value()).over(houseArea.value()),
                area -> new Derivation.Calculated(METER_EDITION, formula, List.of(volume, area, houseArea)));
        Exact carriedOut = sum.min(Exact.ZERO);
        return new Distribution(
                basis.group(), basis.resource(), whole.value(), carriedOut.minus(carriedIn), ground, shares);
    }

    /**
     * By the meter, as the settlement of a year counts a month: a month below zero takes off what others used too much,
     * in whatever order they come. Nothing is cut at zero and nothing carried.
     *
     * @param whole V^Д of a meter of the common needs, or the {@link #remainder}; may be below zero
     * @param ground why it is what it is
     */
    public static Distribution signed(GroupBasis basis, Operand whole, Ground ground) {
        Operand houseArea = basis.houseArea();
        List<Share> shares = shares(
                basis,
                true,
                area -> whole.value().times(area.value()).over(houseArea.value()),
                area -> new Derivation.Calculated(
                        METER_EDITION, forms(whole).direct(), List.of(whole, area, houseArea)));
        return new Distribution(basis.group(), basis.resource(), whole.value(), Exact.ZERO, ground, shares);
    }

    /**
     * Sewage that no meter counts: {@code V = Vсои × S ÷ Sоб}, V^сои the waters used for common property.
     *
     * @param waters a term for each water and group
     * @param because the decision, and what the waters rest on
     */
    public static Distribution ofWaters(GroupBasis basis, List<Derivation.Total.Term> waters, List<FactId> because) {
        Derivation total = new Derivation.Total(WATERS, basis.resource().unit(), waters);
        Exact sum = total.replay();
        var whole = new Operand(COMMON_VOLUME, sum, basis.resource().unit(), new Origin.Derived(total));
        Operand houseArea = basis.houseArea();
        List<Share> shares = shares(
                basis,
                true,
                area -> sum.times(area.value()).over(houseArea.value()),
                area -> new Derivation.Calculated(
                        WATERS_EDITION, OF_REMAINDER.direct(), List.of(whole, area, houseArea)));
        var ground = new Ground(Condition.COMMON_BY_WATERS, because, WATERS_EDITION.clause());
        return new Distribution(basis.group(), basis.resource(), sum, Exact.ZERO, ground, shares);
    }

    private static Forms forms(Operand whole) {
        return whole.symbol().equals(COMMON_VOLUME) ? OF_REMAINDER : OF_COMMON_NEEDS;
    }

    private static Operand payable(Operand whole, Operand carried, Exact payable) {
        Operand nothing = new Operand(NOTHING, Exact.ZERO, whole.unit(), new Origin.FromFacts(List.of()));
        return new Operand(
                PAYABLE,
                payable,
                whole.unit(),
                new Origin.Derived(new Derivation.Calculated(
                        METER_EDITION, forms(whole).payable(), List.of(whole, carried, nothing))));
    }

    private static List<Share> shares(
            GroupBasis basis,
            boolean metered,
            Function<Operand, Exact> volume,
            Function<Operand, Derivation> derivation) {
        List<Share> shares = new ArrayList<>();
        for (Participant participant : basis.participants()) {
            shares.add(new Share(
                    participant.premises(),
                    volume.apply(participant.area()),
                    metered,
                    derivation.apply(participant.area())));
        }
        return shares;
    }
}
