package io.saldo.metering.house;

import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.NormVolume;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The people of premises in a month, n: residents, or owners where nobody lives. Where they change inside the month,
 * the average by days, {@code n = Σ(n × d ÷ D)}, not rounded (п. 57; the formula is our reading).
 */
public final class PersonsOperand {
    private static final Formula BY_DAYS =
            Formula.of(NormVolume.PERSONS).times(NormVolume.DAYS).over(NormVolume.MONTH_DAYS);
    private static final Edition EDITION = new Edition(
            "personsByDays",
            new Clause(Act.RULES_354, "п. 56(2), 57"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.UNCONFIRMED);

    private PersonsOperand() {}

    /** The operand n; empty when nobody says who lives there on some day of the month. */
    public static Optional<Operand> of(Spans<Occupancy> occupancy, BillingPeriod period) {
        if (!occupancy.covers(period.range())) {
            return Optional.empty();
        }
        List<Span<Occupancy>> spans = occupancy.list();
        if (spans.size() == 1) {
            return Optional.of(NormVolume.persons(spans.get(0)));
        }
        Exact average = Exact.ZERO;
        List<Derivation> parts = new ArrayList<>();
        for (Span<Occupancy> span : spans) {
            Operand persons = NormVolume.persons(span);
            int days = span.days().days();
            average = average.plus(persons.value().times(days).over(period.days()));
            parts.add(new Derivation.Calculated(
                    EDITION,
                    BY_DAYS,
                    List.of(
                            persons,
                            Operand.days(NormVolume.DAYS, days),
                            Operand.days(NormVolume.MONTH_DAYS, period.days()))));
        }
        return Optional.of(new Operand(
                NormVolume.PERSONS, average, Unit.PERSON, new Origin.Derived(new Derivation.Summed(parts))));
    }
}
