package io.saldo.examples.monthlyrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.binding.MonthBinder;
import io.saldo.billing.binding.Past;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.examples.monthlyrun.Folders.Run;
import io.saldo.examples.monthlyrun.folder.HouseFolder;
import io.saldo.json.SaldoJson;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Moment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The house {@code year}, its common electricity by the norm and settled in twelve parts: explanations do not grow. */
class YearlyExplanationTest {
    @TempDir
    private Path folder = Path.of(".");

    private Path byNorm() throws IOException {
        Path house = Folders.copy(Folders.YEAR, folder.resolve("house"));
        Folders.edit(
                house,
                "house.json",
                text -> text.replace("\"value\": \"BY_METER\"", "\"value\": \"BY_NORM\"")
                        .replace(
                                "\"norms\": [",
                                "\"norms\": [{\"service\": \"common-electricity\", \"value\": \"1.2\","
                                        + " \"from\": \"2024-01-01\"},"));
        return house;
    }

    @Test
    void theTwelfthPartIsExplainedInNoMoreThanAFifthMoreThanTheFirst() throws IOException {
        HouseFolder read = HouseFolder.read(byNorm(), BillingPeriod.of(2026, 2));
        Past past = Past.NONE;
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            BillingPeriod month = BillingPeriod.of(2025, 1).plus(i);
            HouseMonth bound = MonthBinder.bind(read.book(), month, Moment.LATEST, past, RecalculationPolicy.DEFAULT);
            HouseBill bill = MonthlyBilling.bill(bound);
            past = past.closing(bound, bill);
            for (Line line : bill.lines()) {
                if (line.id().kind() == LineKind.YEARLY_CORRECTION
                        && line.id().account().value().equals("1002")
                        && line.id().service().value().equals("common-electricity")) {
                    sizes.add(SaldoJson.mapper()
                            .writeValueAsString(line.derivation())
                            .length());
                    assertThat(line.replays()).isTrue();
                }
            }
        }
        assertThat(sizes).hasSize(12);
        assertThat(sizes).allMatch(size -> size * 10L <= sizes.get(0) * 12L);
    }

    @Test
    void explainUnfoldsThePostedLinesOneLevel() throws IOException {
        Run run = Folders.run(
                "explain",
                byNorm().toString(),
                "--period",
                "2026-02",
                "--account",
                "1002",
                "--service",
                "common-electricity");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("[строка year/2025-03/1002/1002/common-electricity/uk/2025-03/BASE/0]")
                .contains("Проведённая строка year/2025-03/1002/1002/common-electricity/uk/2025-03/BASE/0: за 2025-03,"
                        + " в счёте 2025-03,")
                .contains("Проведённая строка year/2026-01/1002/1002/common-electricity/uk/2025-12/YEARLY_CORRECTION/0:"
                        + " за 2025-12, в счёте 2026-01,");
    }
}
