package io.saldo.billing.charging;

import io.saldo.billing.absence.AbsencePolicy;
import io.saldo.billing.charge.ChargeRule;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.PieceCharge;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.quality.QualityReview;
import io.saldo.billing.quality.Reduction;
import io.saldo.kernel.time.FactId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stage 4 of a piece: absence, interruptions and poor quality as signed lines of the month they are about. All of them
 * together never take more than the fee, unless the law's row lets each count by itself. Each starts from the fee as
 * charged, so their order matters only where the fee is used up: absence goes first.
 */
final class SignedLines {
    private final ChargeRule rule;
    private final List<Reduction> reductions;
    private final List<Reduction> notSupplied;
    private final Optional<AbsencePolicy> policy;
    private final LoweringTerms terms;

    private SignedLines(
            ChargeRule rule,
            List<Reduction> reductions,
            List<Reduction> notSupplied,
            Optional<AbsencePolicy> policy,
            LoweringTerms terms) {
        this.rule = rule;
        this.reductions = reductions;
        this.notSupplied = notSupplied;
        this.policy = policy;
        this.terms = terms;
    }

    /** What there may be to lower in a month; empty where the book of the law says nothing of it. */
    static Optional<SignedLines> of(ServiceCase given, ChargeRule rule) {
        if (given.premises().events().absences().isEmpty()
                && given.quality().breaches().isEmpty()) {
            return Optional.of(new SignedLines(rule, List.of(), List.of(), Optional.empty(), LoweringTerms.USUAL));
        }
        Optional<List<Reduction>> reductions = given.quality().breaches().isEmpty()
                ? Optional.of(List.of())
                : QualityReview.review(given.quality().breaches(), given.law(), given.period());
        Optional<List<Reduction>> notSupplied = given.quality().breaches().isEmpty()
                ? Optional.of(List.of())
                : QualityReview.notSupplied(given.quality().breaches(), given.law(), given.period());
        boolean absent = !given.premises().events().absences().isEmpty();
        Optional<AbsencePolicy> policy =
                absent ? AbsencePolicy.of(given.law(), given.period().first()) : Optional.empty();
        if (reductions.isEmpty() || notSupplied.isEmpty() || (absent && policy.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new SignedLines(
                rule, reductions.get(), notSupplied.get(), policy, LoweringTerms.of(given.law(), given.period())));
    }

    /** The charges and what lowers them. */
    RuleOutcome with(PieceBasis piece, List<PieceCharge> charges) {
        if (reductions.isEmpty() && notSupplied.isEmpty() && policy.isEmpty()) {
            return new RuleOutcome.Charged(charges);
        }
        List<PieceCharge> all = new ArrayList<>(charges);
        for (PieceCharge charge : charges) {
            var fee = new Lowering(charge, terms);
            if (policy.isPresent()) {
                List<FactId> impossible = AbsenceCharge.lower(fee, piece, rule.personParts(piece), policy.get());
                if (!impossible.isEmpty()) {
                    return new RuleOutcome.Refused(ParkReason.CONTRADICTORY_FACTS, impossible);
                }
            }
            if (!QualityCharge.lower(fee, piece, reductions)) {
                return new RuleOutcome.Refused(ParkReason.NO_TARIFF);
            }
            if (!notSupplied.isEmpty()) {
                QualityCharge.lower(fee, piece, notSupplied, rule.personParts(piece));
            }
            all.addAll(fee.taken());
        }
        return new RuleOutcome.Charged(all);
    }
}
