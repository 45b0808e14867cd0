package io.saldo.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.run.HouseBill;
import io.saldo.spi.page.HouseExplanation;
import io.saldo.spi.page.HousePages;
import io.saldo.spi.page.MemoryDictionary;
import io.saldo.spi.page.Page;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Explanations of the town kept as pages: read back equal, replayed, and small. */
class PagesTest {
    private static final int HOUSES = 20;
    private static final double BYTES_A_LINE = 40;

    @Test
    void the_town_is_read_back_equal_and_takes_at_most_forty_bytes_a_line() {
        assertThat(kept(TownBook::of).deflatedOfLine()).isLessThanOrEqualTo(BYTES_A_LINE);
    }

    @Test
    void the_town_with_life_too() {
        assertThat(kept(TownBook::withLife).deflatedOfLine()).isLessThanOrEqualTo(BYTES_A_LINE);
    }

    /** Checked one by one: an error names itself. */
    private static Pages.Kept kept(Function<Town.House, TownFacts> book) {
        var kept = new Pages.Kept();
        var pages = new HousePages(new MemoryDictionary());
        for (int i = 0; i < HOUSES; i++) {
            HouseBill bill = book.apply(Town.house(i)).bill();
            List<Page> made = pages.write(HouseExplanation.of(bill));
            Pages.check(bill, made, pages);
            kept.add(bill, made, pages.rawBytes());
        }
        return kept;
    }
}
