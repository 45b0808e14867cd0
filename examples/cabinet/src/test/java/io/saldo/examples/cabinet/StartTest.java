package io.saldo.examples.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.cabinet.staff.StaffMember;
import io.saldo.cabinet.staff.StaffRole;
import io.saldo.cabinet.staff.TimeCode;
import io.saldo.examples.cabinet.Browser.Page;
import io.saldo.examples.cabinet.demo.DemoLogins;
import io.saldo.examples.cabinet.wiring.Keys;
import io.saldo.examples.cabinet.wiring.Staff;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the program starts: without the demonstration as a host starts it, and again over what it kept. */
class StartTest {
    @Test
    void withoutTheDemonstrationCookiesAreOfThisHostAndNothingIsShown(@TempDir Path folder) throws Exception {
        Path keys = folder.resolve("keys/cabinet.keys");
        try (Site.Running site = Site.start(folder)) {
            assertThat(Files.readAllLines(keys))
                    .hasSize(2)
                    .doesNotHaveDuplicates()
                    .allMatch(key -> key.length() == 44);
            assertThat(Files.getPosixFilePermissions(keys)).hasSize(2);
            Browser browser = site.browser();
            Page signIn = browser.get("/letters");
            assertThat(signIn.path()).as("there is no such page here").isEqualTo("/sign-in");
            Page form = browser.get("/sign-in");
            assertThat(form.text()).doesNotContain("Письма");
            assertThat(form.response().headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie)
                            .startsWith("__Host-")
                            .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                            .doesNotContain("Domain"));
        }
    }

    /**
     * The town, the logins, what a resident did and his very session are there after a stop; and outside the
     * demonstration nothing starts over users whose passwords were printed.
     */
    @Test
    void everythingIsThereAfterAStopAndDemoUsersAreLetInByTheDemonstrationAlone(@TempDir Path folder) throws Exception {
        String demo = "--spring.profiles.active=demo";
        List<DemoLogins.Login> made;
        String code;
        Browser before;
        Map<String, String> pages = new LinkedHashMap<>();
        List<String> kept = List.of("/accounts/1003", "/accounts/1003/charges", "/accounts/1003/payments", "/readings");
        try (Site.Running site = Site.start(folder, demo)) {
            made = site.demo().made();
            code = site.demo().code("1008");
            before = site.signedIn("ivanova");
            Page readings = before.get("/readings");
            String last = ResidentsWalkTest.lastOf(readings, "ХВ-1003");
            readings.form("/readings")
                    .with("r|1003|ХВ-1003|WHOLE_DAY", ResidentsWalkTest.more(last, 3))
                    .send();
            for (String path : kept) {
                pages.put(path, before.get(path).read());
            }
        }
        assertThat(pages.get("/readings")).contains("вы, из кабинета");
        try (Site.Running site = Site.start(folder, demo)) {
            assertThat(site.demo().made()).isEqualTo(made);
            assertThat(site.demo().code("1008")).isEqualTo(code);
            Browser after = before.at(site.address());
            pages.forEach((path, read) -> assertThat(after.get(path).read())
                    .as("%s, in the session of before", path)
                    .isEqualTo(read));
            assertThat(site.signedIn("petrov").get("/accounts/1005").status()).isEqualTo(200);
        }
        assertThatThrownBy(() -> Site.start(folder).close())
                .hasStackTraceContaining("there are users of the demonstration in "
                        + folder.resolve("data").toAbsolutePath());
    }

    /** Somebody has to let the first one in: from the command line, without a page. */
    @Test
    void theFirstAdministratorIsMadeFromTheCommandLine(@TempDir Path folder) {
        String[] settings = {
            "--cabinet.store.folder=" + folder.resolve("data"),
            "--cabinet.keys=" + folder.resolve("keys/cabinet.keys"),
            "--cabinet.secure=false"
        };
        String told = CabinetApplication.createAdministrator("glavny", settings);
        assertThat(told).contains("Администратор glavny создан", "otpauth://totp/", "/staff");
        assertThat(CabinetApplication.createAdministrator("glavny", settings)).contains("логин уже занят");
        assertThat(CabinetApplication.createAdministrator("g", settings)).contains("Логин: от 3 до 40");
        String password = found("первый вход: (\\S+)", told);
        try (Site.Running site = Site.start(folder, "--cabinet.secure=false")) {
            Browser browser = site.browser();
            StaffMember member = site.bean(Staff.class).desk().all().get(0);
            assertThat(member.role()).isEqualTo(StaffRole.ADMINISTRATOR);
            TimeCode code = TimeCode.of(
                    site.bean(Keys.class).cabinet(), member.id(), member.code().edition());
            assertThat(told).contains(code.base32());
            Page in = browser.get("/staff/sign-in")
                    .form("/staff/sign-in")
                    .with("login", "glavny")
                    .with("password", password)
                    .with("code", code.at(TimeCode.step(Instant.now())))
                    .send();
            assertThat(in.path()).as("a password is chosen first").isEqualTo("/staff/password");
            assertThat(browser.get("/staff/people").path()).isEqualTo("/staff/password");
            Page chosen = in.form("/staff/password")
                    .with("current", password)
                    .with("password", "семь медных тазов")
                    .send();
            assertThat(chosen.path()).isEqualTo("/staff/sign-in");
            Page out = chosen.form("/staff/sign-in")
                    .with("login", "glavny")
                    .with("password", "семь медных тазов")
                    .with("code", code.at(TimeCode.step(Instant.now()) + 1))
                    .send();
            assertThat(out.path()).isEqualTo("/staff");
            Page added = browser.get("/staff/people")
                    .form("/staff/people")
                    .with("login", "oksana")
                    .with("name", "Оксана Юрьевна")
                    .with("role", "OPERATOR")
                    .send();
            assertThat(added.read()).contains("Эти данные показаны один раз", "Оксана Юрьевна", "oksana");
            assertThat(browser.get("/staff/people").read()).contains("Оксана Юрьевна");
            assertThat(browser.get("/staff/people")
                            .form("/staff/people/" + member.id() + "/dismiss")
                            .send()
                            .read())
                    .contains("Это последний администратор");
            assertThat(browser.get("/staff/journal").read()).contains("Добавил сотрудника", "Вход");
        }
    }

    private static String found(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** PostgreSQL by configuration: one address, and all the rest is the same. */
    @Test
    @Tag("slow")
    void aDatabaseOfOnesOwnIsNamedInTheConfiguration(@TempDir Path folder) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            String[] settings = {
                "--spring.profiles.active=demo",
                "--cabinet.store.url=" + server.getJdbcUrl("postgres", "postgres"),
                "--cabinet.store.user=postgres"
            };
            String home;
            try (Site.Running site = Site.start(folder, settings)) {
                home = site.signedIn("ivanova").get("/accounts/1003").read();
                assertThat(home).contains("К оплате");
            }
            assertThat(folder.resolve("data/cabinet.mv.db")).doesNotExist();
            try (Site.Running site = Site.start(folder, settings)) {
                assertThat(site.signedIn("ivanova").get("/accounts/1003").read())
                        .isEqualTo(home);
            }
        }
    }
}
