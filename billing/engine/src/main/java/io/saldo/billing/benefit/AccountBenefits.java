package io.saldo.billing.benefit;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.PieceCharge;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The discounts of an account on what it is charged for one service to one creditor in a month.
 *
 * <p>Two benefits on one day count for volumes of their own: the larger part first, each other for what the volume has
 * left, so that together they never exceed the charge. That order is ours: the acts say only that a citizen gets one
 * benefit for a service.
 */
public final class AccountBenefits {
    private static final Comparator<Span<Benefit>> ORDER = Comparator.<Span<Benefit>, Exact>comparing(
                    each -> each.value().share().exact())
            .reversed()
            .thenComparing(Span::source);

    private final ChargedFee fee;
    private final Spans<Norm> norms;
    private final List<DateRange> charged;
    private final SortedMap<FactId, PieceCharge> discounts = new TreeMap<>();
    private final List<Derivation> left = new ArrayList<>();
    private Kopecks rest;

    private AccountBenefits(ChargedFee fee, Spans<Norm> norms, List<DateRange> charged) {
        this.fee = fee;
        this.norms = norms;
        this.charged = charged;
        this.rest = fee.amount();
        this.left.add(fee.derivation());
    }

    /** What benefits take off, or the benefits whose limit cannot be told. */
    public record Outcome(List<PieceCharge> discounts, SortedSet<FactId> refused) {
        static final Outcome NONE = new Outcome(List.of(), new TreeSet<>());

        public Outcome {
            discounts = List.copyOf(discounts);
            refused = Collections.unmodifiableSortedSet(new TreeSet<>(refused));
        }
    }

    /** The discounts of an account in a service among all that are granted in the month. */
    public static List<Span<Benefit>> of(List<Span<Benefit>> granted, AccountNumber account, ServiceCode service) {
        return granted.stream()
                .filter(each -> each.value().form() == BenefitForm.DISCOUNT
                        && each.value().isFor(account, service))
                .toList();
    }

    /**
     * What benefits take off.
     *
     * @param lines of the account, for the service, to the creditor
     * @param granted see {@link #of}
     * @param norms of the service by day
     * @param charged the days on which the account shares the service, each once
     */
    public static Outcome charge(
            List<Line> lines, List<Span<Benefit>> granted, Spans<Norm> norms, List<DateRange> charged) {
        ChargedFee fee = ChargedFee.of(lines).orElse(null);
        if (fee == null || granted.isEmpty()) {
            return Outcome.NONE;
        }
        return new AccountBenefits(fee, norms, charged).charge(granted);
    }

    /** Days on which the same benefits hold under the same norm. */
    private record Alike(
            List<Span<Benefit>> granted, @Nullable Span<Norm> norm) {}

    private Outcome charge(List<Span<Benefit>> granted) {
        List<Spans<?>> tables = new ArrayList<>(List.of(norms));
        granted.forEach(each -> tables.add(new Spans<>(List.of(each))));
        Map<Alike, Integer> pieces = new LinkedHashMap<>();
        int days = 0;
        for (DateRange range : charged) {
            for (DateRange piece : Spans.cut(range, tables)) {
                var alike = new Alike(
                        granted.stream()
                                .filter(each -> each.days().contains(piece.from()))
                                .sorted(ORDER)
                                .toList(),
                        norms.on(piece.from()));
                pieces.merge(alike, piece.days(), Integer::sum);
                days += piece.days();
            }
        }
        SortedSet<FactId> refused = new TreeSet<>();
        for (Map.Entry<Alike, Integer> piece : pieces.entrySet()) {
            ShareBenefit.Days holding = new ShareBenefit.Days(piece.getValue(), days);
            ShareBenefit.Covered covered = ShareBenefit.Covered.NOTHING;
            for (Span<Benefit> each : piece.getKey().granted()) {
                BenefitLimit limit = each.value().limit();
                Stated norm =
                        limit == null ? null : norm(each, limit, piece.getKey().norm());
                if (limit != null && norm == null) {
                    refused.add(each.source());
                    continue;
                }
                var benefit = new ShareBenefit(
                        new Stated(each.value().share(), each.source()),
                        fee,
                        norm,
                        limit == null ? null : new Stated(limit.people(), each.source()),
                        covered,
                        holding);
                if (benefit.counts()) {
                    take(each.source(), benefit);
                    covered = new ShareBenefit.Covered(
                            covered.volume().plus(benefit.volume()),
                            Stream.concat(covered.by().stream(), Stream.of(each.source()))
                                    .toList());
                }
            }
        }
        return refused.isEmpty()
                ? new Outcome(List.copyOf(discounts.values()), refused)
                : new Outcome(List.of(), refused);
    }

    /** So much a person as the benefit or the norm says; null where that is not of the volume that is charged. */
    private @Nullable Stated norm(Span<Benefit> benefit, BenefitLimit limit, @Nullable Span<Norm> ofService) {
        Stated stated = limit.each() != null
                ? new Stated(limit.each(), benefit.source())
                : ofService == null || ofService.value().months() != 1
                        ? null
                        : new Stated(ofService.value().value(), ofService.source());
        return stated != null && stated.value().unit().equals(fee.unit().per(Unit.PERSON)) ? stated : null;
    }

    private void take(FactId source, ShareBenefit benefit) {
        BenefitAmount amount = benefit.amount();
        Kopecks taken = amount.amount().min(rest);
        if (taken.isZero()) {
            return;
        }
        Derivation line = ShareBenefit.line(amount, left.size() == 1 ? null : new Derivation.Summed(left));
        rest = rest.minus(taken);
        left.add(line);
        Exact part = Exact.of(benefit.days().holding(), benefit.days().charged());
        Exact volume = benefit.volume().times(part).negate();
        discounts.merge(
                source,
                new PieceCharge(
                        LineKind.BENEFIT,
                        fee.basis()
                                .on(
                                        volume,
                                        List.of(new Ground(
                                                Condition.BENEFIT_GRANTED, source, ShareBenefit.EDITION.clause()))),
                        amount.unrounded().min(fee.amount().roubles()).negate(),
                        taken.negate(),
                        line),
                AccountBenefits::both);
    }

    private static PieceCharge both(PieceCharge one, PieceCharge other) {
        return new PieceCharge(
                one.kind(),
                one.basis().plus(other.basis()),
                one.unrounded().plus(other.unrounded()),
                one.amount().plus(other.amount()),
                new Derivation.Summed(Stream.concat(parts(one), parts(other)).toList()));
    }

    private static Stream<Derivation> parts(PieceCharge piece) {
        return piece.derivation() instanceof Derivation.Summed summed
                ? summed.parts().stream()
                : Stream.of(piece.derivation());
    }
}
