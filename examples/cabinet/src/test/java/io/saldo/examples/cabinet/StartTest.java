package io.saldo.examples.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.cabinet.Browser.Page;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/**
 * The program without the demonstration, as a host starts it: empty, its keys kept in a file, its
 * cookies for HTTPS.
 */
class StartTest {
    @Test
    void withoutTheDemonstrationCookiesAreOfThisHostAndNothingIsShown(@TempDir Path folder) throws Exception {
        Path keys = folder.resolve("keys");
        List<String> made;
        try (var context = new SpringApplication(CabinetApplication.class)
                .run("--server.port=0", "--server.address=127.0.0.1", "--cabinet.keys=" + keys)) {
            made = Files.readAllLines(keys);
            assertThat(made).hasSize(2).doesNotHaveDuplicates().allMatch(key -> key.length() == 44);
            assertThat(Files.getPosixFilePermissions(keys)).hasSize(2);
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            var browser = new Browser(URI.create("http://127.0.0.1:" + port));
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
}
