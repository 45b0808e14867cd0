package io.saldo.examples.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.examples.cabinet.Browser.Page;
import io.saldo.examples.cabinet.demo.DemoLogins;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
