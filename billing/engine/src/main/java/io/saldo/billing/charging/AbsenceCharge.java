package io.saldo.billing.charging;

import io.saldo.billing.absence.Absence;
import io.saldo.billing.absence.AbsencePolicy;
import io.saldo.billing.absence.AbsenceReview;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.PersonPart;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.kernel.account.Occupancy;
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
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.ConsumptionMethod;
import io.saldo.metering.consumption.NormVolume;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a temporary absence takes off a fee by the norm (временное отсутствие).
 *
 * <p>{@code R = 0 − min([P × a ÷ d]; Pл)}: P the fee of the piece; d its days; a the days of absence that fall to one
 * resident, {@code a = A ÷ n}, A the full days of all who were away, in person-days, n residents, or owners where
 * nobody lives. With P = n × N × T that is {@code N × T × A ÷ D} a month. Where only a part of the fee is for people,
 * as of gas that heats or sewage of a metered water, {@code P × V* ÷ V × a ÷ d}.
 *
 * <p>Rules 354, п. 86–97 (generally known; that more than 5 days are needed is sourced); sewage follows its waters
 * (п. 87); waste п. 148(44), by area прил. 4 from 01.03.2023, whose text was not found: ours is the same share of days.
 * Heating, what is metered, and resources of common property are not lowered. The multiplying factor's excess is
 * lowered with its fee, which only force majeure allows. Which absence counts is said by {@link AbsenceReview} and
 * {@link AbsencePolicy}. Refused where more people were away than live there.
 */
final class AbsenceCharge {
    private static final Symbol PERSON_DAYS = new Symbol("absentPersonDays", "A");
    private static final Symbol ABSENT_DAYS = new Symbol("absentDays", "a");
    static final Symbol PART = new Symbol("volumeForPeople", "V*");
    static final Symbol OF = new Symbol("volumeOfFee", "V");
    private static final Formula PER_RESIDENT = Formula.of(PERSON_DAYS).over(NormVolume.PERSONS);
    private static final Formula SHARE = Formula.of(ABSENT_DAYS).over(NormVolume.DAYS);
    private static final Formula SHARE_OF_PART =
            Formula.of(PART).over(OF).times(ABSENT_DAYS).over(NormVolume.DAYS);
    private static final Edition EDITION = edition("absenceCharge", "п. 86, 90", 2012, 9, Confirmation.KNOWN);
    private static final Edition WASTE = edition("absenceOfWaste", "п. 148(44)", 2017, 1, Confirmation.KNOWN);
    private static final Edition WASTE_BY_AREA =
            edition("absenceOfWasteByArea", "прил. 4", 2023, 3, Confirmation.UNCONFIRMED);

    private AbsenceCharge() {}

    private static Edition edition(String rule, String point, int year, int month, Confirmation confirmation) {
        return new Edition(
                rule, new Clause(Act.RULES_354, point), DateRange.from(LocalDate.of(year, month, 1)), confirmation);
    }

    /** An absence on the days that it counts for, and the fact that tells it. */
    record Away(Absence absence, DateRange days, FactId source) {}

    /** Lowers a fee of the piece; the facts that cannot be, where more people were away than live there. */
    static List<FactId> lower(Lowering fee, PieceBasis piece, List<PersonPart> parts, AbsencePolicy policy) {
        if (!isLowered(piece, policy)) {
            return List.of();
        }
        for (PersonPart part : parts) {
            List<Away> away = away(piece, part.method(), policy);
            if (!away.isEmpty()) {
                List<FactId> impossible = impossible(piece, away);
                if (!impossible.isEmpty()) {
                    return impossible;
                }
                lower(fee, piece, part, away);
            }
        }
        return List.of();
    }

    private static List<Away> away(PieceBasis piece, @Nullable ConsumptionMethod method, AbsencePolicy policy) {
        return away(piece.premises(), piece.days(), method, policy);
    }

    private static List<Away> away(
            PremisesMonth premises, DateRange piece, @Nullable ConsumptionMethod method, AbsencePolicy policy) {
        List<Away> away = granted(premises, piece, policy);
        away.removeIf(each -> !policy.counts(each.absence.ground(), method));
        return away;
    }

    /** The absences that give a right on some days of the piece, whatever they lower. */
    static List<Away> granted(PremisesMonth premises, DateRange piece, AbsencePolicy policy) {
        List<Away> away = new ArrayList<>();
        for (Span<Absence> told : premises.events().absences()) {
            if (AbsenceReview.review(told.value(), policy) instanceof AbsenceReview.Verdict.Granted granted) {
                granted.days()
                        .intersection(piece)
                        .ifPresent(days -> away.add(new Away(told.value(), days, told.source())));
            }
        }
        return away;
    }

