package io.saldo.examples.cabinet.security;

import io.saldo.cabinet.session.Presented;
import io.saldo.cabinet.staff.SignedInStaff;
import io.saldo.cabinet.staff.StaffSessions;
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

/**
 * Turns the token of the cookie into whoever sends the request: a member of staff below {@code /staff}, a resident
 * anywhere else. Neither is anybody in the other half.
 */
final class SessionFilter extends OncePerRequestFilter {
    /** As long as a remembered session lasts at most; the store decides when it ends. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Cabinet cabinet;
    private final StaffSessions staff;
    private final Cookies cookies;

    SessionFilter(Cabinet cabinet, StaffSessions staff, Cookies cookies) {
        this.cabinet = cabinet;
        this.staff = staff;
        this.cookies = cookies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (StaffAccess.isOfStaff(request.getRequestURI())) {
            staff(request, response);
        } else {
            resident(request, response);
        }
        // the chain forgets it again after the request
        chain.doFilter(request, response);
    }

    private void staff(HttpServletRequest request, HttpServletResponse response) {
        Optional<Token> token = cookies.staff(request);
        Optional<SignedInStaff> found =
                token.flatMap(each -> staff.present(each, Origins.of(request)).result());
        if (token.isPresent() && found.isEmpty()) {
            cookies.forgetStaff(response);
        }
        found.ifPresent(SessionFilter::signIn);
    }

    private void resident(HttpServletRequest request, HttpServletResponse response) {
        Optional<Token> token = cookies.session(request);
        Optional<Presented> presented = token.flatMap(
                each -> cabinet.sessions().present(each, Origins.of(request)).result());
        presented.flatMap(Presented::replacement).ifPresent(next -> cookies.session(response, next, REMEMBERED));
        if (token.isPresent() && presented.isEmpty()) {
            cookies.forgetSession(response);
        }
        presented.map(Presented::user).ifPresent(SessionFilter::signIn);
    }

    private static void signIn(Object user) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
