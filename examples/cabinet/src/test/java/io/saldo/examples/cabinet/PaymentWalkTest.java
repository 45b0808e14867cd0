package io.saldo.examples.cabinet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.rows.MoneyRow;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.examples.cabinet.Browser.Page;
import io.saldo.examples.cabinet.Site.Running;
import io.saldo.examples.cabinet.wiring.Stores;
import io.saldo.examples.gateway.Mischief;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.resident.book.StandingRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A debt is paid through the sandbox: chosen, checked, paid at the bank, seen on its way from the first second, and in
 * the document of the month when that is closed.
 */
class PaymentWalkTest {
    private static final Pattern ROW = Pattern.compile("name=\"row\\|([^\"]+)\"");
    private static final BillingPeriod NOVEMBER = BillingPeriod.of(2026, 11);
    private static final HouseId HOUSE = new HouseId("mira-8");

    /** Fills in rows of an account in the order of the page. */
    private static Page chosen(Browser browser, String account, String... sums) {
        Page page = browser.get("/pay?account=" + account);
        Browser.Form form = page.form("/pay");
        Matcher row = ROW.matcher(page.text());
        int at = 0;
        while (row.find()) {
            if (row.group(1).contains("/" + account + "/") && at < sums.length) {
                form = form.with("row|" + row.group(1), "true").with("sum|" + row.group(1), sums[at++]);
            }
        }
        return form.send();
    }

    private static Page begun(Page check) {
        return check.form("/pay/begin").send();
    }

    private static Page atTheBank(Page bank, String what) {
        assertThat(bank.read()).contains("Учебный банк");
        return bank.browser().post(bank.response().uri().toString(), Map.of("do", what));
    }

    /** The page of an order as soon as it says something. */
    private static Page until(Page order, String says) throws InterruptedException {
        Page page = order;
        for (int i = 0; i < 150 && !page.read().contains(says); i++) {
            Thread.sleep(100);
            page = order.browser().get(order.path());
        }
        assertThat(page.read()).contains(says);
        return page;
    }

    private static long payments(Running site, String account, String kopecks) {
        return site.bean(Stores.class)
                .billing()
                .read(store -> StandingRow.of(store, HOUSE, Reach.ALL, MoneyRow.Paid.class).stream()
                        .filter(each -> each.id().value().startsWith("online-")
                                && each.row().payment().account().value().equals(account)
                                && each.row().payment().amount().equals(Kopecks.parse(kopecks)))
                        .count());
    }

    @Test
    void aDebtIsPaidSeenOnItsWayAndThenInTheDocument() throws InterruptedException {
        try (Running site = Site.start()) {
            Browser browser = site.signedIn("petrov");
            pays(site, browser);
            mischiefChangesNothing(site, browser);
            refusedAndForged(site, browser);
            closes(site, browser);
            theBankIsSilent(site, browser);
        }
    }

    private static void pays(Running site, Browser browser) throws InterruptedException {
        Page check = chosen(browser, "1005", "1 000,50", "7.05");
        assertThat(check.read())
                .contains("Проверьте платёж", "Как разделится", "1 007,55 ₽", "с комиссией 0,00 ₽", "1 000,50", "7,05");
        Page bank = begun(check);
        assertThat(bank.response().uri().getPort())
                .isEqualTo(site.bank().address().getPort());
        assertThat(payments(site, "1005", "1000.50")).as("nothing is paid yet").isZero();
        assertThat(browser.get("/accounts/1005").read()).contains("1 007,55 ₽, ждём ответа банка");

        Page order = atTheBank(bank, "pay");
        assertThat(order.path()).startsWith("/pay/orders/");
        Page known = until(order, "Учтён на лицевом счёте");
        assertThat(known.read()).contains("Войдёт в документ за ноябрь 2026", "Фискальный чек: ФД");
        assertThat(payments(site, "1005", "1000.50")).isEqualTo(1);
        assertThat(browser.get("/accounts/1005").read())
                .contains("1 007,55 ₽ уже в пути")
                .doesNotContain("ждём ответа");
        assertThat(browser.get("/accounts/1005/payments").read()).contains("Учтён на лицевом счёте", "1 007,55");
        assertThat(browser.get("/accounts/1005/payments/confirmation").read())
                .contains("Подтверждение платежей", "1 000,50", "Петров Олег Николаевич");
        Page stranger = site.signedIn("ivanova").get(order.path());
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.text())
                .isEqualTo(
                        stranger.browser().get("/pay/orders/" + "0".repeat(32)).text());
    }

    private static void mischiefChangesNothing(Running site, Browser browser) throws InterruptedException {
        site.bank().be(new Mischief(Duration.ofMillis(50), 4, false, false, true));
        until(atTheBank(begun(chosen(browser, "1005", "11,11")), "pay"), "Учтён на лицевом счёте");
        site.bank().be(new Mischief(Duration.ZERO, 0, false, true, false));
        Page lost = atTheBank(begun(chosen(browser, "1005", "22,22")), "pay");
        assertThat(lost.read()).as("the page claims nothing by itself").contains("Ждём ответа банка");
        until(lost, "Учтён на лицевом счёте");
        site.bank().be(Mischief.NONE);
        assertThat(payments(site, "1005", "11.11")).isEqualTo(1);
        assertThat(payments(site, "1005", "22.22")).isEqualTo(1);
    }

    private static void refusedAndForged(Running site, Browser browser) throws InterruptedException {
        Page bank = begun(chosen(browser, "1005", "33,33"));
        String id = bank.path().substring("/pay/".length());
        String body = "payment=" + id + "&state=PAID&amount=3333&at=2026-11-15T12%3A00%3A00Z";
        assertThat(notice(site, body, "00".repeat(32))).isEqualTo(403);
        assertThat(notice(site, body, "")).isEqualTo(403);
        assertThat(notice(site, "x".repeat(20_000), "")).isEqualTo(403);
        Page order = atTheBank(bank, "refuse");
        until(order, "Не прошёл, деньги не списаны");
        assertThat(payments(site, "1005", "33.33")).isZero();
        assertThat(chosen(browser, "1005", "0").read()).contains("Не выбрано, за что платить");
        assertThat(chosen(browser, "1005", "много").read()).contains("Сумма: цифры");
        Page form = browser.get("/pay");
        assertThat(form.form("/pay")
                        .with("row|uk-mira/1003/uk/PRINCIPAL/MAIN", "true")
                        .with("sum|uk-mira/1003/uk/PRINCIPAL/MAIN", "1")
                        .send()
                        .status())
                .as("a row of somebody else")
                .isEqualTo(404);
    }

    private static int notice(Running site, String body, String signature) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(site.address().resolve("/gateway/uk-mira/notices"))
                                    .header("X-Signature", signature)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void closes(Running site, Browser browser) {
        site.bean(SaldoBilling.class)
                .close(HOUSE, NOVEMBER, new CommandKey("close", "walk"))
                .orElseThrow();
        assertThat(browser.get("/accounts/1005/payments").read()).contains("Стоит в документе");
        assertThat(browser.get("/accounts/1005/document?month=2026-11").read())
                .contains("за ноябрь 2026", "1 040,88"); // what was paid three times, to both payees
        assertThat(browser.get("/accounts/1005").read()).doesNotContain("уже в пути");
    }

    private static void theBankIsSilent(Running site, Browser browser) {
        Page check = chosen(browser, "1005", "44,44");
        site.bank().close();
        Page order = begun(check);
        assertThat(order.read()).contains("Банк не отвечает, деньги не списаны", "Ждём ответа банка");
        assertThat(payments(site, "1005", "44.44")).isZero();
    }
}
