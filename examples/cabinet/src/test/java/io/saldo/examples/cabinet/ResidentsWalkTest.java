package io.saldo.examples.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.cabinet.letter.Letter;
import io.saldo.examples.cabinet.Browser.Page;
import io.saldo.examples.cabinet.Site.Running;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The walk of the manual: from the form of registration to a reading taken and the document of a past month. */
@ExtendWith(Site.class)
class ResidentsWalkTest {
    private static final Pattern LINK = Pattern.compile("/letter/activation\\?token=[A-Za-z0-9_-]{43}");
    private static final String PASSWORD = "три зелёных кита";

    @Test
    void fromRegistrationToAReadingAndADocument(Running site) {
        Browser browser = site.browser();

        Page confirm = browser.get("/register")
                .form("/register")
                .with("login", "zaitseva")
                .with("password", PASSWORD)
                .with("surname", "Зайцева")
                .with("name", "Раиса")
                .with("patronymic", "Олеговна")
                .with("email", "zaitseva@example.ru")
                .with("phone", "8 914 000-00-08")
                .with("consent", "2026-03")
                .send();
        assertThat(confirm.read()).contains("Подтвердите почту", "za…@example.ru");

        Page early = signIn(browser);
        assertThat(early.read()).as("not confirmed yet").contains("Подтвердите почту");

        Page asked = browser.get(activation(site));
        assertThat(asked.read()).contains("Подтвердите почту za…@example.ru");
        Page opened = asked.form("/letter/activation").send();
        assertThat(opened.read()).contains("Кабинет открыт");

        Page first = signIn(browser);
        assertThat(first.path()).as("a cabinet without accounts begins here").isEqualTo("/add-account");
        Page refused = first.form("/add-account")
                .with("number", "1008")
                .with("code", "00000000001")
                .send();
        assertThat(refused.text()).contains("class=\"summary\"");
        Page found = first.form("/add-account")
                .with("number", "1008")
                .with("code", site.demo().code("1008"))
                .send();
        assertThat(found.read()).contains("Это ваш счёт?", "ул. Мира, д. 8, кв. 8", "62,3 м²");
        Page home = found.form("/add-account/confirm").send();
        assertThat(home.path()).isEqualTo("/accounts/1008");
        assertThat(home.read())
                .contains(
                        "Здравствуйте, Раиса Олеговна",
                        "К оплате",
                        "Услуги, поставщики и тарифы",
                        "Зайцева Раиса Олеговна");

        readings(browser);
        isBilled(site);

        Page document = browser.get("/accounts/1008/document?month=2026-03");
        assertThat(document.read()).contains("Платёжный документ № 1008-2026-03", "за март 2026");
        Page file = browser.get("/accounts/1008/document.pdf?month=2026-03");
        assertThat(file.contentType()).isEqualTo("application/pdf");
        assertThat(file.text()).startsWith("%PDF-");

        Page out = home.form("/sign-out").send();
        assertThat(out.path()).isEqualTo("/sign-in");
        assertThat(browser.get("/accounts/1008").path()).isEqualTo("/sign-in");
    }

    /**
     * A comma and a point are the same; a second number replaces the first; a lower one is refused with
     * its reason.
     */
    private static void readings(Browser browser) {
        Page page = browser.get("/readings");
        assertThat(page.read()).contains("Передайте показания за ноябрь", "до 25 ноября", "ХВ-1008");
        String last = lastOf(page, "ХВ-1008");
        String field = "r|1008|ХВ-1008|WHOLE_DAY";

        Page lower = page.form("/readings").with(field, "1,5").send();
        assertThat(lower.read()).contains("Показание меньше прежнего: " + last, "Проверьте цифры");

        Page accepted =
                lower.form("/readings").with(field, more(last, 4) + ",250").send();
        assertThat(accepted.read())
                .contains("Принято показаний: 1", more(last, 4) + ",25", "Учтём в документе за ноябрь");

        Page again =
                accepted.form("/readings").with(field, more(last, 4) + ".25").send();
        assertThat(again.read()).contains("Принято показаний: 1").doesNotContain("Прежнее показание этого месяца");

        Page replaced =
                again.form("/readings").with(field, more(last, 5) + ".1").send();
        assertThat(replaced.read()).contains("Прежнее показание этого месяца заменено", more(last, 5) + ",1");

        Page unlikely = replaced.form("/readings").with(field, more(last, 90)).send();
        assertThat(unlikely.read()).contains("обычно", "Да, всё верно");
        Page confirmed = unlikely.form("/readings")
                .with(field, more(last, 90))
                .with("ok" + field.substring(1), "1")
                .send();
        assertThat(confirmed.read()).contains("Принято показаний: 1");

        Page shown = browser.get("/readings");
        assertThat(shown.read()).contains("Передано 15 ноября 2026: " + more(last, 90), "вы, из кабинета");
    }

