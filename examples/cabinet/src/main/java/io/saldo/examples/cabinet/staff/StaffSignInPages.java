package io.saldo.examples.cabinet.staff;

import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.staff.ChooseStaffPasswordCommand;
import io.saldo.cabinet.staff.SignedInStaff;
import io.saldo.cabinet.staff.StaffSignInCommand;
import io.saldo.cabinet.token.Token;
import io.saldo.examples.cabinet.page.Answers;
import io.saldo.examples.cabinet.security.Cookies;
import io.saldo.examples.cabinet.security.Origins;
import io.saldo.examples.cabinet.setting.StaffProperties;
import io.saldo.examples.cabinet.wiring.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Вход для сотрудников», «Выйти» and the own password. */
@Controller
class StaffSignInPages {
    private final Staff staff;
    private final Cookies cookies;
    private final CsrfTokenRepository csrf;
    private final boolean codeAsked;

    StaffSignInPages(Staff staff, Cookies cookies, CsrfTokenRepository csrf, StaffProperties settings) {
        this.staff = staff;
        this.cookies = cookies;
        this.csrf = csrf;
        this.codeAsked = settings.secondFactor();
    }

    @GetMapping("/staff/sign-in")
    String form(@AuthenticationPrincipal @Nullable SignedInStaff signedIn, Model model) {
        model.addAttribute("codeAsked", codeAsked);
        return signedIn == null ? "staff-sign-in" : "redirect:/staff";
    }

    @PostMapping("/staff/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Outcome<Token> outcome =
                staff.signIn().signIn(new StaffSignInCommand(login, new Password(password), code), Origins.of(request));
        if (outcome.why().isPresent()) {
            Answers.refused(model, outcome.why().get());
            model.addAttribute("login", login);
            return form(null, model);
        }
        cookies.staff(response, outcome.result().orElseThrow());
        // a token of forms that was planted before is worth nothing after
        csrf.saveToken(csrf.generateToken(request), request, response);
        return "redirect:/staff";
    }

    @PostMapping("/staff/sign-out")
    String signOut(
            @AuthenticationPrincipal SignedInStaff signedIn, HttpServletRequest request, HttpServletResponse response) {
        csrf.saveToken(csrf.generateToken(request), request, response);
        staff.sessions().signOut(signedIn);
        cookies.forgetStaff(response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/staff/sign-in";
    }

    @GetMapping("/staff/password")
    String password(@AuthenticationPrincipal SignedInStaff signedIn, Model model) {
        model.addAttribute("first", signedIn.mustChoose());
        return "staff-password";
    }

    /** Every session ends with the old password, this one too. */
    @PostMapping("/staff/password")
    String choose(
            @AuthenticationPrincipal SignedInStaff signedIn,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response,
            Model model) {
        Outcome<?> outcome = staff.desk()
                .choose(signedIn, new ChooseStaffPasswordCommand(new Password(current), new Password(password)));
        if (outcome.why().isPresent()) {
            Answers.refused(model, outcome.why().get());
            return password(signedIn, model);
        }
        cookies.forgetStaff(response);
        return "redirect:/staff/sign-in";
    }
}