    /** Whether an absence may lower a fee at all. */
    static boolean isLowered(PieceBasis piece, AbsencePolicy policy) {
        return policy.wasteByArea() || !isWasteByArea(piece);
    }

    /** Whether as many people live there through the piece as were away in all. */
    private static boolean isPossible(PieceBasis piece, List<Away> away) {
        int gone = 0;
        for (Away each : away) {
            gone += each.absence.persons();
        }
        for (Span<Occupancy> living : piece.premises().occupancy().list()) {
            if (living.days().overlaps(piece.days()) && living.value().payers() < gone) {
                return false;
            }
        }
        return true;
    }

    private static List<FactId> impossible(PieceBasis piece, List<Away> away) {
        if (isPossible(piece, away)) {
            return List.of();
        }
        for (LocalDate day = piece.days().from(); piece.days().contains(day); day = day.plusDays(1)) {
            LocalDate now = day;
            List<Away> gone =
                    away.stream().filter(each -> each.days.contains(now)).toList();
            int persons = gone.stream().mapToInt(each -> each.absence.persons()).sum();
            Optional<Span<Occupancy>> living = piece.premises().occupancy().at(day);
            if (living.isPresent() && persons > living.get().value().payers()) {
                List<FactId> facts =
                        new ArrayList<>(gone.stream().map(Away::source).toList());
                facts.add(living.get().source());
                return facts.stream().distinct().sorted().toList();
            }
        }
        return List.of();
    }

    private static void lower(Lowering fee, PieceBasis piece, PersonPart part, List<Away> away) {
        Operand days = perResident(piece, away);
        Operand of = Operand.days(NormVolume.DAYS, piece.days().days());
        Ground ground = new Ground(
                Condition.ABSENT,
                away.stream().map(Away::source).toList(),
                edition(piece).clause());
        Exact share = days.value().over(of.value());
        Operand volume = part.volume();
        Operand whole = part.whole();
        Exact lowered = fee.charge().basis().volume().times(share);
        if (volume == null || whole == null || volume.value().equals(whole.value())) {
            fee.take(LineKind.ABSENCE, edition(piece), ground, SHARE, share, lowered, List.of(days, of));
        } else if (whole.value().signum() > 0) {
            Exact ratio = volume.value().over(whole.value());
            fee.take(
                    LineKind.ABSENCE,
                    edition(piece),
                    ground,
                    SHARE_OF_PART,
                    ratio.times(share),
                    lowered.times(ratio),
                    List.of(
                            new Operand(PART, volume.value(), volume.unit(), volume.origin()),
                            new Operand(OF, whole.value(), whole.unit(), whole.origin()),
                            days,
                            of));
        }
    }

    private static Edition edition(PieceBasis piece) {
        if (piece.whole().kind() != ServiceKind.WASTE) {
            return EDITION;
        }
        return isWasteByArea(piece) ? WASTE_BY_AREA : WASTE;
    }

    private static boolean isWasteByArea(PieceBasis piece) {
        return piece.whole().kind() == ServiceKind.WASTE && piece.whole().normIsPer(Unit.SQUARE_METRE);
    }

    /** a: the days of absence that fall to one resident, each stretch of days by the people who live there then. */
    private static Operand perResident(PieceBasis piece, List<Away> away) {
        Exact sum = Exact.ZERO;
        List<Derivation> parts = new ArrayList<>();
        for (DateRange days : Spans.cut(piece.days(), List.of(piece.premises().occupancy()))) {
            Optional<Span<Occupancy>> living = piece.premises().occupancy().at(days.from());
            List<Derivation.Total.Term> terms = away.stream()
                    .flatMap(each -> each.days.intersection(days).stream()
                            .map(some -> new Derivation.Total.Term(
                                    some.toString(),
                                    Exact.of(each.absence.persons()).times(some.days()),
                                    Origin.fact(each.source))))
                    .toList();
            if (living.isPresent() && !terms.isEmpty()) {
                Derivation total = new Derivation.Total(PERSON_DAYS.code(), Unit.PERSON.times(Unit.DAY), terms);
                Operand personDays = new Operand(
                        PERSON_DAYS, total.replay(), Unit.PERSON.times(Unit.DAY), new Origin.Derived(total));
                Operand persons = NormVolume.persons(living.get());
                sum = sum.plus(personDays.value().over(persons.value()));
                parts.add(new Derivation.Calculated(EDITION, PER_RESIDENT, List.of(personDays, persons)));
            }
        }
        Derivation made = parts.size() == 1 ? parts.get(0) : new Derivation.Summed(parts);
        return new Operand(ABSENT_DAYS, sum, Unit.DAY, new Origin.Derived(made));
    }
}
