package io.saldo.examples.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.cabinet.Browser.Page;
import io.saldo.examples.cabinet.Site.Running;
import io.saldo.examples.cabinet.security.StaffAccess;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who gets which page. The table below names every address of the program with whom it is for; an address that is not
 * named fails.
 */
@ExtendWith(Site.class)
class AccessTest {
    private enum For {
        ANYBODY,
        SIGNED_IN,
        /** Whoever has linked the account of the address. */
        HOLDER,
        /** Whoever made what the address names: a payment, an appeal, a request. */
        MAKER,
        /** Whoever has the link of a letter. */
        LETTER,
        /** The program's own answer to what went wrong. */
        NOBODY
    }

    private static final Map<String, For> ADDRESSES = new LinkedHashMap<>();

    static {
        ADDRESSES.put("GET /", For.SIGNED_IN);
        ADDRESSES.put("GET /accounts/{account}", For.HOLDER);
        ADDRESSES.put("GET /accounts/{account}/charges", For.HOLDER);
        ADDRESSES.put("GET /accounts/{account}/document", For.HOLDER);
        ADDRESSES.put("GET /accounts/{account}/document.pdf", For.HOLDER);
        ADDRESSES.put("GET /accounts/{account}/payments", For.HOLDER);
        ADDRESSES.put("GET /accounts/{account}/payments.csv", For.HOLDER);
        ADDRESSES.put("GET /accounts/{account}/watchers", For.HOLDER);
        ADDRESSES.put("POST /accounts/{account}/watchers/{link}/end", For.HOLDER);
        ADDRESSES.put("GET /accounts/{account}/payments/confirmation", For.HOLDER);
        ADDRESSES.put("GET /pay", For.SIGNED_IN);
        ADDRESSES.put("POST /pay", For.SIGNED_IN);
        ADDRESSES.put("POST /pay/begin", For.SIGNED_IN);
        ADDRESSES.put("GET /pay/orders/{order}", For.MAKER);
        ADDRESSES.put("POST /pay/orders/{order}/units/{unit}", For.MAKER);
        ADDRESSES.put("POST /gateway/{organization}/notices", For.ANYBODY);
        ADDRESSES.put("GET /accounts/{account}/appeals", For.HOLDER);
        ADDRESSES.put("GET /accounts/{account}/appeals/new", For.HOLDER);
        ADDRESSES.put("POST /accounts/{account}/appeals", For.HOLDER);
        ADDRESSES.put("GET /accounts/{account}/appeals/{appeal}", For.MAKER);
        ADDRESSES.put("POST /accounts/{account}/appeals/{appeal}", For.MAKER);
        ADDRESSES.put("GET /accounts/{account}/appeals/{appeal}/files/{file}", For.MAKER);
        ADDRESSES.put("GET /accounts/{account}/requests", For.HOLDER);
        ADDRESSES.put("GET /accounts/{account}/requests/new", For.HOLDER);
        ADDRESSES.put("POST /accounts/{account}/requests/check", For.HOLDER);
        ADDRESSES.put("POST /accounts/{account}/requests", For.HOLDER);
        ADDRESSES.put("GET /accounts/{account}/requests/{request}", For.MAKER);
        ADDRESSES.put("POST /accounts/{account}/requests/{request}/agree", For.MAKER);
        ADDRESSES.put("POST /accounts/{account}/requests/{request}/withdraw", For.MAKER);
        ADDRESSES.put("GET /readings", For.SIGNED_IN);
        ADDRESSES.put("POST /readings", For.SIGNED_IN);
        ADDRESSES.put("GET /add-account", For.SIGNED_IN);
        ADDRESSES.put("POST /add-account", For.SIGNED_IN);
        ADDRESSES.put("POST /add-account/confirm", For.SIGNED_IN);
        ADDRESSES.put("GET /profile", For.SIGNED_IN);
        ADDRESSES.put("GET /profile/contacts", For.SIGNED_IN);
        ADDRESSES.put("POST /profile/contacts", For.SIGNED_IN);
        ADDRESSES.put("GET /profile/email", For.SIGNED_IN);
        ADDRESSES.put("POST /profile/email", For.SIGNED_IN);
        ADDRESSES.put("GET /profile/accounts/{link}/remove", For.SIGNED_IN);
        ADDRESSES.put("POST /profile/accounts/{link}/remove", For.SIGNED_IN);
        ADDRESSES.put("GET /profile/my-data.json", For.SIGNED_IN);
        ADDRESSES.put("GET /profile/erase", For.SIGNED_IN);
        ADDRESSES.put("POST /profile/erase", For.SIGNED_IN);
        ADDRESSES.put("GET /profile/password", For.SIGNED_IN);
        ADDRESSES.put("POST /profile/password", For.SIGNED_IN);
        ADDRESSES.put("GET /profile/sessions", For.SIGNED_IN);
        ADDRESSES.put("POST /profile/sessions/{session}/end", For.SIGNED_IN);
        ADDRESSES.put("POST /profile/sessions/end-others", For.SIGNED_IN);
        ADDRESSES.put("GET /profile/journal", For.SIGNED_IN);
        ADDRESSES.put("POST /sign-out", For.SIGNED_IN);
        ADDRESSES.put("GET /sign-in", For.ANYBODY);
        ADDRESSES.put("POST /sign-in", For.ANYBODY);
        ADDRESSES.put("GET /register", For.ANYBODY);
        ADDRESSES.put("POST /register", For.ANYBODY);
        ADDRESSES.put("POST /register/again", For.ANYBODY);
        ADDRESSES.put("POST /register/email", For.ANYBODY);
        ADDRESSES.put("GET /restore", For.ANYBODY);
        ADDRESSES.put("POST /restore", For.ANYBODY);
        ADDRESSES.put("GET /letter/{purpose}", For.ANYBODY);
        ADDRESSES.put("POST /letter/{purpose}", For.ANYBODY);
        ADDRESSES.put("GET /personal-data", For.ANYBODY);
        ADDRESSES.put("GET /letters", For.ANYBODY);
        ADDRESSES.put("GET /profile/mailings", For.SIGNED_IN);
        ADDRESSES.put("POST /profile/mailings/{account}", For.HOLDER);
        ADDRESSES.put("GET /unsubscribe/{stop}", For.LETTER);
        ADDRESSES.put("POST /unsubscribe/{stop}", For.LETTER);
        ADDRESSES.put("GET /staff/sign-in", For.ANYBODY);
        ADDRESSES.put("POST /staff/sign-in", For.ANYBODY);
        ADDRESSES.put(" /error", For.NOBODY);
    }

