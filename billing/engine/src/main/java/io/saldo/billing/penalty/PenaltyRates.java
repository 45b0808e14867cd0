package io.saldo.billing.penalty;

import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.money.PerUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a debt that nobody paid costs by the day it was due, for one rouble of it: asked of the {@link PenaltyCalculator} once for each due day, and multiplied for every debt of that day. Debts of a town fall due on few
 * days. Thread-safe.
 */
public final class PenaltyRates {
    /** What a book of the law says stands for as long as somebody holds the book. */
    private static final Map<LawBook, Map<Key, PenaltyRates>> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private static final int SCALE = 2;

    private final PenaltyCalculator calculator;
    private final boolean rounded;
    private final LocalDate opened;
    private final LocalDate on;
    private volatile PerUnit[] @Nullable [] sinceDue = new PerUnit[0][];
    private volatile PerUnit[] @Nullable [] sinceOpened = new PerUnit[0][];

    private record Key(PenaltyRegime regime, PenaltyPolicy policy, LocalDate opened, LocalDate on) {}

    private PenaltyRates(LawBook book, Key key) {
        this.calculator =
                new PenaltyCalculator(book, key.regime, key.policy.with(PenaltyPolicy.Rounding.ONCE_PER_DEBT));
        this.rounded = key.policy.rounding() == PenaltyPolicy.Rounding.PER_SEGMENT;
        this.opened = key.opened;
        this.on = key.on;
    }

    /**
     * The rates of a month.
     *
     * @param opened the first day of the books: debts brought along are counted from it
     * @param on the day of the calculation
     */
    public static PenaltyRates of(
            LawBook book, PenaltyRegime regime, PenaltyPolicy policy, LocalDate opened, LocalDate on) {
        Key key = new Key(regime, policy, opened, on);
        return KNOWN.computeIfAbsent(book, each -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, each -> new PenaltyRates(book, each));
    }

    /**
     * The penalty of a debt up to the day of the calculation, in kopecks.
     *
     * @param kopecks the debt, more than zero
     * @param days from the due day to the day of the calculation, more than zero
     * @param brought whether the debt was brought along from before the books were opened
     */
    public long penalty(long kopecks, int days, boolean brought) {
        long sum = 0;
        for (PerUnit run : runs(days, brought)) {
            sum = Math.addExact(sum, run.kopecks(kopecks));
        }
        return sum;
    }

    private PerUnit[] runs(int days, boolean brought) {
        PerUnit[] @Nullable [] known = brought ? sinceOpened : sinceDue;
        PerUnit[] runs = days < known.length ? known[days] : null;
        return runs != null ? runs : count(days, brought);
    }

    private synchronized PerUnit[] count(int days, boolean brought) {
        LocalDate due = on.minusDays(days);
        var one = new OverdueDebt.Part("one rouble", Kopecks.of(100), null);
        var debt = new OverdueDebt(due, brought ? opened : due.plusDays(1), List.of(one), List.of());
        List<PerUnit> runs = new ArrayList<>();
        Exact sum = Exact.ZERO;
        for (PenaltySegment segment : calculator.accrue(debt, on)) {
            runs.add(PerUnit.of(segment.amount(), SCALE));
            sum = sum.plus(segment.amount());
        }
        PerUnit[] made = rounded ? runs.toArray(PerUnit[]::new) : new PerUnit[] {PerUnit.of(sum, SCALE)};
        PerUnit[] @Nullable [] known = brought ? sinceOpened : sinceDue;
        PerUnit[] @Nullable [] more = Arrays.copyOf(known, Math.max(known.length, days + 64));
        more[days] = made;
        if (brought) {
            sinceOpened = more;
        } else {
            sinceDue = more;
        }
        return made;
    }
}
