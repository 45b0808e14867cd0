package io.saldo.resident.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a register counted in each month, by the readings of its history. */
class MonthUseTest {
    private static RegisterState register(String... readings) {
        List<KnownReading> history = new ArrayList<>();
        for (String each : readings) {
            String[] told = each.split(" ", -1);
            history.add(new KnownReading(
                    "f-" + history.size(),
                    LocalDate.parse(told[0]),
                    Quantity.parse(told[1], Unit.CUBIC_METRE),
                    Instant.EPOCH,
                    false));
        }
        return new RegisterState(
                new MeterId("1"), Resource.COLD_WATER, Zone.WHOLE_DAY, "кв. 1", null, null, history, null, null);
    }

    private static MonthUse use(String month, String volume) {
        return new MonthUse(BillingPeriod.parse(month), Exact.parse(volume));
    }

    @Test
    void eachMonthHasWhatItsReadingAdded() {
        assertThat(register("2026-08-23 100.5", "2026-09-23 104.7", "2026-10-24 107.7")
                        .use(24))
                .containsExactly(use("2026-09", "4.2"), use("2026-10", "3"));
    }

    @Test
    void monthsWithoutAReadingHaveEqualParts() {
        assertThat(register("2026-07-23 100", "2026-10-23 106").use(24))
                .containsExactly(use("2026-08", "2"), use("2026-09", "2"), use("2026-10", "2"));
    }

    @Test
    void twoReadingsOfOneMonthAreOneMonth() {
        assertThat(register("2026-09-23 100", "2026-10-05 101", "2026-10-23 103")
                        .use(24))
                .containsExactly(use("2026-10", "3"));
    }

    @Test
    void aNumberThatWentDownTellsNothing() {
        assertThat(register("2026-08-23 99998", "2026-09-23 2", "2026-10-23 5").use(24))
                .containsExactly(use("2026-10", "3"));
    }

    @Test
    void onlyTheLastMonthsAreTold() {
        assertThat(register("2026-07-23 100", "2026-10-23 106").use(2))
                .containsExactly(use("2026-09", "2"), use("2026-10", "2"));
    }
}
