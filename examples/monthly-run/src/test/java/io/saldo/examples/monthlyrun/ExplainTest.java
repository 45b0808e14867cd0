package io.saldo.examples.monthlyrun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.saldo.billing.charge.Line;
import io.saldo.examples.monthlyrun.Folders.Run;
import io.saldo.json.SaldoJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why an amount is what it is, in words and for programs. */
class ExplainTest {

    private static Run explain(String... more) {
        List<String> args = new ArrayList<>(List.of("explain", Folders.SMALL.toString(), "--period", "2026-10"));
        args.addAll(Arrays.asList(more));
        return Folders.run(args.toArray(String[]::new));
    }

    @Test
    void anExplanationNamesClauseOperandsWithTheirFactsAndRoundings() {
        Run run = explain("--account", "1005", "--service", "cold-water");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Правила предоставления коммунальных услуг (ПП РФ № 354), прил. 2, ф. 1")
                .contains("[V × T] = [8,279 × 43,57] = 360,72\u00a0руб.")
                .contains("округление до копеек, половина вверх: 360,71603 → 360,72")
                .contains("показание за месяц [r-105-10-испр]")
                .contains("[tariff:cold-water:2021-07-01]");
    }

    @Test
    void theMultiplyingFactorNamesTheDecreeItComesFrom() {
        assertThat(explain("--account", "1003", "--service", "cold-water").out())
                .contains("[n × N × Kпов × T] − [n × N × T]")
                .contains("Kпов = 3 — повышающий коэффициент [ПП РФ от 25.11.2025 № 1871");
    }

    @Test
    void aShareNamesTheWholeAndAllWhoShareIt() {
        assertThat(explain("--account", "1006", "--service", "maintenance").out())
                .contains("доля в 2\u00a0207,48 по долям в праве собственности (1006 : 2/3; 1007 : 1/3)");
    }

    @Test
    void itSpeaksEnglish() {
        assertThat(explain("--account", "1001", "--service", "heating", "--lang", "en")
                        .out())
                .contains("Heating by the common meter")
                .contains("area of all residential and non-residential premises");
    }

    /**
     * The penalties of July's maintenance: the part paid on 28.10, 28 days, the cap of 9.5 %, which is below the key
     * rate.
     */
    @Test
    void penaltiesAreExplainedAsChargesAre() {
        assertThat(explain("--account", "1005", "--service", "maintenance").out())
                .contains("пени")
                .contains("Пени за дни просрочки")
                .contains("B × d × min(r; c) ÷ k")
                .contains("28")
                .contains("ст. 155 ч. 14")
                .contains("ПП РФ от 18.03.2025 № 329");
        assertThat(explain("--account", "1005", "--service", "maintenance", "--lang", "en")
                        .out())
                .contains("Penalty for days of delay")
                .contains("wording not confirmed");
    }

    @Test
    void theJsonOfEveryAccountReplaysToTheSameAmountsInAnotherProgram() throws IOException {
        int lines = 0;
        for (int account = 1001; account <= 1008; account++) {
            Run run = explain("--account", Integer.toString(account), "--json");
            List<Line> read = SaldoJson.mapper().readValue(run.out(), new TypeReference<>() {});
            assertThat(read).isNotEmpty().allSatisfy(line -> {
                assertThat(line.derivation().replay()).isEqualTo(line.amount().roubles());
                assertThat(line.replays()).isTrue();
            });
            lines += read.size();
        }
        assertThat(lines).isEqualTo(54);
    }

    @Test
    void anAccountWithoutLinesIsTold() {
        Run run = explain("--account", "4711");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("у лицевого счёта 4711 нет строк за 2026-10");
    }
}
