package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.AccountRegister;
import io.saldo.cabinet.link.LinkId;
import io.saldo.cabinet.link.LinkRole;
import io.saldo.cabinet.link.MyAccount;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.staff.SignedInStaff;
import io.saldo.examples.cabinet.security.Cookies;
import io.saldo.examples.cabinet.security.StaffAccess;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.examples.cabinet.wiring.Cabinet;
import io.saldo.kernel.account.AccountNumber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Gives every page its frame, and what is missing its one page. */
@ControllerAdvice
class FrameAdvice {
    private final Cabinet cabinet;
    private final CabinetProperties settings;
    private final Cookies cookies;
    private final AccountRegister register;
    private final boolean demo;

    FrameAdvice(
            Cabinet cabinet,
            CabinetProperties settings,
            Cookies cookies,
            AccountRegister register,
            Environment environment) {
        this.register = register;
        this.cabinet = cabinet;
        this.settings = settings;
        this.cookies = cookies;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @ModelAttribute
    void frame(
            @AuthenticationPrincipal @Nullable SignedInUser user,
            @AuthenticationPrincipal @Nullable SignedInStaff staff,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("frame", staff == null ? frame(user, request) : frame(staff, request));
        model.addAttribute("errors", Map.of());
    }

    /** The account of the address, as staff look at it. */
    private Frame frame(SignedInStaff staff, HttpServletRequest request) {
        String number = variable(request);
        MyAccount current = number.matches("[\\p{L}\\p{Nd}./_-]{1,30}")
                ? register.find(new AccountRef(settings.organizationId(), new AccountNumber(number)))
                        .map(found -> new MyAccount(
                                new LinkId("0".repeat(32)),
                                found.account(),
                                found.address(),
                                LinkRole.OFFICE,
                                Instant.EPOCH))
                        .orElse(null)
                : null;
        return new Frame(
                settings.contacts(), true, List.of(), current, demo, new StaffFrame(staff.name(), staff.role()));
    }

    private static String variable(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map && map.get("account") != null
                ? String.valueOf(map.get("account"))
                : "";
    }

    private Frame frame(@Nullable SignedInUser user, HttpServletRequest request) {
        List<MyAccount> accounts =
                user == null ? List.of() : cabinet.links().mine(user).result().orElse(List.of());
        String number = variable(request);
        MyAccount current = accounts.stream()
                .filter(each -> each.account().number().value().equals(number))
                .findFirst()
                .orElse(accounts.isEmpty() ? null : accounts.get(0));
        return new Frame(settings.contacts(), user != null, accounts, current, demo, null);
    }

    /** What does not exist, what is somebody else's, and what cannot be asked in this way look the same. */
    @ExceptionHandler({
        MissingException.class,
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class
    })
    ModelAndView missing() {
        var page = new ModelAndView("missing");
        page.setStatus(HttpStatus.NOT_FOUND);
        // without the accounts of the user: the page is the same for everybody who is signed in
        page.addObject("frame", Frame.ofNobody(settings.contacts(), demo));
        return page;
    }

    @ExceptionHandler(SignedOutException.class)
    String signedOut(HttpServletRequest request, HttpServletResponse response) {
        if (StaffAccess.isOfStaff(request.getRequestURI())) {
            cookies.forgetStaff(response);
            return "redirect:/staff/sign-in";
        }
        cookies.forgetSession(response);
        return "redirect:/sign-in";
    }
}
