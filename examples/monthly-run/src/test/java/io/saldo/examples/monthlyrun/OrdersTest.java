package io.saldo.examples.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.monthlyrun.Folders.Run;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders, reversals and claims of the small house. */
class OrdersTest {
    private static final String ORDERS = "order;kind;date;account;service;payee;month;amount;reason";
    private static final String REVERSALS = "payment;date;document;reason";
    private static final String CLAIMS = "claim;account;kind;from;month;last_month;penalties_until;instalments;state";

    @TempDir
    Path folder = Path.of(".");

    private Path house = Path.of(".");

    @BeforeEach
    void copyTheHouse() throws IOException {
        house = Folders.copy(folder.resolve("house"));
    }

    private Run billed(String table, String head, String... rows) throws IOException {
        Files.writeString(house.resolve(table + ".csv"), head + "\n" + String.join("\n", rows) + "\n");
        return Folders.bill(house, folder.resolve("out"), "--no-documents");
    }

    private List<Map<String, String>> movement() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("out/movement.csv"), UTF_8);
        String[] head = lines.get(0).split(";", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < head.length; i++) {
                row.put(head[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private String cell(String account, String service, String kind, String column) throws IOException {
        return movement().stream()
                .filter(row -> account.equals(row.get("account"))
                        && service.equals(row.get("service"))
                        && kind.equals(row.get("kind")))
                .map(row -> row.getOrDefault(column, ""))
                .findFirst()
                .orElse("no row");
    }

    @Test
    void aTransferMovesMoneyBetweenAccountsAndNetsToZero() throws IOException {
        Run run = billed(
                "orders",
                ORDERS,
                "17;TRANSFER;2026-10-15;1004;maintenance;uk;2026-10;200,00;платёж зачтён не туда",
                "17;ПЕРЕНОС;2026-10-15;1003;maintenance;uk;2026-10;-200,00;платёж зачтён не туда",
                "18;WRITE_OFF;2026-10-20;1005;maintenance;uk;2026-07;-64,75;истёк срок давности",
                "19;COURT_COST;2026-10-20;1005;maintenance;uk;2026-10;400,00;госпошлина, приказ 2-118");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(cell("1004", "maintenance", "PRINCIPAL", "transfer")).isEqualTo("200.00");
        assertThat(cell("1003", "maintenance", "PRINCIPAL", "transfer")).isEqualTo("-200.00");
        assertThat(cell("1005", "maintenance", "PRINCIPAL", "write_off")).isEqualTo("-64.75");
        assertThat(cell("1005", "maintenance", "COURT_COST", "court_cost")).isEqualTo("400.00");
        assertThat(cell("1005", "maintenance", "COURT_COST", "closing")).isEqualTo("400.00");
        BigDecimal transferred = BigDecimal.ZERO;
        for (Map<String, String> row : movement()) {
            transferred = transferred.add(new BigDecimal(row.getOrDefault("transfer", "")));
            BigDecimal sum = BigDecimal.ZERO;
            for (String kind : List.of(
                    "opening",
                    "charge",
                    "recalculation",
                    "correction",
                    "benefit",
                    "payment",
                    "reversal",
                    "refund",
                    "transfer",
                    "write_off",
                    "court_cost",
                    "set_off")) {
                sum = sum.add(new BigDecimal(row.getOrDefault(kind, "")));
            }
            assertThat(sum).as(row.toString()).isEqualByComparingTo(row.getOrDefault("closing", ""));
        }
        assertThat(transferred).isEqualByComparingTo("0");
        Run check = Folders.run("check", house.toString(), "--period", "2026-10");
        assertThat(check.exit()).as(check.out()).isZero();
    }

    /**
     * 1765.99 of 05.10 paid September whole; taken back, September is owed beside October: 604.32 + 604.32 for cold
     * water.
     */
    @Test
    void aPaymentTakenBackIsOwedAgain() throws IOException {
        Run run = billed("reversals", REVERSALS, "payment:1002:2026-10-05;2026-10-25;письмо банка 5;отозван банком");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(cell("1002", "cold-water", "PRINCIPAL", "payment")).isEqualTo("-604.32");
        assertThat(cell("1002", "cold-water", "PRINCIPAL", "reversal")).isEqualTo("604.32");
        assertThat(cell("1002", "cold-water", "PRINCIPAL", "closing")).isEqualTo("1208.64");
    }

    /** The court order names the end of September: no penalties of October on the debts of July and August. */
    @Test
    void aClaimStopsPenalties() throws IOException {
        Run run =
                billed("claims", CLAIMS, "2-118/2026;1005;COURT_ORDER;2026-10-01;2026-07;2026-08;2026-09-30;;STANDING");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("Пени:");
        assertThat(cell("1005", "maintenance", "PENALTY", "charge")).isEqualTo("no row");
    }

    /** Without the claim there are 30.16 of penalties; by the instalments nothing is due before November. */
    @Test
    void aBrokenInstalmentRestoresTheOldDueDays() throws IOException {
        String claim = "р-4;1005;РАССРОЧКА;2026-10-01;2026-07;2026-08;;2026-11-30=2500 2026-12-31=2000;";
        assertThat(billed("claims", CLAIMS, claim + "STANDING").out()).doesNotContain("Пени:");
        assertThat(billed("claims", CLAIMS, claim + "НАРУШЕНА").out()).contains("Пени: строк 5, сумма 30,16");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # table  | row                                                                          | what is told
            orders   | 17;TRANSFER;2026-10-15;1004;maintenance;uk;2026-10;200,00;не туда              | orders.csv:2: amount = «200,00»: значение не подходит: zero: what one gives another gets
            orders   | 17;WRITE_OFF;2026-10-15;1004;maintenance;uk;2026-10;200,00;давность            | orders.csv:2: amount = «200,00»: значение не подходит: each below zero
            orders   | 17;PAYMENT;2026-10-15;1004;maintenance;uk;2026-10;200,00;деньги                | orders.csv:2: amount = «200,00»: значение не подходит: CORRECTION, WRITE_OFF
            orders   | 17;CORRECTION;2026-10-15;1004;maintenance;uk;2026-10;0;ноль                    | orders.csv:2: amount = «0»: сумма не может быть нулём
            orders   | 17;CORRECTION;2026-10-15;1004;maintenance;uk;2026-10;5;                        | orders.csv:2: reason = «»: значение обязательно
            reversals| payment:9;2026-10-25;письмо;отозван                                          | reversals.csv:2: payment = «payment:9»
            claims   | 2-118;1005;SUIT;2026-10-01;2026-07;;;2026-11-30=2500;STANDING                 | claims.csv:2: instalments = «2026-11-30=2500»: значение не подходит
            claims   | 2-118;1005;INSTALMENT;2026-10-01;2026-07;;;2026-11-30;STANDING                | claims.csv:2: instalments = «2026-11-30»: ожидается день и сумма""")
    void aBadRowIsToldWithItsPlaceAndRemedy(String table, String row, String message) throws IOException {
        String head = table.equals("orders") ? ORDERS : table.equals("claims") ? CLAIMS : REVERSALS;
        Run run = billed(table, head, row);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.exit()).isEqualTo(1);
    }
}
