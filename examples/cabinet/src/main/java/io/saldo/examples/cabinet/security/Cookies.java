package io.saldo.examples.cabinet.security;

import io.saldo.cabinet.token.Token;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookies of the cabinet: for this host alone, unseen by scripts, never sent from other sites' forms. */
@Component
public class Cookies {
    private static final Duration BACK = Duration.ofMinutes(30);

    private final boolean secure;

    Cookies(CabinetProperties settings) {
        this.secure = settings.secure();
    }

    /** A name that a browser takes from this host over HTTPS alone, where that is asked for. */
    String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }

    Optional<Token> session(HttpServletRequest request) {
        return value(request, "session").map(Token::new);
    }

    /**
     * Keeps the session.
     *
     * @param lasts null for as long as the browser is open
     */
    public void session(HttpServletResponse response, Token token, @Nullable Duration lasts) {
        add(response, "session", token.text(), lasts);
    }

    public void forgetSession(HttpServletResponse response) {
        add(response, "session", "", Duration.ZERO);
    }

    Optional<Token> staff(HttpServletRequest request) {
        return value(request, "staff").map(Token::new);
    }

    /** Keeps a session of staff, for as long as the browser is open. */
    public void staff(HttpServletResponse response, Token token) {
        add(response, "staff", token.text(), null);
    }

    public void forgetStaff(HttpServletResponse response) {
        add(response, "staff", "", Duration.ZERO);
    }

    /** Keeps where somebody wanted to go. */
    void back(HttpServletResponse response, String path) {
        add(response, "back", path, BACK);
    }

    /** Where somebody wanted to go: a path of ours, never another host. */
    public String takeBack(HttpServletRequest request, HttpServletResponse response) {
        String path = value(request, "back").orElse("/");
        add(response, "back", "", Duration.ZERO);
        return isOurs(path) ? path : "/";
    }

    static boolean isOurs(String path) {
        return path.matches("/[A-Za-z0-9._~/?=&%-]*") && !path.startsWith("//");
    }

    private Optional<String> value(HttpServletRequest request, String plain) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        String name = name(plain);
        for (Cookie each : cookies) {
            if (each.getName().equals(name) && !each.getValue().isEmpty()) {
                return Optional.of(each.getValue());
            }
        }
        return Optional.empty();
    }

    private void add(HttpServletResponse response, String plain, String value, @Nullable Duration lasts) {
        var cookie = ResponseCookie.from(name(plain), value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax");
        if (lasts != null) {
            cookie.maxAge(lasts);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
