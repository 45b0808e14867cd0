package io.saldo.billing.charging;

import io.saldo.billing.charge.AccountDivision;
import io.saldo.billing.charge.ChargeRule;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.Rates;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.charge.ServiceTerms;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.billing.rule.Rules;
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
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Charges a service of premises for a month: cuts it where something changes, and lets the rule in force charge each
 * piece.
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

            public Refused(ParkReason reason) {
                this(reason, List.of());
            }
        }
    }

    public static Result charge(ServiceCase given) {
        ServiceTerms terms = given.agreed();
        if (terms == null || !terms.isOurs()) {
            return new Result.Charged(List.of());
        }
        ChargeRule rule = rule(given);
        if (rule == null) {
            return new Result.Refused(ParkReason.NO_RULE);
        }
        Resolution<Tariff> tariffs = rule.tariff(given);
        SortedSet<FactId> contradicting = new TreeSet<>();
        contradicting(tariffs, contradicting);
        rule.norms(given).forEach(norms -> contradicting(norms, contradicting));
        if (!contradicting.isEmpty()) {
            return new Result.Refused(ParkReason.CONTRADICTORY_FACTS, List.copyOf(contradicting));
        }
        return charge(given, terms, rule, Rates.spans(tariffs));
    }

    private static void contradicting(Resolution<?> resolution, Set<FactId> facts) {
        if (resolution instanceof Resolution.Contradiction<?> contradiction) {
            facts.addAll(contradiction.facts());
        }
    }

    private static Result charge(ServiceCase given, ServiceTerms terms, ChargeRule rule, Spans<Tariff> tariffs) {
        List<PremisesCharge> charges = new ArrayList<>();
        Optional<SignedLines> signed = SignedLines.of(given, rule);
        if (signed.isEmpty()) {
            return new Result.Refused(ParkReason.NO_LAW);
        }
        List<Spans<?>> tables = new ArrayList<>(List.of(terms.agreement(), terms.division(), tariffs));
        tables.addAll(rule.cuts(given));
        List<Spans<UnauthorisedUse>> tampered = InspectionCharge.tampered(given);
        tables.addAll(tampered);
        for (DateRange days : Spans.cut(given.range(), tables)) {
            Span<ServiceAgreement> agreement = terms.agreement().on(days.from());
            if (agreement == null || agreement.value().billing() != Billing.OURS) {
                continue;
            }
            Span<AccountDivision> division = terms.division().on(days.from());
            Span<Tariff> tariff = tariffs.on(days.from());
            if (division == null) {
                return new Result.Refused(ParkReason.NO_ACCOUNT);
            }
            if (tariff == null) {
                return new Result.Refused(rule.withoutTariff());
            }
            PieceBasis piece = new PieceBasis(given, days, tariff);
            boolean measured = tampered.stream().allMatch(each -> each.on(days.from()) == null);
            RuleOutcome outcome = measured ? rule.charge(piece) : new RuleOutcome.Charged(List.of());
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
            int before = charges.size();
            ((RuleOutcome.Charged) outcome)
                    .charges()
                    .forEach(each -> charges.add(new PremisesCharge(days, agreement.value(), division.value(), each)));
            ((RuleOutcome.Charged) inspected)
                    .charges()
                    .forEach(each -> charges.add(new PremisesCharge(days, agreement.value(), division.value(), each)));
            if (tariff.value().vat() == Vat.ADDED && !addTax(piece, charges, before)) {
                return new Result.Refused(ParkReason.NO_LAW);
            }
        }
        return new Result.Charged(charges);
    }

    /** A tax after each charge of a piece; false where the law says none. */
    private static boolean addTax(PieceBasis piece, List<PremisesCharge> charges, int first) {
        List<PremisesCharge> ofPiece = charges.subList(first, charges.size());
        Optional<Span<LawValue>> rate = VatCharge.rate(piece);
        if (rate.isEmpty()) {
            return false;
        }
        List<PremisesCharge> taxed = new ArrayList<>();
        for (PremisesCharge each : ofPiece) {
            taxed.add(each);
            taxed.add(new PremisesCharge(
                    each.days(), each.agreement(), each.division(), VatCharge.of(each.charge(), rate.get(), piece)));
        }
        ofPiece.clear();
        charges.addAll(taxed);
        return true;
    }

    /** Whether some rule in force for the service is for premises of this kind, whatever their volumes. */
    public static boolean isFor(ServiceCase given) {
        PremisesKind kind = kind(given);
        return Rules.of(given.kind()).stream().anyMatch(rule -> isInForce(rule, given) && rule.concerns(kind));
    }

    /** The rule in force on the first day of the month: a month has one rule for a service and case. */
    static @Nullable ChargeRule rule(ServiceCase given) {
        PremisesKind kind = kind(given);
        List<ChargeRule> rules = Rules.of(given.kind());
        for (int i = 0; i < rules.size(); i++) {
            ChargeRule rule = rules.get(i);
            if (isInForce(rule, given) && rule.concerns(kind) && rule.covers(given)) {
                return rule;
            }
        }
        return null;
    }

    private static boolean isInForce(ChargeRule rule, ServiceCase given) {
        return rule.edition().inForce().contains(given.range().from());
    }

    /** A room that shares what its flat gets is charged as a dwelling is. */
    private static PremisesKind kind(ServiceCase given) {
        return given.terms().isShared(given.premises().id())
                ? PremisesKind.RESIDENTIAL
                : given.premises().kind();
    }
}
