package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.profile.RequestResetCommand;
import io.saldo.cabinet.profile.ResetPasswordCommand;
import io.saldo.cabinet.token.Token;
import io.saldo.examples.cabinet.security.Origins;
import io.saldo.examples.cabinet.wiring.Cabinet;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the links of letters open. Opening one changes nothing, since programs that look for viruses open them too; the
 * button on the page does.
 */
@Controller
class LetterPages {
    private final Cabinet cabinet;

    LetterPages(Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    @GetMapping("/restore")
    String restore() {
        return "restore";
    }

    /** Answers the same whatever was typed. */
    @PostMapping("/restore")
    String sendLink(@RequestParam(defaultValue = "") String name, HttpServletRequest request, Model model) {
        Outcome<?> outcome = cabinet.passwords().requestReset(new RequestResetCommand(name), Origins.of(request));
        outcome.why().ifPresent(refusal -> Answers.refused(model, refusal));
        model.addAttribute("sent", outcome.why().isEmpty());
        return "restore";
    }

    @GetMapping("/letter/{purpose}")
    String open(@PathVariable String purpose, @RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("purpose", purpose);
        var opened = new Token(token);
        return switch (purpose) {
            case "activation" -> awaited(cabinet.registration().awaiting(opened).orElse(null), model);
            case "email-change" -> awaited(cabinet.profile().awaiting(opened).orElse(null), model);
            case "disown", "email-keep" -> "letter";
            case "password-reset" -> cabinet.passwords().isAwaited(opened) ? "new-password" : "link-spent";
            default -> throw new MissingException();
        };
    }

    private static String awaited(@Nullable String email, Model model) {
        model.addAttribute("email", email);
        return email == null ? "link-spent" : "letter";
    }

    @PostMapping("/letter/{purpose}")
    String act(
            @PathVariable String purpose,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean endOthers,
            HttpServletRequest request,
            Model model) {
        var opened = new Token(token);
        var origin = Origins.of(request);
        Outcome<?> outcome = switch (purpose) {
            case "activation" -> cabinet.registration().activate(opened, origin);
            case "disown" -> cabinet.registration().disown(opened);
            case "email-change" -> cabinet.profile().confirmEmail(opened, origin);
            case "email-keep" -> cabinet.profile().keepEmail(opened);
            case "password-reset" ->
                cabinet.passwords().reset(new ResetPasswordCommand(opened, new Password(password), endOthers), origin);
            default -> throw new MissingException();
        };
        model.addAttribute("token", token);
        model.addAttribute("purpose", purpose);
        if (outcome.why().isEmpty()) {
            return "letter-done";
        }
        Answers.refused(model, outcome.why().get());
        return purpose.equals("password-reset") && cabinet.passwords().isAwaited(opened)
                ? "new-password"
                : "link-spent";
    }
}
