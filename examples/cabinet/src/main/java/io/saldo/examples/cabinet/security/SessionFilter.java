package io.saldo.examples.cabinet.security;

import io.saldo.cabinet.session.Presented;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.token.Token;
import io.saldo.examples.cabinet.wiring.Cabinet;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns the token of the cookie into the user of the request. */
final class SessionFilter extends OncePerRequestFilter {
    /** As long as a remembered session lasts at most; the store decides when it ends. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Cabinet cabinet;
    private final Cookies cookies;

    SessionFilter(Cabinet cabinet, Cookies cookies) {
        this.cabinet = cabinet;
        this.cookies = cookies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Token> token = cookies.session(request);
        Optional<Presented> presented = token.flatMap(
                each -> cabinet.sessions().present(each, Origins.of(request)).result());
        presented.flatMap(Presented::replacement).ifPresent(next -> cookies.session(response, next, REMEMBERED));
        if (token.isPresent() && presented.isEmpty()) {
            cookies.forgetSession(response);
        }
        // the chain forgets it again after the request
        presented.map(Presented::user).ifPresent(SessionFilter::signIn);
        chain.doFilter(request, response);
    }

    private static void signIn(SignedInUser user) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
