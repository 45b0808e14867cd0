package io.saldo.examples.cabinet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.cabinet.appeal.AnswerCommand;
import io.saldo.cabinet.appeal.AppealDesk;
import io.saldo.cabinet.appeal.AppealId;
import io.saldo.cabinet.appeal.AppealState;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.request.RequestDesk;
import io.saldo.cabinet.request.RequestId;
import io.saldo.cabinet.request.StaffStepCommand;
import io.saldo.examples.cabinet.Browser.Page;
import io.saldo.examples.cabinet.Site.Running;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.resident.request.DoneRequests;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A question is asked about an amount and answered; a service is ordered, priced, done and charged. */
@ExtendWith(Site.class)
class AppealWalkTest {
    private static final OrganizationId OURS = new OrganizationId("uk-mira");
    private static final Pattern FILE =
            Pattern.compile("href=\"(/accounts/1003/appeals/[0-9a-f]{32}/files/[0-9a-f]{32})\"");

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void aQuestionAboutAnAmountIsAskedAndAnswered(Running site) {
        Browser browser = site.signedIn("ivanova");
        Page charges = browser.get("/accounts/1003/charges?month=2026-10&why=heat");
        assertThat(charges.read()).contains("Вопрос об этой сумме");
        Page form = browser.get("/accounts/1003/appeals/new?month=2026-10&service=heat");
        assertThat(form.read()).contains("Отопление, 2026-10", "Как посчитано", "Куда ответить");

        Page empty = form.form("/accounts/1003/appeals")
                .with("subject", "")
                .with("text", "")
                .send();
        assertThat(empty.text()).contains("class=\"summary\"");
        assertThat(empty.read())
                .contains("Укажите тему", "Напишите текст", "Укажите, куда ответить", "Отопление, 2026-10");

        Browser.Form filled = form.form("/accounts/1003/appeals")
                .with("kind", "QUESTION")
                .with("subject", "Отопление <b>выросло</b>")
                .with("text", "Почему?\n<script>alert(1)</script>")
                .with("email", "ivanova@example.ru");
        Page script = filled.send("files", "scan.pdf", "<svg onload=\"alert(1)\"/>".getBytes(UTF_8));
        assertThat(script.read()).contains("Файл «scan.pdf» не принимается");
        Page appeal = filled.send("files", "скан.pdf", "%PDF-1.7 ...".getBytes(UTF_8));
        assertThat(appeal.path()).matches("/accounts/1003/appeals/[0-9a-f]{32}");
        assertThat(appeal.read())
                .contains("зарегистрировано", "Ответим до", "Отопление <b>выросло</b>", "Зарегистрировано");
        assertThat(appeal.text()).doesNotContain("<script", "<b>выросло");

        Matcher link = FILE.matcher(appeal.text());
        assertThat(link.find()).isTrue();
        Page file = browser.get(link.group(1));
        var headers = file.response().headers();
        assertThat(file.contentType()).isEqualTo("application/pdf");
        assertThat(headers.firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.allValues("Content-Security-Policy")).anyMatch(policy -> policy.contains("sandbox"));

        AppealDesk desk = site.bean(AppealDesk.class);
        var id = new AppealId(last(appeal.path()));
        assertThat(desk.waiting(OURS, 10)).anyMatch(each -> each.appeal().id().equals(id));
        desk.answer(OURS, id, new AnswerCommand("k-1", "staff-1", "Похолодало.", AppealState.ANSWERED));
        assertThat(browser.get(appeal.path()).read()).contains("Похолодало.", "Есть ответ");
        assertThat(browser.get("/letters").read()).contains("Ответ на обращение № 2026/");
        Page gone = browser.get(appeal.path())
                .form(appeal.path())
                .with("text", "Спасибо")
                .send();
        assertThat(gone.read()).contains("Спасибо", "Зарегистрировано");
        assertThat(browser.get("/accounts/1003/appeals").read()).contains("Отопление <b>выросло</b>");
        isNobodyElses(site, browser, List.of(appeal.path(), link.group(1)));
    }

    @Test
    void aServiceIsOrderedPricedDoneAndCharged(Running site) {
        Browser browser = site.signedIn("ivanova");
        Page list = browser.get("/accounts/1003/requests");
        assertThat(list.read()).contains("Опломбировать счётчик", "450,00 ₽", "после осмотра");
        Page form = browser.get("/accounts/1003/requests/new?service=pipe");
        Page empty = form.form("/accounts/1003/requests/check").send();
        assertThat(empty.read()).contains("Выберите услугу", "Укажите, когда удобно");
        Page check = form.form("/accounts/1003/requests/check")
                .with("service", "pipe")
                .with("address", "ул. Мира, д. 8, кв. 3")
                .with("wished", "в субботу")
                .with("phone", "8 912 345-67-89")
                .send();
        assertThat(check.read()).contains("Проверьте заявку", "Заменить участок трубы", "в субботу");
        Page request = check.form("/accounts/1003/requests").send();
        assertThat(request.read()).contains("принята", "Принята", "Отозвать заявку");

        RequestDesk desk = site.bean(RequestDesk.class);
        var id = new RequestId(last(request.path()));
        assertThat(desk.step(OURS, id, new StaffStepCommand("k-2", "staff-1", Kopecks.of(1_500_00), ""))
                        .result())
                .isPresent();
        Page priced = browser.get(request.path());
        assertThat(priced.read()).contains("Оценена", "Согласиться: 1 500,00 ₽");
        Page agreed = priced.form(request.path() + "/agree").send();
        assertThat(agreed.read()).contains("Цена согласована");
        assertThat(site.bean(DoneRequests.class)
                        .done(OURS, id, LocalDate.of(2026, 11, 15), "staff-1")
                        .result())
                .isPresent();
        assertThat(browser.get(request.path()).read()).contains("Выполнена", "Войдёт в документ за ноябрь 2026");
        var draft = site.bean(SaldoBilling.class)
                .draft(new HouseId("mira-8"), BillingPeriod.of(2026, 11))
                .orElseThrow();
        assertThat(draft.sealed().bill().lines().stream()
                        .filter(line -> line.id().account().value().equals("1003")
                                && line.id().service().equals(new ServiceCode("paid"))
                                && line.id().kind() == LineKind.ONE_OFF)
                        .map(Line::amount))
                .containsExactly(Kopecks.of(1_500_00));
        isNobodyElses(site, browser, List.of(request.path()));
    }

    /** What its maker gets is for others, under his account or under theirs, as what does not exist. */
    private static void isNobodyElses(Running site, Browser maker, List<String> paths) {
        Browser other = site.signedIn("petrov");
        String missing = other.get("/no-such-page").text();
        for (String path : paths) {
            assertThat(maker.get(path).status()).as(path).isEqualTo(200);
            for (String tried : List.of(
                    path, path.replace("/1003/", "/1005/"), path.replaceFirst("[0-9a-f]{32}", "0".repeat(32)))) {
                Page page = other.get(tried);
                assertThat(page.status()).as(tried).isEqualTo(404);
                assertThat(page.text()).as(tried).isEqualTo(missing);
            }
        }
    }
}
