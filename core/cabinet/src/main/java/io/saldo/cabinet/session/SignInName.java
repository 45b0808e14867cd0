package io.saldo.cabinet.session;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.throttle.Subject;
import io.saldo.cabinet.throttle.Tried;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.Login;
import io.saldo.cabinet.user.User;
import io.saldo.cabinet.user.UserStore;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into «Логин или почта»: any text at all.
 *
 * @param key what tries are counted by
 */
public record SignInName(@Nullable Login login, @Nullable EmailAddress email, String key) {

    public static SignInName of(String typed) {
        if (typed.matches(EmailAddress.FORM)) {
            var email = new EmailAddress(typed);
            return new SignInName(null, email, "@" + email.key());
        }
        if (typed.matches(Login.FORM)) {
            var login = new Login(typed);
            return new SignInName(login, null, login.key());
        }
        return new SignInName(null, null, "?" + typed.toLowerCase(Locale.ROOT));
    }

    public Optional<User> find(UserStore users) {
        Login byLogin = login;
        if (byLogin != null) {
            return users.byLogin(byLogin);
        }
        EmailAddress byEmail = email;
        return byEmail == null ? Optional.empty() : users.byEmail(byEmail);
    }

    /** Tries with this name from one address. */
    public Subject from(Origin origin) {
        return Subject.of(Tried.SIGN_IN_BY_NAME_AND_ADDRESS, key, origin.network());
    }

    /** Tries with this name from anywhere. */
    public Subject fromAnywhere() {
        return Subject.of(Tried.SIGN_IN_BY_NAME, key);
    }

    @Override
    public String toString() {
        return "SignInName";
    }
}
