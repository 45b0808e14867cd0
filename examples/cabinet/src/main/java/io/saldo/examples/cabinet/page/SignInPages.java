package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.session.SignInCommand;
import io.saldo.cabinet.session.SignInResult;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.examples.cabinet.security.Cookies;
import io.saldo.examples.cabinet.security.Origins;
import io.saldo.examples.cabinet.wiring.Cabinet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Вход» and «Выйти». */
@Controller
class SignInPages {
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Cabinet cabinet;
    private final Cookies cookies;
    private final CsrfTokenRepository csrf;

    SignInPages(Cabinet cabinet, Cookies cookies, CsrfTokenRepository csrf) {
        this.cabinet = cabinet;
        this.cookies = cookies;
        this.csrf = csrf;
    }

    @GetMapping("/sign-in")
    String form(@AuthenticationPrincipal @Nullable SignedInUser user) {
        return user == null ? "sign-in" : "redirect:/";
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean remember,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SignInResult result = cabinet.signIn()
                .signIn(new SignInCommand(login, new Password(password), remember), Origins.of(request));
        if (result instanceof SignInResult.SignedIn signedIn) {
            cookies.session(response, signedIn.token(), remember ? REMEMBERED : null);
            // a token of forms that was planted before is worth nothing after
            csrf.saveToken(csrf.generateToken(request), request, response);
            return "redirect:" + cookies.takeBack(request, response);
        } else if (result instanceof SignInResult.NotActivated waiting) {
            model.addAttribute("pending", waiting.registration());
            return "confirm";
        }
        Answers.refused(model, ((SignInResult.Refused) result).refusal());
        model.addAttribute("login", login);
        return "sign-in";
    }

    /** Ends the session, and has the browser forget what it kept of it. */
    @PostMapping("/sign-out")
    String signOut(
            @AuthenticationPrincipal SignedInUser user, HttpServletRequest request, HttpServletResponse response) {
        csrf.saveToken(csrf.generateToken(request), request, response);
        cabinet.sessions().signOut(user);
        cookies.forgetSession(response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/sign-in";
    }
}
