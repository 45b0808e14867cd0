package io.saldo.examples.benchmarks;

import io.saldo.billing.charge.Line;
import io.saldo.billing.run.HouseBill;
import io.saldo.spi.page.HouseExplanation;
import io.saldo.spi.page.HousePages;
import io.saldo.spi.page.MemoryDictionary;
import io.saldo.spi.page.Page;
import io.saldo.spi.page.PageKind;
import io.saldo.spi.page.PostedRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.Deflater;

/**
 * Keeps the explanations of the first houses of the town as pages: bytes a line, entries of the dictionary, and the
 * time of writing beside that of billing. Every page is read back, compared and replayed; the clock does not count
 * that.
 */
final class Pages {
    private static final int PASSES = 9;

    private final int houses;
    private final Figures figures;

    Pages(int houses, Figures figures) {
        this.houses = houses;
        this.figures = figures;
    }

    void run() {
        run("town", TownBook::of, Deflater.BEST_SPEED);
        run("town, default compression", TownBook::of, Deflater.DEFAULT_COMPRESSION);
        run("town with life", TownBook::withLife, Deflater.BEST_SPEED);
    }

    private void run(String name, Function<Town.House, TownFacts> book, int level) {
        List<TownFacts> facts = new ArrayList<>();
        for (int i = 0; i < houses; i++) {
            facts.add(book.apply(Town.house(i)));
        }
        var dictionary = new MemoryDictionary();
        var pages = new HousePages(dictionary, level);
        long[] billing = new long[PASSES];
        long[] writing = new long[PASSES];
        Kept kept = new Kept();
        for (int pass = 0; pass < PASSES; pass++) {
            kept = new Kept();
            for (TownFacts each : facts) {
                long start = System.nanoTime();
                HouseBill bill = each.bill();
                long billed = System.nanoTime();
                List<Page> made = pages.write(HouseExplanation.of(bill));
                writing[pass] += System.nanoTime() - billed;
                billing[pass] += billed - start;
                kept.add(bill, made, pages.rawBytes());
                if (pass == 0) {
                    check(bill, made, pages);
                }
            }
        }
        figures.say(name + ": " + kept);
        figures.say(String.format(
                Locale.ROOT,
                "    dictionary: %d entries, %d bytes; billing %.3f s, writing %.3f s: 1/%.1f of billing",
                dictionary.size(),
                dictionary.bytes(),
                least(billing) / 1e9,
                least(writing) / 1e9,
                (double) least(billing) / least(writing)));
    }

    /** Without the noise of the machine. */
    private static long least(long[] times) {
        long least = Long.MAX_VALUE;
        for (long time : times) {
            least = Math.min(least, time);
        }
        return least;
    }

    /** Read back equal, and every line replays to its amount. */
    static void check(HouseBill bill, List<Page> made, HousePages pages) {
        List<PostedRow> rows = bill.lines().stream().map(PostedRow::of).toList();
        HouseExplanation read = pages.read(made, rows);
        if (!read.equals(HouseExplanation.of(bill))) {
            throw new IllegalStateException("pages read back are not what was written");
        }
        for (Line line : read.lines()) {
            if (!line.replays()) {
                throw new IllegalStateException("a line read back does not replay: " + line.id());
            }
        }
    }

    /** What the pages of some houses come to. */
    static final class Kept {
        private long lines;
        private long raw;
        private long deflated;
        private final Map<PageKind, Long> byKind = new EnumMap<>(PageKind.class);

        void add(HouseBill bill, List<Page> pages, long rawBytes) {
            lines += bill.lines().size();
            raw += rawBytes;
            for (Page page : pages) {
                deflated += page.content().length;
                byKind.merge(page.kind(), (long) page.content().length, Long::sum);
            }
        }

        double deflatedOfLine() {
            return (double) deflated / lines;
        }

        @Override
        public String toString() {
            var text = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%d lines, bytes a line %.1f raw, %.1f deflated",
                    lines,
                    (double) raw / lines,
                    deflatedOfLine()));
            byKind.forEach((kind, bytes) ->
                    text.append(String.format(Locale.ROOT, ", %s %.1f", kind, (double) bytes / lines)));
            return text.toString();
        }
    }
}
