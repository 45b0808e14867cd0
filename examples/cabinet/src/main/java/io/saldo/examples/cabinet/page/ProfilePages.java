package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.profile.ChangePasswordCommand;
import io.saldo.cabinet.session.SessionId;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.examples.cabinet.wiring.Cabinet;
import io.saldo.kernel.error.InvalidValueException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Мой профиль». */
@Controller
class ProfilePages {
    private static final int JOURNAL = 100;

    private final Cabinet cabinet;

    ProfilePages(Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    @GetMapping("/profile")
    String data(@AuthenticationPrincipal SignedInUser user, Model model) {
        model.addAttribute("data", Answers.or404(cabinet.profile().export(user)));
        return "profile";
    }

    @GetMapping("/profile/password")
    String password(Model model) {
        model.addAttribute("key", Answers.key());
        return "profile-password";
    }

    @PostMapping("/profile/password")
    String changePassword(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean endOthers,
            Model model) {
        Outcome<?> outcome = cabinet.passwords()
                .change(user, new ChangePasswordCommand(key, new Password(current), new Password(password), endOthers));
        outcome.why().ifPresent(refusal -> Answers.refused(model, refusal));
        model.addAttribute("done", outcome.why().isEmpty());
        return password(model);
    }

    @GetMapping("/profile/sessions")
    String sessions(@AuthenticationPrincipal SignedInUser user, Model model) {
        model.addAttribute("sessions", Answers.or404(cabinet.sessions().list(user)));
        return "profile-sessions";
    }

    @PostMapping("/profile/sessions/{session}/end")
    String end(@AuthenticationPrincipal SignedInUser user, @PathVariable String session) {
        try {
            Answers.or404(cabinet.sessions().end(user, new SessionId(session)));
        } catch (InvalidValueException e) {
            throw new MissingException();
        }
        return "redirect:/profile/sessions";
    }

    @PostMapping("/profile/sessions/end-others")
    String endOthers(@AuthenticationPrincipal SignedInUser user) {
        Answers.or404(cabinet.sessions().endOthers(user));
        return "redirect:/profile/sessions";
    }

    @GetMapping("/profile/journal")
    String journal(@AuthenticationPrincipal SignedInUser user, Model model) {
        model.addAttribute("journal", Answers.or404(cabinet.profile().journal(user, JOURNAL)));
        return "profile-journal";
    }
}
