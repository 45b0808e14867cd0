package io.saldo.examples.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.appeal.AppealDesk;
import io.saldo.cabinet.appeal.AppealView;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.staff.Deed;
import io.saldo.cabinet.staff.StaffRole;
import io.saldo.examples.cabinet.Browser.Page;
import io.saldo.examples.cabinet.Site.Running;
import io.saldo.examples.cabinet.demo.DemoStaff;
import io.saldo.examples.cabinet.security.StaffAccess;
import io.saldo.examples.cabinet.wiring.Staff;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which role gets which page of staff: the table against the program, for nobody, a resident and each role. */
@ExtendWith(Site.class)
class StaffAccessTest {
    private static final OrganizationId OURS = new OrganizationId("uk-mira");

    /** What answers with another page than asked: files, and forms that are sent without their fields. */
    private static String path(StaffAccess.Row row, String appeal) {
        return row.pattern()
                .replace("{account}", "1003")
                .replace("{appeal}", appeal)
                .replace("{house}", "mira-8")
                .replaceAll("\\{[a-z]+}", "0".repeat(32));
    }

    private static String appealOf(Running site) {
        Browser resident = site.signedIn("ivanova");
        Page form = resident.get("/accounts/1003/appeals/new");
        Page sent = form.form("/accounts/1003/appeals")
                .with("kind", "WISH")
                .with("subject", "Лавочка у подъезда")
                .with("text", "Поставьте лавочку")
                .with("email", "ivanova@example.ru")
                .send();
        return sent.path().substring(sent.path().lastIndexOf('/') + 1);
    }

