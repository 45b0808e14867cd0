package io.saldo.examples.cabinet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.letter.Letter;
import io.saldo.examples.cabinet.Browser.Form;
import io.saldo.examples.cabinet.Browser.Page;
import io.saldo.examples.cabinet.Site.Running;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody who means harm tries, by the pages alone. */
@ExtendWith(Site.class)
class AttacksTest {
    private static final String SCRIPT = "\"><script>alert(1)</script>";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private static String csrf(Page page) {
        Matcher token = CSRF.matcher(page.text());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String cookie(Page page, String name) {
        return page.response().headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1).replaceFirst(";.*", ""))
                .reduce((first, second) -> second)
                .orElse("");
    }

    /** A token of forms that was planted before somebody signed in is worth nothing after; nor is a session's. */
    @Test
    void theTokenOfFormsAndTheSessionAreNewAfterSigningIn(Running site) {
        Browser browser = site.browser();
        Page before = browser.get("/sign-in");
        Form planted = before.form("/sign-in");
        var login = site.demo().made().get(0);
        planted.with("login", login.login()).with("password", login.password()).send();
        Page after = browser.get("/profile");
        assertThat(csrf(after)).isNotEqualTo(csrf(before));
        Page refused = browser.post("/sign-out", Map.of("_csrf", csrf(before)));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(browser.get("/profile").status()).isEqualTo(200);
        assertThat(after.form("/sign-out").send().path()).isEqualTo("/sign-in");
    }

    /** Links of letters begin with the address of the configuration, whatever host a request names. */
    @Test
    void aHostOfTheRequestReachesNoLetter(Running site) throws IOException {
        URI address = site.address();
        String form = request(address, "GET /sign-in HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        String cookies = Pattern.compile("(?i)Set-Cookie: ([^;]*)")
                .matcher(form)
                .results()
                .map(each -> each.group(1))
                .reduce((first, second) -> first + "; " + second)
                .orElseThrow();
        Matcher token = CSRF.matcher(form);
        assertThat(token.find()).isTrue();
        String body = "name=ivanova&_csrf=" + URLEncoder.encode(token.group(1), UTF_8);
        String answer = request(
                address,
                "POST /restore HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nForwarded:"
                        + " host=evil.example\r\nCookie: " + cookies
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body);
        assertThat(answer).startsWith("HTTP/1.1 200").contains("Проверьте почту");
        List<Letter> letters = site.demo().letters();
        assertThat(letters).anyMatch(letter -> letter.text().contains("/letter/password-reset?token="));
        assertThat(letters).allSatisfy(letter -> assertThat(letter.text()).doesNotContain("evil.example"));
    }

    private static String request(URI address, String request) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** Whatever is typed into a field comes back as text, and so does what a browser says of itself. */
    @Test
    void aScriptInAnyFieldStaysText(Running site) {
        Browser browser = site.browser("Firefox <script>alert(2)</script>");
        List<Page> pages = new ArrayList<>();
        pages.add(browser.get("/sign-in")
                .form("/sign-in")
                .with("login", SCRIPT)
                .with("password", SCRIPT)
                .send());
        Form register = browser.get("/register").form("/register");
        for (String field :
                List.of("login", "surname", "name", "patronymic", "email", "phone", "consent", "password")) {
            register = register.with(field, SCRIPT);
        }
        pages.add(register.send());
        pages.add(browser.get("/restore").form("/restore").with("name", SCRIPT).send());
        pages.add(browser.get("/letter/activation?token=" + URLEncoder.encode(SCRIPT, UTF_8)));
        site.signIn(browser, "ivanova");
        Form account = browser.get("/add-account").form("/add-account");
        for (String field : List.of("number", "code", "month", "total")) {
            account = account.with(field, SCRIPT);
        }
        pages.add(account.send());
        pages.add(browser.get("/readings")
                .form("/readings")
                .with("r|1003|ХВ-1003|WHOLE_DAY", SCRIPT)
                .send());
        Form contacts = browser.get("/profile/contacts").form("/profile/contacts");
        for (String field : List.of("surname", "name", "patronymic", "phone")) {
            contacts = contacts.with(field, SCRIPT);
        }
        pages.add(contacts.send());
        pages.add(browser.get("/profile/email")
                .form("/profile/email")
                .with("email", SCRIPT)
                .with("current", SCRIPT)
                .send());
        pages.add(browser.get("/profile/sessions"));
        pages.add(browser.get("/profile/journal"));
        assertThat(pages.get(pages.size() - 1).text()).contains("Firefox &lt;script&gt;");
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.text()).as(page.path()).doesNotContain("<script");
            assertThat(page.status()).as(page.path()).isLessThan(500);
        });
    }

    /** In sequences too: who has a cabinet is told by no answer, neither its words nor its status. */
    @Test
    void emailsAndAccountsAreToldApartByNothing(Running site) {
        Browser browser = site.browser();
        List<String> taken = new ArrayList<>();
        List<String> free = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            taken.add(registers(browser, "probe-a" + i, "ivanova@demo.invalid"));
            free.add(registers(browser, "probe-b" + i, "nobody-" + i + "@demo.invalid"));
        }
        assertThat(plain(taken)).isEqualTo(plain(free));

        Browser owner = site.signedIn("petrov");
        List<String> answers = new ArrayList<>();
        // one of a neighbour, one of another house, one that does not exist: a wrong code of each looks the same
        for (String number : List.of("1004", "3102", "777777")) {
            Page page = owner.get("/add-account")
                    .form("/add-account")
                    .with("number", number)
                    .with("code", "00000000019")
                    .send();
            answers.add(page.status() + page.read().replace(number, "N"));
        }
        assertThat(answers.stream().map(each -> each.replaceAll("\\d+", "#")).distinct())
                .hasSize(1);
    }

    private static String registers(Browser browser, String login, String mail) {
        Page page = browser.get("/register")
                .form("/register")
                .with("login", login)
                .with("password", "девять тихих рек")
                .with("surname", "Пробный")
                .with("name", "Иван")
                .with("withoutPatronymic", "true")
                .with("email", mail)
                .with("phone", "8 914 000-00-00")
                .with("consent", "2026-03")
                .send();
        assertThat(page.read()).contains("Подтвердите почту");
        return page.status() + page.read();
    }

    /** Without what anybody typed himself, and the minute. */
    private static List<String> plain(List<String> pages) {
        return pages.stream()
                .map(page -> page.replaceAll("(iv|no)…@demo.invalid", "…").replaceAll("\\d\\d:\\d\\d", ""))
                .toList();
    }

    /** A thousand guesses of one password: nearly all of them are not even looked at. */
    @Test
    @Tag("slow")
    void aThousandGuessesAreStopped(Running site) {
        Browser browser = site.browser();
        Page page = browser.get("/sign-in");
        for (int i = 0; i < 1_000; i++) {
            page = page.form("/sign-in")
                    .with("login", "petrov")
                    .with("password", "догадка номер " + i)
                    .send();
            assertThat(page.path()).isEqualTo("/sign-in");
        }
        assertThat(page.read()).contains("Слишком много");
        String right = site.demo().made().get(1).password();
        Page late = page.form("/sign-in")
                .with("login", "petrov")
                .with("password", right)
                .send();
        assertThat(late.read()).as("the right one comes too late").contains("Слишком много");
    }

    @Test
    void cookiesOfTheSessionAreForThisHostAlone(Running site) {
        Browser browser = site.browser();
        var login = site.demo().made().get(0);
        Page page = browser.get("/sign-in")
                .form("/sign-in")
                .with("login", login.login())
                .with("password", login.password())
                .send();
        assertThat(page.path()).isEqualTo("/accounts/1003");
        assertThat(cookie(page, "session"))
                .as("never told again after it was set")
                .isEmpty();
    }
}
