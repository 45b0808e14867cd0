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
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.consumption.NormVolume;
import io.saldo.metering.house.Distribution.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A common volume below zero, given to the residents: the premises used more than came in.
 *
 * <p>{@code V = 0 − min(Vэк × n ÷ Σn; Vинд)}: V^эк the volume below zero as a number above it; n the residents of the
 * dwelling, or its owners; V^инд its own volume, which is the most it can get back. What it cannot take is not given to
 * others.
 *
 * <p>Rules 354, п. 47 in the old wording (practice of a running system; not confirmed), in force from 01.09.2012; one
 * of two policies, the other carries the minus on. Residents 1, 3 and 1 with own volumes 1, 9 and 4 get 1, 6 and 2 of a
 * saving of 10: one is left.
 */
public final class SavingDistribution {
    private static final Symbol SAVING = new Symbol("savedVolume", "Vэк");
    private static final Symbol ALL_PERSONS = new Symbol("allPersons", "Σn");
    private static final Symbol OWN = new Symbol("ownVolume", "Vинд");
    private static final Symbol NOTHING = new Symbol("noVolume", "0");

    static final Formula FORMULA = Formula.of(NOTHING)
            .minus(new Formula.Lesser(
                    Formula.of(SAVING).times(NormVolume.PERSONS).over(ALL_PERSONS), Formula.of(OWN)));
    private static final Formula SAVED = Formula.of(NOTHING).minus(Formula.of(HouseMeterVolume.COMMON));
    static final Edition EDITION = new Edition(
            "savingByPersons",
            new Clause(Act.RULES_354, "п. 47"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.UNCONFIRMED);

    private SavingDistribution() {}

    /**
     * A dwelling that takes part.
     *
     * @param persons n
     * @param own own volume, zero or more
     */
    public record Dwelling(Participant premises, Operand persons, Operand own) {}

    /**
     * Gives a saving to the residents.
     *
     * @param volume of the common property, below zero
     * @param dwellings in order of premises, at least one with a person
     * @param facts those that say that the meter decides
     */
    public static Distribution distribute(
            GroupBasis basis, Operand volume, List<Dwelling> dwellings, List<FactId> facts) {
        Unit unit = volume.unit();
        Operand nothing = new Operand(NOTHING, Exact.ZERO, unit, new Origin.FromFacts(List.of()));
        Operand common = new Operand(HouseMeterVolume.COMMON, volume.value(), unit, volume.origin());
        Operand saving = new Operand(
                SAVING,
                volume.value().negate(),
                unit,
                new Origin.Derived(new Derivation.Calculated(EDITION, SAVED, List.of(nothing, common))));
        Derivation total = new Derivation.Total(
                ALL_PERSONS.code(),
                Unit.PERSON,
                dwellings.stream()
                        .map(each -> new Derivation.Total.Term(
                                each.premises().premises().value(),
                                each.persons().value(),
                                each.persons().origin()))
                        .toList());
        Operand all = new Operand(ALL_PERSONS, total.replay(), Unit.PERSON, new Origin.Derived(total));
        List<Share> shares = new ArrayList<>();
        Exact given = Exact.ZERO;
        for (Participant participant : basis.participants()) {
            Share share = dwellings.stream()
                    .filter(each -> each.premises().premises().equals(participant.premises()))
                    .findFirst()
                    .map(each -> share(each, saving, all, nothing))
                    .orElse(new Share(
                            participant.premises(),
                            Exact.ZERO,
                            true,
                            new Derivation.Calculated(EDITION, Formula.of(NOTHING), List.of(nothing))));
            given = given.plus(share.volume());
            shares.add(share);
        }
        return new Distribution(
                basis.group(),
                basis.resource(),
                volume.value(),
                Exact.ZERO,
                volume.value().minus(given),
                new Ground(Condition.COMMON_SAVED, facts, EDITION.clause()),
                shares);
    }

    private static Share share(Dwelling dwelling, Operand saving, Operand all, Operand nothing) {
        Operand own = new Operand(
                OWN, dwelling.own().value(), saving.unit(), dwelling.own().origin());
        Exact part = saving.value().times(dwelling.persons().value()).over(all.value());
        return new Share(
                dwelling.premises().premises(),
                part.min(own.value()).negate(),
                true,
                new Derivation.Calculated(EDITION, FORMULA, List.of(nothing, saving, dwelling.persons(), all, own)));
    }
}
