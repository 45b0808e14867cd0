package io.saldo.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.examples.monthlyrun.folder.HouseFolder;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.spi.page.HouseExplanation;
import io.saldo.spi.page.HousePages;
import io.saldo.spi.page.MemoryDictionary;
import io.saldo.spi.page.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Explanations of the town kept as pages: read back equal, replayed, and small. */
class PagesTest {
    private static final int HOUSES = 20;
    private static final Path FOLDERS = Path.of("../monthly-run/houses");
    private static final double BYTES_A_LINE = 40;

    @Test
    void the_town_is_read_back_equal_and_takes_at_most_forty_bytes_a_line() {
        assertThat(kept(TownBook::of).deflatedOfLine()).isLessThanOrEqualTo(BYTES_A_LINE);
    }

    @Test
    void the_town_with_life_too() {
        assertThat(kept(TownBook::withLife).deflatedOfLine()).isLessThanOrEqualTo(BYTES_A_LINE);
    }

    /** Houses with recalculations, a yearly settlement, penalties, benefits, part payments and a sale. */
    @ParameterizedTest
    @CsvSource({
        "small, 2026-10",
        "small, 2026-11",
        "large, 2026-11",
        "sold, 2026-09",
        "invoiced, 2026-10",
        "year, 2025-04",
        "year, 2025-06",
        "year, 2025-10",
        "year, 2026-01",
        "year, 2026-02"
    })
    void the_sample_folders_are_read_back_equal_and_replay(String folder, String month) throws IOException {
        BillingPeriod period = BillingPeriod.parse(month);
        HouseBill bill = MonthlyBilling.bill(
                HouseFolder.read(FOLDERS.resolve(folder), period).bind(period));
        var dictionary = new MemoryDictionary();
        List<Page> made = new HousePages(dictionary).write(HouseExplanation.of(bill));

        assertThat(bill.lines()).isNotEmpty();
        // another reader, with nothing but the dictionary
        Pages.check(bill, made, new HousePages(dictionary));
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
