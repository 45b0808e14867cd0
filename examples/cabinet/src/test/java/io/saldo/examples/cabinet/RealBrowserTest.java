package io.saldo.examples.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.saldo.cabinet.staff.StaffRole;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cabinet in a real browser, its letters from a real server of mail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RealBrowserTest {
    private static final String PASSWORD = "три зелёных кита";
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");
    private static final Path SCREENS = Path.of("target/screens");

    private Post post = new Post();
    private Site.Running site;
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path folder) {
        site = Site.start(folder, post.settings("--spring.profiles.active=demo"));
        chromium = Chromium.open(site.address());
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (site != null) {
            site.close();
        }
        post.close();
    }

    /** From the form of registration to a reading taken and a document printed, with scripts and without. */
    @ParameterizedTest(name = "scripts {0}, account {2}")
    @CsvSource({"true, zaitseva, 1008", "false, kotova, 1006"})
    void theWalkOfTheManual(boolean scripts, String login, String account) {
        String mail = login + "@example.ru";
        Page page = chromium.window(1280, scripts);
        page.navigate("/");
        assertThat(page.url()).endsWith("/sign-in");
        click(page, "Зарегистрироваться");
        reads(page, "Введите регистрационные данные");
        page.getByLabel("Придумайте логин").fill(login);
        page.getByLabel("Придумайте пароль").fill(PASSWORD);
        page.getByLabel("Фамилия").fill("Зайцева");
        page.locator("#name").fill("Раиса");
        page.locator("#patronymic").fill("Олеговна");
        page.getByLabel("Электронная почта").fill(mail);
        page.getByLabel("Телефон").fill("8 914 000-00-08");
        page.locator("#consent").check();
        press(page, "Создать кабинет");
        reads(page, "Подтвердите почту");

        page.navigate(post.letter(mail, "Подтвердите").link("activation"));
        press(page, "Подтвердить");
        reads(page, "Кабинет открыт");
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Войти"))
                .click();
        page.getByLabel("Логин или почта").fill(login);
        page.locator("#password").fill(PASSWORD);
        press(page, "Войти");

        reads(page, "Добавить лицевой счёт");
        page.getByLabel("Номер лицевого счёта").fill(account);
        page.getByLabel("Проверочный код").fill(site.demo().code(account));
        press(page, "Найти");
        reads(page, "Это ваш счёт?");
        press(page, "Добавить");
        reads(page, "Здравствуйте, Раиса Олеговна");

        page.navigate("/readings");
        Locator cold = page.locator("li.meter").filter(new Locator.FilterOptions().setHasText("ХВ-" + account));
        String last = cold.locator(".was").innerText().replaceFirst(",.*", "");
        cold.getByRole(AriaRole.TEXTBOX).fill(Integer.parseInt(last) + 2 + ",25");
        press(page, "Передать показания");
        reads(page, "Принято показаний: 1");
        reads(page, "Учтём в документе за ноябрь");
        assertThat(read(page)).containsPattern("= [≈0-9, ]+м³, около [0-9 ]+₽");

        page.navigate("/accounts/" + account + "/document?month=2026-03");
        reads(page, "Платёжный документ № " + account + "-2026-03");
        reads(page, site.demo().code(account));
        byte[] printed = page.pdf(new Page.PdfOptions().setFormat("A4"));
        assertThat(printed).startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        press(page, "Выйти");
        assertThat(page.url()).endsWith("/sign-in");
        assertThat(chromium.foreign()).as("asked of other hosts").isEmpty();
    }

    private static void click(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static void reads(Page page, String text) {
        assertThat(read(page)).contains(text);
    }

    private static String read(Page page) {
        return page.locator("main").innerText().replaceAll("[\\s\u00a0]+", " ");
    }

    private void signIn(Page page, String login) {
        String password = site.demo().made().stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElseThrow()
                .password();
        page.navigate("/sign-in");
        page.getByLabel("Логин или почта").fill(login);
        page.locator("#password").fill(password);
        press(page, "Войти");
        reads(page, "Здравствуйте");
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("3-home", "/accounts/1003");
        pages.put("4-charges", "/accounts/1003/charges");
        pages.put("4-explained", "/accounts/1003/charges?why=cold");
        pages.put("5-readings", "/readings");
        pages.put("6-payments", "/accounts/1003/payments?from=2026-05&to=2026-10");
        pages.put("8-document", "/accounts/1003/document");
        pages.put("add-account", "/add-account");
        pages.put("profile", "/profile");
        pages.put("profile-contacts", "/profile/contacts");
        pages.put("profile-email", "/profile/email");
        pages.put("profile-password", "/profile/password");
        pages.put("profile-sessions", "/profile/sessions");
        pages.put("profile-journal", "/profile/journal");
        pages.put("profile-erase", "/profile/erase");
        pages.put("profile-mailings", "/profile/mailings");
        pages.put("11-pay", "/pay?account=1003");
        pages.put("12-appeals", "/accounts/1003/appeals");
        pages.put("12-appeal-new", "/accounts/1003/appeals/new?month=2026-10&service=heat");
        pages.put("13-requests", "/accounts/1003/requests");
        pages.put("13-request-new", "/accounts/1003/requests/new?service=seal");
        pages.put("watchers", "/accounts/1003/watchers");
        pages.put("letters", "/letters");
        pages.put("personal-data", "/personal-data");
        pages.put("missing", "/no-such-page");
        return pages;
    }

    private static Map<String, String> gate() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("1-sign-in", "/sign-in");
        pages.put("2-register", "/register");
        pages.put("restore", "/restore");
        pages.put("link-spent", "/letter/activation?token=nothing");
        return pages;
    }

    /** Nothing for axe to find, nothing wider than the window, nothing that moves; each page kept as a picture. */
    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void everyPageIsWithoutFaults(int width) {
        Map<String, List<String>> found = new TreeMap<>();
        Page page = chromium.window(width, true);
        gate().forEach((name, path) -> look(page, name, path, width, found));
        refused(page, width, found);
        signIn(page, "ivanova");
        pages().forEach((name, path) -> look(page, name, path, width, found));
        answered(page, width, found);
        assertThat(found).isEmpty();
        assertThat(chromium.foreign()).as("asked of other hosts").isEmpty();
    }

    private static Map<String, String> staffPages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("15-queue", "/staff");
        pages.put("15-search", "/staff/search");
        pages.put("15-account", "/staff/accounts/1003");
        pages.put("15-charges", "/staff/accounts/1003/charges?why=cold");
        pages.put("15-payments", "/staff/accounts/1003/payments");
        pages.put("15-document", "/staff/accounts/1003/document");
        pages.put("15-open-account", "/staff/open-account");
        pages.put("15-readings", "/staff/readings");
        pages.put("15-readings-house", "/staff/readings/mira-8");
        pages.put("15-money", "/staff/money");
        pages.put("15-month", "/staff/month");
        pages.put("15-month-house", "/staff/month/mira-8");
        pages.put("15-why", "/staff/month/mira-8/why?account=1003");
        pages.put("15-people", "/staff/people");
        pages.put("15-journal", "/staff/journal");
        pages.put("15-password", "/staff/password");
        return pages;
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void everyPageOfStaffIsWithoutFaults(int width) {
        Map<String, List<String>> found = new TreeMap<>();
        try (Page page = chromium.window(width, true)) {
            look(page, "15-sign-in", "/staff/sign-in", width, found);
            page.context()
                    .addCookies(List.of(new Cookie("staff", site.staffToken(StaffRole.ADMINISTRATOR))
                            .setUrl(site.address().toString())));
            staffPages().forEach((name, path) -> look(page, name, path, width, found));
            page.navigate("/staff/search");
            page.getByLabel("Что искать").fill("мира 8");
            press(page, "Найти");
            look(page, "15-found", width, found);
        }
        assertThat(found).isEmpty();
        assertThat(chromium.foreign()).as("asked of other hosts").isEmpty();
    }

    private static void look(Page page, String name, String path, int width, Map<String, List<String>> found) {
        page.navigate(path);
        look(page, name, width, found);
    }

    /** A form with faults, as it comes back. */
    private static void refused(Page page, int width, Map<String, List<String>> found) {
        page.navigate("/register");
        page.getByLabel("Придумайте логин").fill("ok");
        press(page, "Создать кабинет");
        look(page, "2-register-faults", width, found);
    }

    /** A reading that is asked about, and one that is taken. */
    private static void answered(Page page, int width, Map<String, List<String>> found) {
        page.navigate("/readings");
        Locator field = page.locator("li.meter").first().getByRole(AriaRole.TEXTBOX);
        String last = page.locator("li.meter .was").first().innerText().replaceFirst(",.*", "");
        field.fill(Integer.parseInt(last) + 90 + "");
        press(page, "Передать показания");
        look(page, "5-readings-asked", width, found);
        page.locator("li.meter").first().getByRole(AriaRole.TEXTBOX).fill(Integer.parseInt(last) + 2 + ",25");
        press(page, "Передать показания");
        look(page, "5-readings-taken", width, found);
        page.navigate("/profile");
        click(page, "Удалить из кабинета");
        look(page, "profile-remove", width, found);
    }

    private static void look(Page page, String name, int width, Map<String, List<String>> found) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + "-" + width + ".png"))
                .setFullPage(true));
        for (Rule each : new AxeBuilder(page)
                .withTags(STANDARDS)
                .setLegacyMode(true)
                .analyze()
                .getViolations()) {
            found.computeIfAbsent(name + " at " + width, any -> new java.util.ArrayList<>())
                    .add(each.getId() + ": " + each.getHelp() + " "
                            + each.getNodes().stream()
                                    .map(node -> String.valueOf(node.getTarget()))
                                    .limit(3)
                                    .toList());
        }
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) wider).intValue() > 0) {
            found.computeIfAbsent(name + " at " + width, any -> new java.util.ArrayList<>())
                    .add("wider than the window by " + wider);
        }
    }

    /** The keyboard alone gives a reading. */
    @Test
    void theKeyboardAloneGivesAReading() {
        Page page = chromium.window(1280, true);
        signIn(page, "petrov");
        page.navigate("/readings");
        String last = page.locator("li.meter .was").first().innerText().replaceFirst(",.*", "");
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("document.activeElement.matches('li.meter input')"))) {
                break;
            }
        }
        page.keyboard().type(Integer.parseInt(last) + 3 + ",5");
        page.keyboard().press("Enter");
        reads(page, "Принято показаний: 1");
    }
}
