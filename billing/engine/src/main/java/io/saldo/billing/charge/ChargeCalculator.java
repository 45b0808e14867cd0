package io.saldo.billing.charge;

import io.saldo.billing.tariff.Tariff;
import io.saldo.billing.tariff.Vat;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.law.LawValue;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Resolution;
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

        /**
         * There can be no charge.
         *
         * @param facts the facts behind it; empty when a fact is missing
         */
        record Refused(ParkReason reason, List<FactId> facts) implements Result {
            public Refused {
                facts = List.copyOf(facts);
            }

            Refused(ParkReason reason) {
                this(reason, List.of());
            }
        }
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
        Resolution<Tariff> tariffs = rule.get().tariff(given);
        List<FactId> contradicting = Stream.concat(
                        Stream.of(tariffs), rule.get().norms(given))
                .flatMap(ChargeCalculator::contradicting)
                .distinct()
                .sorted()
                .toList();
        if (!contradicting.isEmpty()) {
            return new Result.Refused(ParkReason.CONTRADICTORY_FACTS, contradicting);
        }
        return charge(given, terms, rule.get(), Rates.spans(tariffs));
    }

    private static Stream<FactId> contradicting(Resolution<?> resolution) {
        return resolution instanceof Resolution.Contradiction<?> contradiction
                ? contradiction.facts().stream()
                : Stream.empty();
    }

    private static Result charge(ServiceCase given, ServiceTerms terms, ChargeRule rule, Spans<Tariff> tariffs) {
        List<PremisesCharge> charges = new ArrayList<>();
        Optional<SignedLines> signed = SignedLines.of(given, rule);
        if (signed.isEmpty()) {
            return new Result.Refused(ParkReason.NO_LAW);
        }
        Stream<Spans<?>> tables =
                Stream.concat(Stream.of(terms.agreement(), terms.division(), tariffs), rule.cuts(given));
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
            Optional<Span<Tariff>> tariff = tariffs.at(days.from());
            if (division.isEmpty()) {
                return new Result.Refused(ParkReason.NO_ACCOUNT);
            }
            if (tariff.isEmpty()) {
                return new Result.Refused(rule.withoutTariff());
            }
            PieceBasis piece = new PieceBasis(given, days, tariff.get());
            RuleOutcome outcome = rule.charge(piece);
            if (outcome instanceof RuleOutcome.Charged charged) {
                outcome = signed.get().with(piece, charged.charges());
            }
            if (outcome instanceof RuleOutcome.Refused refused) {
                return new Result.Refused(refused.reason(), refused.facts());
            }
            RuleOutcome inspected = InspectionCharge.of(piece);
            if (inspected instanceof RuleOutcome.Refused refused) {
                return new Result.Refused(refused.reason(), refused.facts());
            }
            List<PieceCharge> all = new ArrayList<>(((RuleOutcome.Charged) outcome).charges());
            all.addAll(((RuleOutcome.Charged) inspected).charges());
            for (PieceCharge charge : all) {
                charges.add(new PremisesCharge(days, agreement.get(), division.get(), charge));
                if (tariff.get().value().vat() == Vat.ADDED) {
                    Optional<Span<LawValue>> rate = VatCharge.rate(piece);
                    if (rate.isEmpty()) {
                        return new Result.Refused(ParkReason.NO_LAW);
                    }
                    charges.add(new PremisesCharge(
                            days, agreement.get(), division.get(), VatCharge.of(charge, rate.get())));
                }
            }
        }
        return new Result.Charged(charges);
    }

    /** Whether some rule in force for the service is for premises of this kind, whatever their volumes. */
    public static boolean isFor(ServiceCase given) {
        return rules(given).findAny().isPresent();
    }

    /** The rule in force on the first day of the month: a month has one rule for a service and case. */
    private static Optional<ChargeRule> rule(ServiceCase given) {
        return rules(given).filter(rule -> rule.covers(given)).findFirst();
    }

    /** A room that shares what its flat gets is charged as a dwelling is. */
    private static Stream<ChargeRule> rules(ServiceCase given) {
        PremisesKind kind = given.terms().isShared(given.premises().id())
                ? PremisesKind.RESIDENTIAL
                : given.premises().kind();
        return Rules.inForce(given.period().first(), given.kind()).stream().filter(rule -> rule.concerns(kind));
    }
}
