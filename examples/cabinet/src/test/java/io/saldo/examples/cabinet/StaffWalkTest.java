package io.saldo.examples.cabinet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.cabinet.staff.StaffRole;
import io.saldo.examples.cabinet.Browser.Page;
import io.saldo.examples.cabinet.demo.DemoClock;
import io.saldo.examples.cabinet.demo.DemoStaff;
import io.saldo.examples.cabinet.demo.DemoTime;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The walk of staff: an account is opened, linked by a resident, a reading taken, an appeal answered, a request done
 * and charged, the month closed, the document mailed, a payment registered.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffWalkTest {
    private static final String PASSWORD = "три зелёных зонта";
    private static final String MAIL = "novosyolov@example.ru";

    private final Post post = new Post();
    private Site.Running site;

    @BeforeAll
    void start(@TempDir Path folder) {
        site = Site.start(folder, post.settings("--spring.profiles.active=demo"));
    }

    @AfterAll
    void stop() {
        site.close();
        post.close();
    }

    private static String found(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }

    private static Page search(Browser operator, String text) {
        return operator.get("/staff/search")
                .form("/staff/search")
                .with("q", text)
                .send();
    }

    @Test
    void anAccountFromItsOpeningToItsFirstPayment() {
        signsInWithACode();
        Browser operator = site.staff(StaffRole.OPERATOR);
        Browser accountant = site.staff(StaffRole.ACCOUNTANT);
        opened(operator);
        Browser resident = linked(operator);
        String appeal = answered(operator, resident);
        String request = ordered(resident);
        read(operator);
        charged(accountant, resident, request);
        wished(resident);

        DemoTime.noonOf(site.bean(DemoClock.class), LocalDate.of(2026, 12, 3));
        Browser later = site.staff(StaffRole.ACCOUNTANT);
        closed(later);
        mailed(later);
        paid(later, signedIn());
        stopped();
        assertThat(site.staff(StaffRole.OPERATOR)
                        .get("/staff/appeals/" + appeal)
                        .read())
                .contains("Ольга Викторовна");
    }

    /** Through the page, once: with the code of the moment. */
    private void signsInWithACode() {
        DemoStaff demo = site.bean(DemoStaff.class);
        DemoStaff.Member member = demo.members().get(2);
        // the codes of now and of the step before may have been used at the start
        DemoTime.noonOf(site.bean(DemoClock.class), LocalDate.of(2026, 11, 15));
        DemoTime.noonOf(site.bean(DemoClock.class), LocalDate.of(2026, 11, 16));
        Browser browser = site.browser();
        Browser.Form form = browser.get("/staff/sign-in")
                .form("/staff/sign-in")
                .with("login", member.login())
                .with("password", member.password())
                .with("code", demo.code(member.login()));
        Page in = form.send();
        assertThat(in.path()).isEqualTo("/staff");
        assertThat(in.read()).contains("Обращения и заявки", "Сергей Павлович", "Администратор");
        Page again = site.browser()
                .get("/staff/sign-in")
                .form("/staff/sign-in")
                .with("login", member.login())
                .with("password", member.password())
                .with("code", form.fields().get("code"))
                .send();
        assertThat(again.read()).as("the same code").contains("Логин или пароль не подошли");
        assertThat(in.form("/staff/sign-out").send().path()).isEqualTo("/staff/sign-in");
        assertThat(browser.get("/staff").path()).isEqualTo("/staff/sign-in");
    }

    /** The flat was another account's up to the end of the last closed month. */
    private static void opened(Browser operator) {
        Page search = search(operator, "Громов");
        assertThat(search.read()).contains("1002", "ул. Мира, д. 8, кв. 2", "ЭЛ-1002");
        for (String text : List.of("мира 8 кв 2", "эл-1002", "1002", "громов пётр")) {
            assertThat(search(operator, text).read()).as(text).contains("Громов Пётр Андреевич");
        }
        assertThat(search(operator, "8 912 345-67-89").read()).contains("Иванова", "1003");
        assertThat(search(operator, "никого такого").read()).contains("Ничего не найдено");
        Page old = operator.get("/staff/accounts/1002");
        Page closed = old.form("/staff/accounts/1002/close")
                .with("last", "2026-10-31")
                .send();
        assertThat(closed.read()).contains("Счёт закрыт");
        Page form = operator.get("/staff/open-account?house=mira-8");
        Page wrong = form.form("/staff/open-account")
                .with("house", "mira-8")
                .with("premises", "99")
                .with("number", "1010")
                .with("name", "Новосёлов Глеб Ильич")
                .with("from", "2026-11-01")
                .send();
        assertThat(wrong.text()).contains("class=\"summary\"", "value=\"Новосёлов Глеб Ильич\"");
        Page opened = form.form("/staff/open-account")
                .with("house", "mira-8")
                .with("premises", "2")
                .with("number", "1010")
                .with("name", "Новосёлов Глеб Ильич")
                .with("from", "2026-11-01")
                .send();
        assertThat(opened.path()).isEqualTo("/staff/accounts/1010");
        assertThat(opened.read()).contains("Счёт открыт", "Новосёлов Глеб Ильич", "кв. 2");
        assertThat(search(operator, "1010").read()).contains("Новосёлов Глеб Ильич");
    }

    private Browser linked(Browser operator) {
        Browser browser = site.browser();
        browser.get("/register")
                .form("/register")
                .with("login", "novosyolov")
                .with("password", PASSWORD)
                .with("surname", "Новосёлов")
                .with("name", "Глеб")
                .with("patronymic", "Ильич")
                .with("email", MAIL)
                .with("phone", "8 914 000-00-10")
                .with("consent", "2026-03")
                .send();
        Post.Received first = post.letter(MAIL, "Подтвердите");
        Page search = search(operator, "novosyolov");
        String user = found("/staff/users/([0-9a-f]{32})/activation", search.text());
        assertThat(search.form("/staff/users/" + user + "/activation").send().read())
                .contains("прежняя ссылка больше не действует");
        assertThat(browser.get(first.link("activation")).read()).contains("Ссылка не работает");
        Post.Received second = post.next(MAIL, "Подтвердите", first);
        browser.get(second.link("activation")).form("/letter/activation").send();
        signIn(browser);
        Page code = operator.get("/staff/accounts/1010")
                .form("/staff/accounts/1010/code")
                .send();
        String digits = found("Новый проверочный код: ([0-9 ]{14})", code.read());
        Page home = browser.get("/add-account")
                .form("/add-account")
                .with("number", "1010")
                .with("code", digits)
                .send()
                .form("/add-account/confirm")
                .send();
        assertThat(home.path()).isEqualTo("/accounts/1010");
        assertThat(home.read()).contains("Глеб Ильич");
        assertThat(operator.get("/staff/accounts/1010").read()).contains("Новосёлов Глеб Ильич", MAIL);
        return browser;
    }

    private Browser signedIn() {
        Browser browser = site.browser();
        signIn(browser);
        return browser;
    }

    private static void signIn(Browser browser) {
        browser.get("/sign-in")
                .form("/sign-in")
                .with("login", "novosyolov")
                .with("password", PASSWORD)
                .send();
    }

    private String answered(Browser operator, Browser resident) {
        Page sent = resident.get("/accounts/1010/appeals/new")
                .form("/accounts/1010/appeals")
                .with("kind", "QUESTION")
                .with("subject", "Где мой счётчик")
                .with("text", "Покажите, где он стоит")
                .with("email", MAIL)
                .send();
        String appeal = found("/appeals/([0-9a-f]{32})", sent.path());
        Page queue = operator.get("/staff");
        assertThat(queue.read()).contains("Где мой счётчик");
        Page page = operator.get("/staff/appeals/" + appeal);
        Page empty = page.form("/staff/appeals/" + appeal)
                .with("text", "")
                .with("state", "ANSWERED")
                .send();
        assertThat(empty.text()).contains("class=\"summary\"");
        Page answered = page.form("/staff/appeals/" + appeal)
                .with("text", "В щитке на этаже.")
                .with("state", "ANSWERED")
                .send();
        assertThat(answered.path()).isEqualTo("/staff");
        assertThat(answered.read()).doesNotContain("Где мой счётчик");
        post.letter(MAIL, "Ответ на обращение");
        assertThat(resident.get(sent.path()).read()).contains("В щитке на этаже.", "Есть ответ");
        return appeal;
    }

    private static String ordered(Browser resident) {
        Page sent = resident.get("/accounts/1010/requests/new?service=pipe")
                .form("/accounts/1010/requests/check")
                .with("service", "pipe")
                .with("address", "ул. Мира, д. 8, кв. 2")
                .with("wished", "утром")
                .with("phone", "8 914 000-00-10")
                .send()
                .form("/accounts/1010/requests")
                .send();
        return found("/requests/([0-9a-f]{32})", sent.path());
    }

    private static void read(Browser operator) {
        Page list = operator.get("/staff/readings/mira-8");
        assertThat(list.read()).contains("кв. 2, ЭЛ-1002");
        String last =
                found("ЭЛ-1002 Электроэнергия ([0-9\\p{Zs}]+) кВт", list.read()).replaceAll("[^0-9]", "");
        Page refused = list.form("/staff/readings/mira-8")
                .with("day", "2026-11-16")
                .with("r|ЭЛ-1002|WHOLE_DAY", "5")
                .send();
        assertThat(refused.read()).contains("Не принято: 1");
        Page taken = refused.form("/staff/readings/mira-8")
                .with("day", "2026-11-16")
                .with("r|ЭЛ-1002|WHOLE_DAY", String.valueOf(Integer.parseInt(last) + 40))
                .send();
        assertThat(taken.read()).contains("Принято показаний: 1");
        assertThat(operator.get("/staff/month").read()).contains("из");
    }

    private void charged(Browser accountant, Browser resident, String request) {
        Browser operator = site.staff(StaffRole.OPERATOR);
        Page page = operator.get("/staff/requests/" + request);
        Page wrong = page.form("/staff/requests/" + request + "/price")
                .with("price", "-5")
                .send();
        assertThat(wrong.read()).contains("Укажите сумму больше нуля");
        Page priced = page.form("/staff/requests/" + request + "/price")
                .with("price", "1 500,50")
                .send();
        assertThat(priced.read()).contains("Оценена", "1 500,50 ₽");
        resident.get("/accounts/1010/requests/" + request)
                .form("/accounts/1010/requests/" + request + "/agree")
                .send();
        Page done = accountant
                .get("/staff/requests/" + request)
                .form("/staff/requests/" + request + "/done")
                .send();
        assertThat(done.read()).contains("Выполнена", "Войдёт в документ за ноябрь 2026");
    }

    private static void wished(Browser resident) {
        Page page = resident.get("/profile/mailings");
        Page saved =
                page.form("/profile/mailings/1010").with("kind", "DOCUMENTS").send();
        assertThat(saved.read()).contains("Сохранено", MAIL);
    }

    private void closed(Browser accountant) {
        Page look = accountant.get("/staff/month/mira-8");
        assertThat(look.read()).contains("Черновик месяца", "Проверить ноябрь 2026", "Необычное");
        Matcher why =
                Pattern.compile("/staff/month/mira-8/why\\?account=[0-9]+").matcher(look.text());
        while (why.find()) {
            assertThat(accountant.get(why.group()).read()).contains("Почему изменилось");
        }
        Page run = accountant
                .get("/staff/month")
                .form("/staff/month/close")
                .with("house", "mira-8")
                .send();
        assertThat(run.path()).startsWith("/staff/month/runs/");
        long end = System.nanoTime() + 60_000_000_000L;
        while (run.response().headers().firstValue("Refresh").isPresent() && System.nanoTime() < end) {
            run = accountant.get(run.path());
        }
        assertThat(run.read()).contains("Готово 1 из 1", "закрыт");
        var bill = site.bean(SaldoBilling.class)
                .reprint(new HouseId("mira-8"), BillingPeriod.of(2026, 11))
                .orElseThrow();
        assertThat(bill.lines().stream()
                        .filter(line -> line.id().account().value().equals("1010")
                                && line.id().kind() == LineKind.ONE_OFF)
                        .map(Line::amount))
                .containsExactly(Kopecks.of(1_500_50));
        assertThat(bill.lines().stream()
                        .anyMatch(line -> line.id().account().value().equals("1002")))
                .as("the closed account owes nothing of November")
                .isFalse();
    }

    private void mailed(Browser accountant) {
        Page issued = accountant
                .get("/staff/month")
                .form("/staff/month/mira-8/documents")
                .send();
        assertThat(issued.read()).containsPattern("Выпущено документов: [1-9][0-9]*, писем: 1");
        Post.Mailed letter = post.mailed(MAIL, "Платёжный документ за ноябрь 2026");
        assertThat(letter.files()).containsOnlyKeys("document-2026-11.pdf");
        assertThat(new String(letter.files().get("document-2026-11.pdf"), UTF_8))
                .startsWith("%PDF-");
        assertThat(letter.text()).contains("Глеб Ильич", "1010");
        assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(letter.header("List-Unsubscribe")).contains("/unsubscribe/");
        Page again = accountant
                .get("/staff/month")
                .form("/staff/month/mira-8/documents")
                .send();
        assertThat(again.read()).contains("Выпущено документов: 0, писем: 0");
    }

    private void paid(Browser accountant, Browser resident) {
        Page form = accountant.get("/staff/money?account=1010");
        Page wrong = form.form("/staff/money/payment")
                .with("account", "1010")
                .with("payee", "uk")
                .with("day", "2026-12-03")
                .with("amount", "0")
                .send();
        assertThat(wrong.read()).contains("Укажите сумму больше нуля");
        Page paid = form.form("/staff/money/payment")
                .with("account", "1010")
                .with("payee", "uk")
                .with("day", "2026-12-03")
                .with("amount", "1 000")
                .send();
        assertThat(paid.read()).contains("Платёж внесён");
        assertThat(resident.get("/accounts/1010").read()).contains("1 000,00 ₽");
        Page taken = accountant
                .get("/staff/money")
                .form("/staff/money/registry")
                .with("registry", "r-17")
                .with("registryForm", "SALDO_CSV")
                .with("payee", "uk")
                .send("file", "r-17.csv", """
                        operation;day;account;payee;amount;month
                        op-1;2026-12-02;1010;uk;250.00;
                        op-2;2026-12-02;777777;uk;99.00;
                        """.getBytes(UTF_8));
        assertThat(taken.read()).contains("Строк: 2", "разнесён", "не выяснен", "Такого счёта нет");
        Page money = accountant.get("/staff/money");
        assertThat(money.read()).contains("99,00 ₽", "777777");
        String action = found("action=\"(/staff/money/unidentified/[^\"]+)\"", money.text());
        Page placed = money.form(action)
                .with("account", "1010")
                .with("day", "2026-12-02")
                .send();
        assertThat(placed.read()).contains("Платёж разнесён", "Все деньги разнесены");
        assertThat(resident.get("/accounts/1010/payments").read()).contains("99,00", "250,00", "1 000,00");
    }

    /** One POST of a mailbox, without a cookie and without a form. */
    private void stopped() {
        String stop = found("<([^>]+)>", post.mailed(MAIL, "Платёжный документ").header("List-Unsubscribe"));
        String path = URI.create(stop).getPath();
        Browser mailbox = site.browser();
        assertThat(mailbox.get(path).read()).contains("Отписаться от писем", "Платёжный документ на почту");
        assertThat(checked()).as("opening the link changes nothing").contains("DOCUMENTS");
        Page stopped = mailbox.post(path, Map.of("List-Unsubscribe", "One-Click"));
        assertThat(stopped.read()).contains("Больше не пришлём");
        assertThat(checked()).isEmpty();
        assertThat(mailbox.post(path.substring(0, path.length() - 4) + "AAAA", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private List<String> checked() {
        String page = signedIn().get("/profile/mailings").text();
        return Pattern.compile("<input type=\"checkbox\" name=\"kind\" value=\"([A-Z_]+)\" checked")
                .matcher(page)
                .results()
                .map(each -> each.group(1))
                .toList();
    }
}