    @Test
    void everyAddressOfTheProgramStandsInTheTable(Running site) {
        Set<String> found = new TreeSet<>();
        site.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().forEach(pattern -> {
                    var methods = mapping.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        found.add(" " + pattern);
                    }
                    methods.forEach(each -> found.add(each + " " + pattern));
                }));
        // those of staff have a table of their own, see StaffAccessTest
        StaffAccess.rows().forEach(row -> found.remove(row.method() + " " + row.pattern()));
        assertThat(found).containsExactlyInAnyOrderElementsOf(ADDRESSES.keySet());
    }

    @Test
    void ownersGetTheirPagesOthersTheSamePageAsForWhatDoesNotExist(Running site) {
        Browser owner = site.signedIn("ivanova");
        String missing = owner.get("/no-such-page").text();
        String link = linkOf(owner);
        assertThat(missing).contains("Страница не найдена");
        ADDRESSES.forEach((address, who) -> {
            if (address.startsWith("GET ") && who != For.NOBODY && who != For.MAKER && who != For.LETTER) {
                String path = path(address).replace("{link}", link);
                assertThat(owner.get(path.replace("{account}", "1003")).status())
                        .as("the owner at %s", address)
                        .isEqualTo(200);
                if (who == For.HOLDER) {
                    Page anothers = owner.get(path.replace("{account}", "1005"));
                    Page absent = owner.get(path.replace("{account}", "9999"));
                    assertThat(anothers.status())
                            .as("somebody else at %s", address)
                            .isEqualTo(404);
                    assertThat(anothers.text()).as(address).isEqualTo(missing).isEqualTo(absent.text());
                }
            }
        });
    }

    @Test
    void whoeverIsNotSignedInGetsOneSignInPage(Running site) {
        Browser anybody = site.browser();
        String signIn = plain(anybody.get("/sign-in"));
        assertThat(plain(anybody.get("/no-such-page"))).isEqualTo(signIn);
        ADDRESSES.forEach((address, who) -> {
            String path = path(address).replace("{account}", "1003").replaceAll("\\{[a-z]+}", "0".repeat(32));
            if (who == For.SIGNED_IN || who == For.HOLDER || who == For.MAKER) {
                Page page = address.startsWith("GET ")
                        ? anybody.get(path)
                        : anybody.post(
                                path, anybody.get("/sign-in").form("/sign-in").fields());
                assertThat(page.path()).as(address).isEqualTo("/sign-in");
                assertThat(plain(page)).as(address).isEqualTo(signIn);
            }
        });
    }

    /** Without what changes with every request: the token of the form. */
    private static String plain(Page page) {
        return page.text().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    /** The first link of whoever is signed in. */
    private static String linkOf(Browser browser) {
        Matcher link = Pattern.compile("/profile/accounts/([0-9a-f]{32})/remove")
                .matcher(browser.get("/profile").text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String path(String address) {
        return address.substring(address.indexOf(' ') + 1).replace("{purpose}", "activation");
    }

    /** A form filled in by hand cannot reach another's meter, nor end another's session. */
    @Test
    void formsReachNothingOfOthers(Running site) {
        Browser owner = site.signedIn("ivanova");
        Page readings = owner.get("/readings");
        Page anothers = readings.form("/readings")
                .with("r|1005|ХВ-1005|WHOLE_DAY", "500")
                .send();
        assertThat(anothers.status()).isEqualTo(404);
        Page foreignMeter = owner.get("/readings")
                .form("/readings")
                .with("r|1003|ХВ-1005|WHOLE_DAY", "500")
                .send();
        assertThat(foreignMeter.read()).doesNotContain("Принято показаний");
        Page session = owner.post(
                "/profile/sessions/" + "0".repeat(32) + "/end",
                owner.get("/profile").form("/sign-out").fields());
        assertThat(session.status()).isEqualTo(404);
    }

    @Test
    void aFormOfAnotherSiteIsRefused(Running site) {
        Browser owner = site.signedIn("ivanova");
        assertThat(owner.post("/sign-out", Map.of()).status()).isEqualTo(403);
        assertThat(owner.get("/profile").status()).isEqualTo(200);
    }

    @Test
    void afterSigningInTheWayGoesOnWhereItWasMeantTo(Running site) {
        Browser browser = site.browser();
        Page asked = browser.get("/accounts/1003/payments?from=2026-02&to=2026-04");
        var login = site.demo().made().get(0);
        Page after = asked.form("/sign-in")
                .with("login", login.login())
                .with("password", login.password())
                .send();
        assertThat(after.path()).isEqualTo("/accounts/1003/payments");
        assertThat(after.read()).contains("февраль 2026", "Движение финансов");
    }

    /** Nothing of a page runs or is styled but by files of this host, and its cookies are for this host alone. */
    @Test
    void everyPageKeepsToTheStrictPolicy(Running site) {
        Browser owner = site.signedIn("ivanova");
        ADDRESSES.forEach((address, who) -> {
            if (address.startsWith("GET ")
                    && who != For.NOBODY
                    && who != For.MAKER
                    && who != For.LETTER
                    && !address.matches(".*\\.(pdf|csv|json)")) {
                Page page = owner.get(path(address).replace("{account}", "1003").replace("{link}", linkOf(owner)));
                assertThat(page.text())
                        .as(address)
                        .doesNotContainPattern(
                                "<script|\\sstyle=|\\son[a-z]+=|javascript:|https?://(?!www.w3.org)[a-z]");
                var headers = page.response().headers();
                assertThat(headers.firstValue("Content-Security-Policy"))
                        .as(address)
                        .hasValueSatisfying(policy -> assertThat(policy)
                                .contains("default-src 'self'", "script-src 'none'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"));
                assertThat(headers.firstValue("Cache-Control"))
                        .as(address)
                        .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
                assertThat(headers.allValues("Set-Cookie"))
                        .as(address)
                        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
            }
        });
    }

    @Test
    void headersOfEveryPage(Running site) {
        var headers = site.browser().get("/sign-in").response().headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
}
