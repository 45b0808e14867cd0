package io.saldo.examples.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.cabinet.Browser.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** «Мой профиль» from the first letter to the last one, each letter taken by a real server of SMTP, and each once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProfileWalkTest {
    private static final String PASSWORD = "семь синих слонов";

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

    private Browser registered(String login, String mail) {
        Browser browser = site.browser();
        browser.get("/register")
                .form("/register")
                .with("login", login)
                .with("password", PASSWORD)
                .with("surname", "Лаптев")
                .with("name", "Игорь")
                .with("patronymic", "Юрьевич")
                .with("email", mail)
                .with("phone", "8 914 000-00-07")
                .with("consent", "2026-03")
                .send();
        Post.Received letter = post.letter(mail, "Подтвердите");
        assertThat(letter.from()).isEqualTo("УК «Мира»");
        String link = letter.link("activation");
        // programs that look for viruses open links too, and more than once
        browser.get(link);
        browser.get(link);
        assertThat(browser.get(link).form("/letter/activation").send().read()).contains("Кабинет открыт");
        signIn(browser, login);
        return browser;
    }

    private static Page signIn(Browser browser, String login) {
        return browser.get("/sign-in")
                .form("/sign-in")
                .with("login", login)
                .with("password", PASSWORD)
                .send();
    }

    private void link(Browser browser, String account) {
        browser.get("/add-account")
                .form("/add-account")
                .with("number", account)
                .with("code", site.demo().code(account))
                .send()
                .form("/add-account/confirm")
                .send();
    }

    @Test
    void fromTheFirstLetterToTheLast() {
        Browser browser = registered("laptev", "laptev@example.ru");
        link(browser, "1007");

        contacts(browser);
        email(browser);
        data(browser);
        Page removed = removed(browser);
        assertThat(removed.read()).doesNotContain("1007 ·");
        assertThat(browser.get("/accounts/1007").status()).isEqualTo(404);

        Page wrong = browser.get("/profile/erase")
                .form("/profile/erase")
                .with("current", "не тот пароль")
                .send();
        assertThat(wrong.text()).contains("class=\"summary\"");
        Page erased = browser.get("/profile/erase")
                .form("/profile/erase")
                .with("current", PASSWORD)
                .send();
        assertThat(erased.read()).contains("Кабинет удалён");
        assertThat(erased.response().headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(browser.get("/profile").path()).isEqualTo("/sign-in");
        assertThat(signIn(browser, "laptev").text()).contains("class=\"summary\"");
        post.letter("novyi@example.ru", "удалён");

        List<Post.Received> all = post.received();
        assertThat(all).extracting(Post.Received::id).doesNotHaveDuplicates();
        assertThat(all).extracting(each -> each.to() + " " + each.subject()).doesNotHaveDuplicates();
    }

    private static void contacts(Browser browser) {
        Page form = browser.get("/profile").browser().get("/profile/contacts");
        assertThat(form.text()).contains("value=\"Лаптев\"");
        Page fault = form.form("/profile/contacts")
                .with("surname", "Лаптев")
                .with("name", "")
                .with("patronymic", "Юрьевич")
                .with("phone", "1")
                .send();
        assertThat(fault.text()).contains("id=\"name-e\"", "id=\"phone-e\"");
        Page changed = fault.form("/profile/contacts")
                .with("surname", "Лаптев")
                .with("name", "Егор")
                .with("withoutPatronymic", "1")
                .with("phone", "+7 914 111-22-33")
                .send();
        assertThat(changed.path()).isEqualTo("/profile");
        assertThat(changed.read()).contains("Лаптев Егор", "+79141112233");
    }

    /** The password is asked for again; both addresses are written to; nothing changes before the new one confirms. */
    private void email(Browser browser) {
        Page wrong = browser.get("/profile/email")
                .form("/profile/email")
                .with("email", "novyi@example.ru")
                .with("current", "не тот пароль")
                .send();
        assertThat(wrong.text()).contains("id=\"current-e\"");
        Page sent = wrong.form("/profile/email")
                .with("email", "novyi@example.ru")
                .with("current", PASSWORD)
                .send();
        assertThat(sent.read()).contains("Письмо отправлено на novyi@example.ru");
        assertThat(browser.get("/profile").read()).contains("laptev@example.ru");
        post.letter("laptev@example.ru", "меняется").link("email-keep");
        String link = post.letter("novyi@example.ru", "новую почту").link("email-change");
        assertThat(browser.get(link).form("/letter/email-change").send().read()).contains("Почта изменена");
        assertThat(browser.get("/profile").read()).contains("novyi@example.ru");
    }

    private static void data(Browser browser) {
        Page data = browser.get("/profile/my-data.json");
        assertThat(data.text())
                .contains("\"login\" : \"laptev\"", "novyi@example.ru", "\"account\" : \"1007\"", "EMAIL_CHANGED")
                .doesNotContain("argon2", PASSWORD);
        Page sheet = browser.get("/accounts/1007/payments.csv?from=2026-09&to=2026-10");
        assertThat(sheet.contentType()).startsWith("text/csv");
        assertThat(sheet.text())
                .startsWith("\ufeffМесяц;Получатель;Долг на начало;")
                .contains("\r\nсентябрь 2026;ООО «УК «Мира»;")
                .contains("\r\nЗа период;;");
        assertThat(browser.get("/accounts/1007/document?month=2026-10").read())
                .contains("Проверочный код для личного кабинета");
    }

    private static Page removed(Browser browser) {
        Matcher link = Pattern.compile("/profile/accounts/[0-9a-f]{32}/remove")
                .matcher(browser.get("/profile").text());
        assertThat(link.find()).isTrue();
        Page asked = browser.get(link.group());
        assertThat(asked.read()).contains("Удалить из кабинета лицевой счёт 1007?");
        return asked.form(link.group()).send();
    }

    /** The holder sees who else does, masked, and ends it; the next request of the other is refused. */
    @Test
    void theHolderSeesWhoElseDoesAndEndsIt() {
        Browser holder = registered("gromov", "gromov@example.ru");
        link(holder, "1002");
        Browser other = registered("sosed", "sosed@example.ru");
        link(other, "1002");
        assertThat(other.get("/accounts/1002").status()).isEqualTo(200);
        post.letter("gromov@example.ru", "1002");

        Page watchers = holder.get("/accounts/1002/watchers");
        assertThat(watchers.read()).contains("Игорь Л.", "это вы").doesNotContain("Лаптев", "sosed");
        Matcher end =
                Pattern.compile("/accounts/1002/watchers/[0-9a-f]{32}/end").matcher(watchers.text());
        assertThat(end.find()).isTrue();
        Page ended = watchers.form(end.group()).send();
        assertThat(ended.text()).doesNotContain("/end\"");
        assertThat(other.get("/accounts/1002").status()).isEqualTo(404);
        post.letter("sosed@example.ru", "1002");
    }
}
