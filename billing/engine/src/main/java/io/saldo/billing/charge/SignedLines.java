package io.saldo.billing.charge;

import io.saldo.billing.absence.AbsencePolicy;
import io.saldo.billing.quality.QualityReview;
import io.saldo.billing.quality.Reduction;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.time.FactId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stage 4 of a piece: absence, interruptions and poor quality as signed lines of the month they are about. All of them together never take more than the fee, unless the law's row lets each count by itself. Each starts from the fee as charged, so their order
 * matters only where the fee is used up: absence goes first.
 */
final class SignedLines {
    private final ChargeRule rule;
    private final List<Reduction> reductions;
    private final Optional<AbsencePolicy> policy;
    private final boolean fromRounded;
    private final boolean together;

    private SignedLines(
            ChargeRule rule,
            List<Reduction> reductions,
            Optional<AbsencePolicy> policy,
            boolean fromRounded,
            boolean together) {
        this.rule = rule;
        this.reductions = reductions;
        this.policy = policy;
        this.fromRounded = fromRounded;
        this.together = together;
    }

    /** What there may be to lower in a month; empty where the book of the law says nothing of it. */
    static Optional<SignedLines> of(ServiceCase given, ChargeRule rule) {
        if (given.premises().events().absences().isEmpty()
                && given.quality().breaches().isEmpty()) {
            return Optional.of(new SignedLines(rule, List.of(), Optional.empty(), false, true));
        }
        Optional<List<Reduction>> reductions = given.quality().breaches().isEmpty()
                ? Optional.of(List.of())
                : QualityReview.review(given.quality().breaches(), given.law(), given.period());
        boolean absent = !given.premises().events().absences().isEmpty();
        Optional<AbsencePolicy> policy =
                absent ? AbsencePolicy.of(given.law(), given.period().first()) : Optional.empty();
        if (reductions.isEmpty() || (absent && policy.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new SignedLines(rule, reductions.get(), policy, isFromRounded(given), isTogether(given)));
    }

    /** Whether what lowers a fee is a part of the rounded fee. */
    static boolean isFromRounded(ServiceCase given) {
        return says(given, LawParameter.RECALCULATION_FROM_ROUNDED, false);
    }

    /** Whether all that lowers a fee never takes more than the fee. */
    static boolean isTogether(ServiceCase given) {
        return says(given, LawParameter.RECALCULATIONS_TOGETHER_AT_MOST_FEE, true);
    }

    private static boolean says(ServiceCase given, LawParameter parameter, boolean unsaid) {
        return given.law()
                .at(parameter, given.period().first())
                .map(row -> row.value().value().signum() > 0)
                .orElse(unsaid);
    }

    /** The charges and what lowers them. */
    RuleOutcome with(PieceBasis piece, List<PieceCharge> charges) {
        if (reductions.isEmpty() && policy.isEmpty()) {
            return new RuleOutcome.Charged(charges);
        }
        List<PieceCharge> all = new ArrayList<>(charges);
        for (PieceCharge charge : charges) {
            var fee = new Lowering(charge, fromRounded, together);
            if (policy.isPresent()) {
                List<FactId> impossible = AbsenceCharge.lower(fee, piece, rule.personParts(piece), policy.get());
                if (!impossible.isEmpty()) {
                    return new RuleOutcome.Refused(ParkReason.CONTRADICTORY_FACTS, impossible);
                }
            }
            if (!QualityCharge.lower(fee, piece, reductions)) {
                return new RuleOutcome.Refused(ParkReason.NO_TARIFF);
            }
            all.addAll(fee.taken());
        }
        return new RuleOutcome.Charged(all);
    }
}
