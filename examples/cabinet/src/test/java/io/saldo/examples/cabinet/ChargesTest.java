package io.saldo.examples.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.cabinet.Browser.Page;
import io.saldo.examples.cabinet.Site.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sums of the pages agree with each other, as a resident with a pencil would find. */
@ExtendWith(Site.class)
class ChargesTest {
    private static final Pattern MONTH = Pattern.compile("<option value=\"(20\\d\\d-\\d\\d)\"");
    private static final Pattern AMOUNT = Pattern.compile("class=\"num z\"><b[^>]*>([^<]*)</b>");
    private static final Pattern WHY = Pattern.compile("why=([a-z-]+)#");
    /** Accounts, debtors, meters and areas of the other flats of the house. */
    private static final Pattern NEIGHBOURS =
            Pattern.compile("(?<![0-9,])(100[1245678]|(54,3|38,1|61,9|38,4|54,1|62,3)(?![0-9]))");

    @Test
    void theStepsOfTheWaterfallSumToTheDifferenceExactly(Running site) {
        Browser browser = site.signedIn("ivanova");
        int compared = 0;
        for (String account : List.of("1003", "3104")) {
            for (String month : months(browser, account)) {
                Page page = browser.get("/accounts/" + account + "/charges?month=" + month);
                int from = page.text().indexOf("id=\"wf-t\"");
                if (from < 0) {
                    continue;
                }
                List<Long> amounts =
                        amounts(page.text().substring(from, page.text().indexOf("id=\"svc\"")));
                long sum = amounts.subList(0, amounts.size() - 1).stream()
                        .mapToLong(Long::longValue)
                        .sum();
                assertThat(amounts).as("%s in %s", account, month).hasSizeGreaterThan(2);
                assertThat(sum).as("%s in %s", account, month).isEqualTo(amounts.get(amounts.size() - 1));
                compared++;
            }
        }
        assertThat(compared)
                .as("thirteen months of each account have one before them")
                .isEqualTo(26);
    }

    @Test
    void everyAmountExplainsItselfAndIsCheckedAndTellsNothingOfNeighbours(Running site) {
        Browser browser = site.signedIn("ivanova");
        int explained = 0;
        for (String month : List.of("2026-01", "2026-06", "2026-07", "2026-10")) {
            Page page = browser.get("/accounts/1003/charges?month=" + month);
            Matcher services = WHY.matcher(page.text());
            while (services.find()) {
                Page why = browser.get("/accounts/1003/charges?month=" + month + "&why=" + services.group(1));
                assertThat(why.read())
                        .as("%s in %s", services.group(1), month)
                        .contains("проверено повторным расчётом", "Почему считаем так")
                        .doesNotContain("не сходится", "symbol.", "rule.", "resident.", "total.")
                        .doesNotContainPattern(NEIGHBOURS);
                explained++;
            }
        }
        assertThat(explained).isGreaterThan(30);
    }

    /** What 1003 forgot in June was counted by the average, and July tells what it came to. */
    @Test
    void aRecalculationTellsItsMonthAndItsGround(Running site) {
        Page july = site.signedIn("ivanova").get("/accounts/1003/charges?month=2026-07");
        assertThat(july.read()).contains("Холодная вода за июнь 2026", "перерасчёт: показание прибора учёта");
        Page october = site.signedIn("ivanova").get("/accounts/1003/charges?month=2026-10");
        assertThat(october.read()).contains("акт № 17 об отключении холодной воды", "ветеран труда");
    }

    /** Columns sum over the months, and each month goes on where the one before ended. */
    @Test
    void theMovementOfAPeriodSums(Running site) {
        Page page = site.signedIn("ivanova").get("/accounts/1003/payments?from=2025-09&to=2026-10");
        String table = page.text().substring(page.text().indexOf("id=\"mv-t\""));
        table = table.substring(0, table.indexOf("</table>"));
        List<List<Long>> rows = new ArrayList<>();
        for (String row : table.split("<tr ", -1)) {
            List<Long> cells = new ArrayList<>();
            Matcher cell =
                    Pattern.compile("<td role=\"cell\"[^>]*>(?:<b>)?([^<]+)<").matcher(row);
            while (cell.find()) {
                cells.add(kopecks(cell.group(1)));
            }
            if (cells.size() == 8) {
                rows.add(cells);
            }
        }
        assertThat(rows).as("fourteen months and their sum").hasSize(15);
        for (List<Long> row : rows) {
            long sum = row.subList(0, 7).stream().mapToLong(Long::longValue).sum();
            assertThat(sum).as("closing of %s", row).isEqualTo(row.get(7));
        }
        for (int i = 1; i < 14; i++) {
            assertThat(rows.get(i).get(0))
                    .as("opening of month %s", i)
                    .isEqualTo(rows.get(i - 1).get(7));
        }
        List<Long> total = rows.get(14);
        for (int column = 1; column < 7; column++) {
            int at = column;
            assertThat(rows.subList(0, 14).stream()
                            .mapToLong(row -> row.get(at))
                            .sum())
                    .as("column %s", column)
                    .isEqualTo(total.get(column));
        }
    }

    private static List<String> months(Browser browser, String account) {
        List<String> months = new ArrayList<>();
        Matcher option =
                MONTH.matcher(browser.get("/accounts/" + account + "/charges").text());
        while (option.find()) {
            months.add(option.group(1));
        }
        assertThat(months).hasSize(14);
        return months;
    }

    private static List<Long> amounts(String html) {
        List<Long> amounts = new ArrayList<>();
        Matcher amount = AMOUNT.matcher(html);
        while (amount.find()) {
            amounts.add(kopecks(amount.group(1)));
        }
        return amounts;
    }

    private static long kopecks(String text) {
        return Long.parseLong(text.replace('−', '-').replaceAll("[^0-9-]", ""));
    }
}
