package io.saldo.billing.charge;

import io.saldo.billing.absence.AbsencePolicy;
import io.saldo.billing.quality.QualityReview;
import io.saldo.billing.quality.Reduction;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lowers the fees of a class of premises: poor quality that reached all of them, and the absences of each. */
final class ClassLowering {
    private final ChargeRule rule;
    private final PieceBasis piece;
    private final List<Exact> quality;
    private final boolean fromRounded;
    private final boolean together;
    /** Asked for when the first absence is met. */
    private @Nullable List<PersonPart> personParts;

    private ClassLowering(ServiceCase first, ChargeRule rule, PieceBasis piece, List<Exact> quality) {
        this.rule = rule;
        this.piece = piece;
        this.quality = quality;
        this.fromRounded = SignedLines.isFromRounded(first);
        this.together = SignedLines.isTogether(first);
    }

    /** Null where the law or a price is missing for what lowers the fee. */
    static @Nullable ClassLowering of(ServiceCase first, ChargeRule rule) {
        Span<Tariff> tariff = Rates.spans(rule.tariff(first)).on(first.range().from());
        if (tariff == null) {
            return null;
        }
        var piece = new PieceBasis(first, first.range(), tariff);
        if (first.quality().breaches().isEmpty()) {
            return new ClassLowering(first, rule, piece, List.of());
        }
        Optional<List<Reduction>> reductions =
                QualityReview.review(first.quality().breaches(), first.law(), first.period());
        return reductions
                .flatMap(all -> QualityCharge.shares(piece, all))
                .map(shares -> new ClassLowering(first, rule, piece, shares))
                .orElse(null);
    }

    boolean isByQuality() {
        return !quality.isEmpty();
    }

    /** By how much of a fee the absences of premises lower it; null where only their rule can say. */
    @Nullable
    Exact absence(SteadyAbsences absences, int row) {
        AbsencePolicy policy = absences.policy();
        List<PersonPart> parts = personParts;
        if (parts == null) {
            parts = rule.personParts(piece);
            personParts = parts;
        }
        if (policy == null) {
            return null;
        }
        if (parts.isEmpty() || !AbsenceCharge.isLowered(piece, policy)) {
            return Exact.ZERO;
        }
        return parts.size() > 1 || parts.get(0).volume() != null
                ? null
                : absences.share(row, parts.get(0).method());
    }

    /** What an absence takes off a fee, in kopecks. */
    long byAbsence(Exact unrounded, long fee, Exact share) {
        return share.signum() == 0 ? 0 : taken(unrounded, fee, share, fee);
    }

    /** What poor quality takes off a fee, in kopecks. */
    long byQuality(Exact unrounded, long fee, long taken) {
        long left = together ? fee - taken : fee;
        long sum = 0;
        for (Exact share : quality) {
            long part = taken(unrounded, fee, share, together ? left - sum : fee);
            sum += part;
        }
        return sum;
    }

    private long taken(Exact unrounded, long fee, Exact share, long left) {
        Kopecks rounded = Kopecks.of(fee);
        return Lowering.taken(fromRounded ? rounded.roubles() : unrounded, share, Kopecks.of(left))
                .value();
    }
}