    /** What was handed in last is what the open month is billed by: the corrected readings count no more. */
    private static void isBilled(Running site) {
        var month = site.bean(SaldoBilling.class)
                .draft(new HouseId("mira-8"), BillingPeriod.of(2026, 11))
                .orElseThrow();
        Line cold = month.sealed().bill().charges().lines().stream()
                .filter(line -> line.id().account().value().equals("1008")
                        && line.id().service().value().equals("cold"))
                .findFirst()
                .orElseThrow();
        assertThat(cold.basis().method()).isEqualTo(VolumeMethod.METER);
        // the last one was 90 whole cubic metres above the whole ones of October
        assertThat(cold.volume().compareTo(Exact.of(89))).isPositive();
        assertThat(cold.volume().compareTo(Exact.of(90))).isNotPositive();
    }

    static String lastOf(Page page, String meter) {
        String own = page.text().substring(page.text().indexOf("№ " + meter));
        Matcher was = Pattern.compile("<span class=\"was\">([0-9,]+)").matcher(own);
        assertThat(was.find()).isTrue();
        return was.group(1);
    }

    static String more(String last, int cubicMetres) {
        return String.valueOf(Integer.parseInt(last.replaceFirst(",.*", "")) + cubicMetres);
    }

    private static Page signIn(Browser browser) {
        return browser.get("/sign-in")
                .form("/sign-in")
                .with("login", "zaitseva")
                .with("password", PASSWORD)
                .send();
    }

    private static String activation(Running site) {
        return site.demo().letters().stream()
                .filter(letter -> letter.to().value().equals("zaitseva@example.ru"))
                .map(Letter::text)
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElseThrow();
    }

    /** Everything is mandatory; what is wrong is told above the form and at its field, and nothing typed is lost. */
    @Test
    void faultsOfAFormAreToldWhereTheyAre(Running site) {
        Page page = site.browser()
                .get("/register")
                .form("/register")
                .with("login", "ok")
                .with("password", "kratko")
                .with("surname", "Зайцева")
                .with("name", "")
                .with("patronymic", "")
                .with("email", "zaitseva.example.ru")
                .with("phone", "1")
                .send();
        assertThat(page.text())
                .contains(
                        "<title>Ошибка: ", "href=\"#login\"", "id=\"login-e\"", "href=\"#password\"", "href=\"#email\"")
                .contains("value=\"Зайцева\"")
                .contains("value=\"zaitseva.example.ru\"")
                .doesNotContain("kratko");
        assertThat(page.read()).contains("Без согласия на обработку персональных данных кабинет открыть нельзя");
    }

    /** A restored password opens the cabinet, and the page of asking answers the same for who is not known. */
    @Test
    void aForgottenPasswordIsRestoredByALetter(Running site) {
        Browser browser = site.browser();
        Page known =
                browser.get("/restore").form("/restore").with("name", "petrov").send();
        Page unknown =
                browser.get("/restore").form("/restore").with("name", "nobody").send();
        assertThat(known.read()).contains("Проверьте почту").isEqualTo(unknown.read());
        Pattern link = Pattern.compile("/letter/password-reset\\?token=[A-Za-z0-9_-]{43}");
        String path = site.demo().letters().stream()
                .map(letter -> link.matcher(letter.text()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElseThrow();
        Page done = browser.get(path)
                .form("/letter/password-reset")
                .with("password", "четыре рыжих лисы")
                .send();
        assertThat(done.read()).contains("Пароль изменён");
        assertThat(browser.get(path).read()).contains("Ссылка не работает");
        Page home = browser.get("/sign-in")
                .form("/sign-in")
                .with("login", "petrov")
                .with("password", "четыре рыжих лисы")
                .send();
        assertThat(home.path()).isEqualTo("/accounts/1005");
    }
}
