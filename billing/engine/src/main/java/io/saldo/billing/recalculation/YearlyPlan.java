package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.LineKind;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The settlement of a year as a plan: decided once, in the first month that posts of it, and handed on by each month to
 * the next, which posts its part without reading the twelve months. Only a fact about the year that became known since
 * {@code decided} makes a month decide again; then what is left is the new total less what was posted.
 *
 * @param about the last month of the year
 * @param decided facts known up to this moment are in it
 * @param entries in order of {@link Owing}; what comes to nothing and never had a part is not among them
 * @param withheld what of the year cannot be settled; nothing is posted of it
 */
public record YearlyPlan(BillingPeriod about, Moment decided, List<Entry> entries, List<Withheld> withheld)
        implements Canonical {
    /** Of a year of which nothing is settled. */
    public static YearlyPlan nothing(BillingPeriod about, Moment decided) {
        return new YearlyPlan(about, decided, List.of(), List.of());
    }

    public YearlyPlan {
        entries = List.copyOf(entries);
        withheld = List.copyOf(withheld);
    }

    /** A part that stands in a bill. */
    public record Part(LineId line, Kopecks amount) implements Canonical {
        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("line", line).field("amount", amount);
        }
    }

    /**
     * What one account is settled for.
     *
     * @param total what the year comes to by the meter less what was charged for it
     * @param parts into how many the law divides it
     * @param posted the parts posted, oldest first
     * @param left the parts of the months to come, from the next one on; with those posted they sum to the total
     * @param derivation how the total was made; the lines it takes off are its leaves
     */
    public record Entry(
            Owing owing, Kopecks total, int parts, List<Part> posted, List<Kopecks> left, Derivation derivation)
            implements Canonical {
        public Entry {
            posted = List.copyOf(posted);
            left = List.copyOf(left);
            if (parts <= 0) {
                throw new InvalidValueException("parts of the settlement of " + owing, parts, "one or more");
            }
            Kopecks all = sum(posted).plus(Kopecks.sum(left));
            if (!all.equals(total)) {
                throw new InvalidValueException("parts of the settlement of " + owing, all, "their total, " + total);
            }
        }

        /**
         * As decided in a month.
         *
         * @param month the first one that is still to post of it, as a number from 1
         */
        static Entry of(Owing owing, Kopecks total, int parts, List<Part> posted, int month, Derivation derivation) {
            List<Kopecks> left = YearlyParts.left(total, total.minus(sum(posted)), parts, month);
            return new Entry(owing, total, parts, posted, left, derivation);
        }

        /** What is not posted yet. */
        public Kopecks rest() {
            return total.minus(sum(posted));
        }

        /** The part of the next month. */
        public Kopecks due() {
            return left.isEmpty() ? Kopecks.ZERO : left.get(0);
        }

        /** The posted lines that the total stands on, by their ids and amounts. */
        public List<Origin.OfLine> lines() {
            return derivation.lines();
        }

        private Entry after(Optional<Part> part, int month) {
            List<Part> all = new ArrayList<>(posted);
            part.ifPresent(all::add);
            return of(owing, total, parts, all, month + 1, derivation);
        }

        private static Kopecks sum(List<Part> posted) {
            return Kopecks.sum(posted.stream().map(Part::amount).toList());
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("owing", owing)
                    .field("total", total)
                    .field("parts", parts)
                    .array("posted", posted)
                    .list("left", left)
                    .list("lines", lines().stream().map(Origin.OfLine::line).toList());
        }
    }

    /** As it is handed on by a month, after what that month posted. */
    YearlyPlan after(List<Line> lines, BillingPeriod month) {
        int number = month.first().getMonthValue();
        List<Entry> handedOn = new ArrayList<>();
        for (Entry entry : entries) {
            Optional<Part> part = lines.stream()
                    .filter(line -> line.id().kind() == LineKind.YEARLY_CORRECTION && isOf(line, entry.owing()))
                    .map(line -> new Part(line.id(), line.amount()))
                    .findFirst();
            handedOn.add(entry.after(part, number));
        }
        return new YearlyPlan(about, decided, handedOn, withheld);
    }

    private static boolean isOf(Line line, Owing owing) {
        return PostedAmounts.owing(line).equals(owing);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("about", about)
                .field("decided", decided)
                .array("entries", entries)
                .array("withheld", withheld);
    }
}
