package io.saldo.billing.charge;

import io.saldo.billing.absence.AbsencePolicy;
import io.saldo.billing.quality.QualityReview;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.money.PerUnit;
import io.saldo.kernel.time.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lowers the fees of a class of premises: poor quality that reached all of them, and the absences of each. */
final class ClassLowering {
    private static final int KOPECKS = 2;

    private final ChargeRule rule;
    private final PieceBasis piece;
    private final LoweringTerms terms;
    /** What each poor supply takes off: for one of the own number, or for a kopeck of the fee, as the terms say. */
    private final List<PerUnit> quality;
    /** Asked for when the first absence is met. */
    private @Nullable List<PersonPart> personParts;

    private ClassLowering(ChargeRule rule, PieceBasis piece, LoweringTerms terms, List<PerUnit> quality) {
        this.rule = rule;
        this.piece = piece;
        this.terms = terms;
        this.quality = quality;
    }

    /**
     * What lowers the fees of premises like the first; null where the law or a price is missing for it, or only the rule can say.
     *
     * @param parts of the fee
     */
    static @Nullable ClassLowering of(
            ServiceCase first, ChargeRule rule, LoweringTerms terms, List<ClassFee.Part> parts) {
        Span<Tariff> tariff = Rates.spans(rule.tariff(first)).on(first.range().from());
        if (tariff == null) {
            return null;
        }
        var piece = new PieceBasis(first, first.range(), tariff);
        if (first.quality().breaches().isEmpty()) {
            return new ClassLowering(rule, piece, terms, List.of());
        }
        List<Exact> shares = QualityReview.review(first.quality().breaches(), first.law(), first.period())
                .flatMap(all -> QualityCharge.shares(piece, all))
                .orElse(null);
        if (shares == null) {
            return null;
        }
        if (shares.isEmpty()) {
            return new ClassLowering(rule, piece, terms, List.of());
        }
        if (parts.size() != 1) {
            return null;
        }
        ClassFee.Part part = parts.get(0);
        List<PerUnit> quality = new ArrayList<>(shares.size());
        for (Exact share : shares) {
            quality.add(
                    terms.fromRounded()
                            ? PerUnit.of(share, KOPECKS)
                            : PerUnit.of(
                                    part.price().roubles().times(share),
                                    part.own().scale()));
        }
        return new ClassLowering(rule, piece, terms, quality);
    }

    boolean isByQuality() {
        return !quality.isEmpty();
    }

    /** By how much of a fee the absences of premises lower it; null where only their rule can say. */
    @Nullable
    Exact absence(SteadyHouse house, int row) {
        SteadyAbsences absences = house.absences();
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
                : absences.share(
                        row, house.persons().values()[row], parts.get(0).method());
    }

    /** What an absence takes off a fee, in kopecks. */
    long byAbsence(Exact unrounded, long fee, Exact share) {
        Kopecks whole = Kopecks.of(fee);
        return Lowering.taken(terms.fromRounded() ? whole.roubles() : unrounded, share, whole)
                .value();
    }

    /**
     * What poor quality takes off a fee, in kopecks.
     *
     * @param number that the fee is for
     * @param taken by an absence
     */
    long byQuality(long number, long fee, long taken) {
        long sum = 0;
        for (PerUnit each : quality) {
            long left = terms.together() ? fee - taken - sum : fee;
            sum += Math.min(each.kopecks(terms.fromRounded() ? fee : number), left);
        }
        return sum;
    }
}
