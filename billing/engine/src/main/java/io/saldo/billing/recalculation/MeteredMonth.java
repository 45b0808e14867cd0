package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.month.Parked;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one month adds to the settlement of its year: what the services that are settled come to by the meters of the
 * house, and what was posted about the month of every service that a year may settle. Handed on until the year is
 * decided.
 *
 * @param services those settled by the meter in this month
 * @param fees by the meter; one row a line
 * @param posted what stands in bills about the month
 * @param parked what cannot be told
 */
public record MeteredMonth(
        BillingPeriod month, SortedSet<ServiceCode> services, List<Fee> fees, List<Posted> posted, List<Parked> parked)
        implements Canonical {
    private static final LineBasis NO_BASIS =
            LineBasis.ofSum(Ground.lacking(Condition.YEAR_SETTLED, YearlyTotal.EDITION.clause()));

    public MeteredMonth {
        services = Collections.unmodifiableSortedSet(new TreeSet<>(services));
        fees = List.copyOf(fees);
        posted = List.copyOf(posted);
        parked = List.copyOf(parked);
    }

    /**
     * What a line by the meter comes to.
     *
     * @param line its id, of the kind {@code BY_METER}; it stands with its month
     * @param amount roubles, not rounded
     */
    public record Fee(Owing owing, LineId line, Exact amount) implements Canonical {
        static Fee of(Line line) {
            return new Fee(PostedAmounts.owing(line), line.id(), line.unrounded());
        }

        /** A line that says no more of itself than this. */
        Line asLine() {
            return leaf(owing, line, amount, Kopecks.halfUp(amount));
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("owing", owing).object("line", line).field("amount", amount);
        }
    }

    /** A line that stands in a bill: its amount, and what it was before it was rounded, in roubles. */
    public record Posted(Owing owing, LineId line, Kopecks amount, Exact unrounded) implements Canonical {
        static Posted of(Line line) {
            return new Posted(PostedAmounts.owing(line), line.id(), line.amount(), line.unrounded());
        }

        /** A line that says no more of itself than this. */
        Line asLine() {
            return leaf(owing, line, unrounded, amount);
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("owing", owing)
                    .object("line", line)
                    .field("amount", amount)
                    .field("unrounded", unrounded);
        }
    }

    private static Line leaf(Owing owing, LineId id, Exact unrounded, Kopecks amount) {
        var term = new Derivation.Total.Term(
                id.about().toString(), unrounded, new Origin.OfLine(id.toString(), unrounded));
        return new Line(
                id,
                owing.performer(),
                owing.payee(),
                NO_BASIS,
                unrounded,
                amount,
                new Derivation.Total("postedLine", Unit.RUB, List.of(term)));
    }

    /** With lines posted later about it. */
    MeteredMonth posting(List<Line> lines) {
        if (lines.isEmpty()) {
            return this;
        }
        List<Posted> all = new ArrayList<>(posted);
        lines.forEach(line -> all.add(Posted.of(line)));
        return new MeteredMonth(month, services, fees, all, parked);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("month", month)
                .list("services", services)
                .array("fees", fees)
                .array("posted", posted)
                .array("parked", parked);
    }
}