    @Test
    void everyAddressOfStaffStandsInTheTableAndNothingElse(Running site) {
        Set<String> found = new TreeSet<>();
        site.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(StaffAccess::isOfStaff)
                        .filter(pattern -> !pattern.equals("/staff/sign-in"))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(each -> found.add(each + " " + pattern))));
        assertThat(StaffAccess.rows())
                .extracting(row -> row.method() + " " + row.pattern())
                .containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void nobodyAndResidentsGetOneSignInPage(Running site) {
        Browser resident = site.signedIn("ivanova");
        Browser anybody = site.browser();
        String signIn = plain(anybody.get("/staff/sign-in"));
        assertThat(plain(anybody.get("/staff/no-such-page"))).isEqualTo(signIn);
        for (StaffAccess.Row row : StaffAccess.rows()) {
            for (Browser browser : List.of(anybody, resident)) {
                Page page = asked(browser, row, path(row, "0".repeat(32)));
                assertThat(page.path()).as(row.toString()).isEqualTo("/staff/sign-in");
                assertThat(plain(page)).as(row.toString()).isEqualTo(signIn);
            }
        }
    }

    /** A form that is sent has the token of forms: what is tried is the role, not the token. */
    private static Page asked(Browser browser, StaffAccess.Row row, String path) {
        if (row.method().equals("GET")) {
            return browser.get(path);
        }
        Map<String, String> token = Map.of("_csrf", csrf(browser));
        return browser.post(path, token);
    }

    private static String csrf(Browser browser) {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"")
                .matcher(browser.get("/sign-in").text()
                        + browser.get("/staff/sign-in").text());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String plain(Page page) {
        return page.text().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @ParameterizedTest
    @EnumSource(StaffRole.class)
    void eachRoleGetsWhatTheTableSaysAndForTheRestThePageOfWhatDoesNotExist(StaffRole role, Running site) {
        String appeal = appealOf(site);
        Browser browser = site.staff(role);
        String missing = browser.get("/staff/no-such-page").text();
        assertThat(missing).contains("Страница не найдена");
        for (StaffAccess.Row row : StaffAccess.rows()) {
            String path = path(row, appeal);
            // what would end the sweep, or change what others look at
            boolean leave =
                    row.pattern().equals("/staff/sign-out") || row.method().equals("POST");
            if (!row.roles().contains(role)) {
                Page page = asked(browser, row, path);
                assertThat(page.status()).as("%s at %s", role, row).isEqualTo(404);
                assertThat(page.text()).as("%s at %s", role, row).isEqualTo(missing);
            } else if (!leave && !path.contains("0".repeat(32))) {
                Page page = asked(browser, row, path + (path.endsWith("/why") ? "?account=1003" : ""));
                assertThat(page.status()).as("%s at %s", role, row).isEqualTo(200);
                assertThat(page.path()).as("%s at %s", role, row).isEqualTo(path);
            }
        }
    }

    /** A form of staff, filled in by hand, for another role's deed: nothing is done. */
    @Test
    void whatARoleMayNotDoIsNotDone(Running site) {
        Browser operator = site.staff(StaffRole.OPERATOR);
        int before = site.bean(Staff.class).desk().all().size();
        Page page = operator.post(
                "/staff/people", Map.of("_csrf", csrf(operator), "login", "intruder", "name", "X", "role", "OPERATOR"));
        assertThat(page.status()).isEqualTo(404);
        assertThat(site.bean(Staff.class).desk().all()).hasSize(before);
        assertThat(operator.post("/staff/month/close", Map.of("_csrf", csrf(operator), "house", "mira-8"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFormOfAnotherSiteIsRefused(Running site) {
        Browser staff = site.staff(StaffRole.ADMINISTRATOR);
        assertThat(staff.post("/staff/sign-out", Map.of()).status()).isEqualTo(403);
        assertThat(staff.get("/staff").status()).isEqualTo(200);
    }

    /** The session of staff opens nothing of residents. */
    @Test
    void staffAreNobodyAmongResidents(Running site) {
        Browser staff = site.staff(StaffRole.ADMINISTRATOR);
        assertThat(staff.get("/profile").path()).isEqualTo("/sign-in");
        assertThat(staff.get("/accounts/1003").path()).isEqualTo("/sign-in");
    }

    @Test
    void lookingAtAnAccountAndEveryDeedStandInTheJournalBeforeItIsDone(Running site) {
        Browser operator = site.staff(StaffRole.OPERATOR);
        operator.get("/staff/accounts/1006");
        operator.get("/staff/accounts/1006/charges");
        operator.post("/staff/accounts/1006/code", Map.of("_csrf", csrf(operator)));
        List<Deed> deeds = site.bean(Staff.class).deeds().about("1006", 10);
        assertThat(deeds).extracting(Deed::action).containsExactly("new-code", "charges", "account");
        assertThat(operator.get("/staff/accounts/1006").read()).contains("Смотрел начисления", "Ольга Викторовна");
    }

    /** The pages of an account are the resident's own, without anything that would act in his name. */
    @Test
    void anAccountIsSeenAsItsResidentSeesItAndCannotBeChanged(Running site) {
        Browser operator = site.staff(StaffRole.OPERATOR);
        String theirs = site.signedIn("ivanova")
                .get("/accounts/1003/charges?month=2026-10&why=heat")
                .read();
        Page ours = operator.get("/staff/accounts/1003/charges?month=2026-10&why=heat");
        String sum = theirs.replaceAll("(?s).*Начислено за октябрь 2026 ([^₽]*₽).*", "$1");
        assertThat(ours.read()).contains(sum, "Отопление", "Как посчитано".substring(0, 3));
        assertThat(ours.text()).contains("/staff/accounts/1003/document").doesNotContain("/appeals/new", "\"/pay");
        assertThat(operator.get("/staff/accounts/1003/payments").text()).doesNotContain("/pay?", "payments.csv");
        assertThat(operator.get("/staff/accounts/1003/document.pdf?month=2026-10")
                        .contentType())
                .isEqualTo("application/pdf");
        assertThat(operator.get("/staff/accounts/9999").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(StaffRole.class)
    void everyPageKeepsToTheStrictPolicy(StaffRole role, Running site) {
        Browser browser = site.staff(role);
        for (StaffAccess.Row row : StaffAccess.rows()) {
            String path = path(row, "0".repeat(32));
            if (row.method().equals("GET")
                    && row.roles().contains(role)
                    && !path.contains("0".repeat(32))
                    && !path.endsWith(".pdf")
                    && !path.endsWith("/why")) {
                Page page = browser.get(path);
                assertThat(page.text())
                        .as(path)
                        .doesNotContainPattern(
                                "<script|\\sstyle=|\\son[a-z]+=|javascript:|https?://(?!www.w3.org)[a-z]");
                assertThat(page.response().headers().firstValue("Content-Security-Policy"))
                        .as(path)
                        .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'none'"));
                assertThat(page.response().headers().firstValue("Cache-Control"))
                        .as(path)
                        .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
            }
        }
    }

    @Test
    void aWrongCodeAndAUsedOneSignNobodyIn(Running site) {
        DemoStaff demo = site.bean(DemoStaff.class);
        DemoStaff.Member member = demo.members().get(0);
        Browser browser = site.browser();
        Page wrong = browser.get("/staff/sign-in")
                .form("/staff/sign-in")
                .with("login", member.login())
                .with("password", member.password())
                .with("code", "000000")
                .send();
        assertThat(wrong.read()).contains("Логин или пароль не подошли");
        assertThat(browser.get("/staff").path()).isEqualTo("/staff/sign-in");
    }

    /** Waiting appeals stand in the queue, whoever looks. */
    @Test
    void theQueueShowsWhatWaitsTheEarliestFirst(Running site) {
        String appeal = appealOf(site);
        List<AppealView> waiting = site.bean(AppealDesk.class).waiting(OURS, 100);
        assertThat(waiting).anyMatch(each -> each.appeal().id().value().equals(appeal));
        assertThat(site.staff(StaffRole.ACCOUNTANT).get("/staff").read()).contains("Лавочка у подъезда", "Ответить до");
    }
}
