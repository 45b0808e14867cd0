package io.saldo.billing.charge;

import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Charges a service of premises for a month: cuts it where something changes, and lets the rule in force charge each piece.
 *
 * <p>Each piece is rounded to kopecks once; the posted line is the sum of its pieces.
 */
public final class ChargeCalculator {
    private ChargeCalculator() {}

    /** What came of it: the charges of the pieces that we bill, or why there can be none. */
    public sealed interface Result {
        /** No pieces where others bill all days, or nothing is agreed. */
        record Charged(List<PremisesCharge> charges) implements Result {
            public Charged {
                charges = List.copyOf(charges);
            }
        }

        record Refused(ParkReason reason) implements Result {}
    }

    public static Result charge(ServiceCase given) {
        ServiceTerms terms =
                given.premises().terms().get(given.service().service().code());
        if (terms == null || !terms.isOurs()) {
            return new Result.Charged(List.of());
        }
        Optional<ChargeRule> rule = rule(given);
        if (rule.isEmpty()) {
            return new Result.Refused(ParkReason.NO_RULE);
        }
        List<PremisesCharge> charges = new ArrayList<>();
        Stream<Spans<?>> tables = Stream.concat(
                Stream.of(terms.agreement(), terms.division(), given.service().tariff()),
                rule.get().cuts(given));
        for (DateRange days : Spans.cut(given.period().range(), tables)) {
            Optional<ServiceAgreement> agreement = terms.agreement()
                    .at(days.from())
                    .map(Span::value)
                    .filter(agreed -> agreed.billing() == Billing.OURS);
            if (agreement.isEmpty()) {
                continue;
            }
            Optional<AccountDivision> division =
                    terms.division().at(days.from()).map(Span::value);
            Optional<Span<Tariff>> tariff = given.service().tariff().at(days.from());
            if (division.isEmpty()) {
                return new Result.Refused(ParkReason.NO_ACCOUNT);
            }
            if (tariff.isEmpty()) {
                return new Result.Refused(ParkReason.NO_TARIFF);
            }
            RuleOutcome outcome = rule.get().charge(new PieceBasis(given, days, tariff.get()));
            if (outcome instanceof RuleOutcome.Refused refused) {
                return new Result.Refused(refused.reason());
            }
            for (PieceCharge charge : ((RuleOutcome.Charged) outcome).charges()) {
                charges.add(new PremisesCharge(days, agreement.get(), division.get(), charge));
            }
        }
        return new Result.Charged(charges);
    }

    /** Whether a rule in force covers the case. */
    public static boolean hasRule(ServiceCase given) {
        return rule(given).isPresent();
    }

    /** The rule in force on the first day of the month: a month has one rule for a service and case. */
    private static Optional<ChargeRule> rule(ServiceCase given) {
        return Rules.inForce(given.period().first()).stream()
                .filter(rule ->
                        rule.services().contains(given.service().service().kind()))
                .filter(rule -> rule.covers(given))
                .findFirst();
    }
}
