package io.saldo.billing.penalty;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.law.LawValue;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The law on penalties of one regime, cut into the days on which it stays the same: bound once, asked for every debt.
 */
final class PenaltyLaw {
    private static final DateRange ALL = DateRange.from(LocalDate.of(1990, 1, 1));

    private final List<Piece> pieces;

    /**
     * What holds on some days; null where the law says nothing.
     *
     * @param lastDay the last day of delay of the divisor; the late divisor holds after it
     */
    record Piece(
            DateRange days,
            @Nullable Span<LawValue> freeDays,
            @Nullable Span<LawValue> divisor,
            @Nullable Span<LawValue> lastDay,
            @Nullable Span<LawValue> lateDivisor,
            @Nullable Span<LawValue> key,
            @Nullable Span<LawValue> cap,
            boolean moratorium,
            @Nullable LocalDate bankruptcySince) {}

    private PenaltyLaw(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * The law of a regime.
     *
     * @param byKey whether it is cut where the key rate changes too; without that it says no key rate
     */
    static PenaltyLaw of(LawBook book, PenaltyRegime regime, boolean byKey) {
        Spans<LawValue> none = Spans.none();
        boolean housing = regime == PenaltyRegime.HOUSING;
        boolean supply = regime == PenaltyRegime.SUPPLY;
        Spans<LawValue> free = book.spans(
                housing
                        ? LawParameter.PENALTY_FREE_DAYS
                        : supply ? LawParameter.SUPPLY_FREE_DAYS : LawParameter.CAPITAL_REPAIR_FREE_DAYS);
        Spans<LawValue> divisor = book.spans(
                housing
                        ? LawParameter.PENALTY_DIVISOR
                        : supply ? LawParameter.SUPPLY_DIVISOR : LawParameter.CAPITAL_REPAIR_DIVISOR);
        Spans<LawValue> lastDay = housing ? book.spans(LawParameter.PENALTY_DIVISOR_LAST_DAY) : none;
        Spans<LawValue> late = housing ? book.spans(LawParameter.PENALTY_LATE_DIVISOR) : none;
        Spans<LawValue> key = byKey ? book.spans(LawParameter.KEY_RATE) : none;
        Spans<LawValue> cap = supply ? none : book.spans(LawParameter.PENALTY_RATE_CAP);
        Spans<LawValue> moratorium = book.spans(LawParameter.PENALTY_MORATORIUM);
        Spans<LawValue> bankruptcy = book.spans(LawParameter.BANKRUPTCY_MORATORIUM);
        List<Piece> pieces = new ArrayList<>();
        for (DateRange days : Spans.cut(ALL, List.of(free, divisor, lastDay, late, key, cap, moratorium, bankruptcy))) {
            LocalDate day = days.from();
            pieces.add(new Piece(
                    days,
                    at(free, day),
                    at(divisor, day),
                    at(lastDay, day),
                    at(late, day),
                    at(key, day),
                    at(cap, day),
                    at(moratorium, day) != null,
                    since(at(bankruptcy, day))));
        }
        return new PenaltyLaw(List.copyOf(pieces));
    }

    private static @Nullable Span<LawValue> at(Spans<LawValue> spans, LocalDate day) {
        return spans.at(day).orElse(null);
    }

    private static @Nullable LocalDate since(@Nullable Span<LawValue> span) {
        return span == null ? null : span.days().from();
    }

    /** The days inside a range on which it changes; a debt is seldom older than a few of them. */
    void changes(DateRange range, Collection<LocalDate> days) {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            LocalDate from = pieces.get(i).days().from();
            if (!from.isAfter(range.from())) {
                return;
            }
            if (range.contains(from)) {
                days.add(from);
            }
        }
    }

    Piece at(LocalDate day) {
        // the latest law is asked for most
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (pieces.get(i).days().contains(day)) {
                return pieces.get(i);
            }
        }
        throw new InvalidValueException("day of delay", day, "a day since " + ALL.from());
    }
}
