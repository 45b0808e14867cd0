package io.saldo.examples.cabinet.staff;

import io.saldo.cabinet.staff.Deeds;
import io.saldo.cabinet.staff.SignedInStaff;
import io.saldo.examples.cabinet.page.Answers;
import io.saldo.examples.cabinet.page.MissingException;
import io.saldo.examples.cabinet.security.StaffAccess;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets staff through by the table, and nobody else: what a role may not do is the page of what does not exist. What is
 * to be in the journal is written there first; where it cannot be, nothing is done.
 */
@Component
class StaffGate implements HandlerInterceptor {
    private static final String SIGN_IN = "/staff/sign-in";
    private static final String PASSWORD = "/staff/password";
    private static final String SIGN_OUT = "/staff/sign-out";
    private static final int LONGEST = 300;

    private final Deeds deeds;

    StaffGate(Deeds deeds) {
        this.deeds = deeds;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        boolean theirs = StaffAccess.isOfStaff(pattern) || StaffAccess.isOfStaff(request.getRequestURI());
        if (request.getDispatcherType() != DispatcherType.REQUEST || !theirs || pattern.equals(SIGN_IN)) {
            return true;
        }
        SignedInStaff staff = signedIn();
        StaffAccess.Row row = StaffAccess.row(request.getMethod(), pattern)
                .filter(found -> found.roles().contains(staff.role()))
                .orElseThrow(MissingException::new);
        if (staff.mustChoose() && !pattern.equals(PASSWORD) && !pattern.equals(SIGN_OUT)) {
            response.sendRedirect(PASSWORD);
            return false;
        }
        if (!row.action().isEmpty()) {
            Answers.or404(deeds.note(staff, row.action(), about(request), reason(request)));
        }
        return true;
    }

    private static SignedInStaff signedIn() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof SignedInStaff staff) {
            return staff;
        }
        throw new MissingException();
    }

    /** The account, appeal, house or user of the address. */
    private static String about(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && !variables.isEmpty()
                ? plain(
                        String.join(
                                "/",
                                variables.values().stream().map(String::valueOf).toList()),
                        200)
                : "";
    }

    private static String reason(HttpServletRequest request) {
        String reason = request.getParameter("reason");
        return reason == null ? "" : plain(reason, LONGEST);
    }

    private static String plain(String text, int longest) {
        String plain = text.replaceAll("[\\p{Cntrl}\\ud800-\\udfff]", " ").strip();
        return plain.length() <= longest ? plain : plain.substring(0, longest);
    }
}
