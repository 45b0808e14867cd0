package io.saldo.metering.house;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.consumption.RegisterVolume;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.reading.MeterMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The volume of a house by its common meters (ОДПУ).
 *
 * <p>{@code Vд = ΣV(+) − ΣV(−)}: the meters on the inputs of the group, less those behind which others take the
 * resource. Rules 354, прил. 2, V^Д, in force from 01.09.2012. A meter without its reading of the month counts with its
 * average month, for as long as the law allows (п. 59(1)); after that there is no volume, and the norm holds.
 */
public final class HouseMeterVolume {
    /** V^Д. */
    public static final Symbol HOUSE_VOLUME = new Symbol("houseVolume", "Vд");

    /** V^сои: what the common property used. */
    static final Symbol COMMON = new Symbol("commonVolume", "Vсои");

    private static final Symbol ADDED = new Symbol("addedVolume", "ΣV(+)");
    private static final Symbol SUBTRACTED = new Symbol("subtractedVolume", "ΣV(−)");

    static final Formula FORMULA = Formula.of(ADDED).minus(Formula.of(SUBTRACTED));
    static final Edition EDITION = new Edition(
            "houseMeterVolume",
            new Clause(Act.RULES_354, "прил. 2, Vд"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.KNOWN);

    private HouseMeterVolume() {}

    /**
     * The volume as an operand V^Д; empty when there is no meter, or a meter has no volume.
     *
     * @param meters common meters of one group and resource: either of the inputs and what is taken behind them, or of
     *     the common needs
     * @param volumes what each of them makes: by its readings, its average, its last year
     */
    public static Optional<Operand> of(
            Resource resource, List<MeterMonth> meters, Function<MeterMonth, Optional<RegisterVolume>> volumes) {
        Exact added = Exact.ZERO;
        Exact subtracted = Exact.ZERO;
        List<Derivation.Total.Term> plus = new ArrayList<>();
        List<Derivation.Total.Term> minus = new ArrayList<>();
        for (MeterMonth month : meters.stream()
                .sorted(Comparator.comparing(each -> each.meter().id()))
                .toList()) {
            Optional<RegisterVolume> made = volumes.apply(month);
            if (made.isEmpty()) {
                return Optional.empty();
            }
            Exact volume = made.get().volume();
            var term = new Derivation.Total.Term(
                    month.meter().id().value(),
                    volume,
                    new Origin.Derived(made.get().derivation()));
            if (month.meter().place() instanceof MeterPlace.Common common && common.role() == CommonRole.SUBTRACTED) {
                subtracted = subtracted.plus(volume);
                minus.add(term);
            } else {
                added = added.plus(volume);
                plus.add(term);
            }
        }
        if (plus.isEmpty()) {
            return Optional.empty();
        }
        Derivation total = new Derivation.Total(ADDED.code(), resource.unit(), plus);
        if (minus.isEmpty()) {
            return Optional.of(operand(resource, added, plus.size() == 1 ? single(plus.get(0)) : total));
        }
        Derivation difference = new Derivation.Calculated(
                EDITION,
                FORMULA,
                List.of(
                        new Operand(ADDED, added, resource.unit(), new Origin.Derived(total)),
                        new Operand(
                                SUBTRACTED,
                                subtracted,
                                resource.unit(),
                                new Origin.Derived(new Derivation.Total(SUBTRACTED.code(), resource.unit(), minus)))));
        return Optional.of(operand(resource, added.minus(subtracted), difference));
    }

    private static Derivation single(Derivation.Total.Term term) {
        return ((Origin.Derived) term.origin()).derivation();
    }

    private static Operand operand(Resource resource, Exact volume, Derivation derivation) {
        return new Operand(HOUSE_VOLUME, volume, resource.unit(), new Origin.Derived(derivation));
    }
}
