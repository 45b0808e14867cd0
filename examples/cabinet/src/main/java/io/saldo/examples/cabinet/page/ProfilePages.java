package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.link.EndLinkCommand;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.profile.ChangeContactsCommand;
import io.saldo.cabinet.profile.ChangeEmailCommand;
import io.saldo.cabinet.profile.ChangePasswordCommand;
import io.saldo.cabinet.profile.EraseUserCommand;
import io.saldo.cabinet.registration.NameFields;
import io.saldo.cabinet.session.SessionId;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.user.Contacts;
import io.saldo.examples.cabinet.security.Cookies;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.examples.cabinet.view.ExportedData;
import io.saldo.examples.cabinet.wiring.Cabinet;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.resident.payment.OnlinePayments;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    private final OnlinePayments payments;
    private final CabinetProperties settings;
    private final Cookies cookies;

    ProfilePages(Cabinet cabinet, OnlinePayments payments, CabinetProperties settings, Cookies cookies) {
        this.cabinet = cabinet;
        this.payments = payments;
        this.settings = settings;
        this.cookies = cookies;
    }

    @GetMapping("/profile")
    String data(@AuthenticationPrincipal SignedInUser user, Model model) {
        model.addAttribute("data", Answers.or404(cabinet.profile().export(user)));
        return "profile";
    }

    @GetMapping("/profile/contacts")
    String contacts(@AuthenticationPrincipal SignedInUser user, Model model) {
        Contacts known = Answers.or404(cabinet.profile().export(user)).contacts();
        Map<String, String> form = new HashMap<>();
        form.put("surname", known.name().surname());
        form.put("name", known.name().name());
        String patronymic = known.name().patronymic();
        form.put("patronymic", patronymic == null ? "" : patronymic);
        if (patronymic == null) {
            form.put("withoutPatronymic", "1");
        }
        form.put("phone", known.phone().value());
        return contacts(model, form);
    }

    private static String contacts(Model model, Map<String, String> form) {
        model.addAttribute("form", form);
        model.addAttribute("key", Answers.key());
        return "profile-contacts";
    }

    @PostMapping("/profile/contacts")
    String changeContacts(
            @AuthenticationPrincipal SignedInUser user, @RequestParam Map<String, String> form, Model model) {
        var name = new NameFields(
                form.getOrDefault("surname", ""),
                form.getOrDefault("name", ""),
                form.getOrDefault("patronymic", ""),
                form.containsKey("withoutPatronymic"));
        Outcome<?> outcome = cabinet.profile()
                .changeContacts(
                        user,
                        new ChangeContactsCommand(form.getOrDefault("key", ""), name, form.getOrDefault("phone", "")));
        if (outcome.why().isPresent()) {
            Answers.refused(model, outcome.why().get());
            return contacts(model, form);
        }
        return "redirect:/profile";
    }

    @GetMapping("/profile/email")
    String email(Model model) {
        model.addAttribute("key", Answers.key());
        return "profile-email";
    }

    @PostMapping("/profile/email")
    String changeEmail(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String email,
            Model model) {
        Outcome<?> outcome =
                cabinet.profile().changeEmail(user, new ChangeEmailCommand(key, new Password(current), email));
        outcome.why().ifPresent(refusal -> Answers.refused(model, refusal));
        model.addAttribute("sent", outcome.why().isEmpty());
        model.addAttribute("email", email);
        return email(model);
    }

    /** «Удалить из кабинета»: what it means, before it is done. */
    @GetMapping("/profile/accounts/{link}/remove")
    String removing(@AuthenticationPrincipal SignedInUser user, @PathVariable String link, Model model) {
        model.addAttribute(
                "account",
                Answers.or404(cabinet.links().mine(user)).stream()
                        .filter(each -> each.link().value().equals(link))
                        .findFirst()
                        .orElseThrow(MissingException::new));
        model.addAttribute("key", Answers.key());
        return "profile-remove";
    }

    @PostMapping("/profile/accounts/{link}/remove")
    String remove(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String link,
            @RequestParam(defaultValue = "") String key) {
        Answers.or404(cabinet.links().remove(user, new EndLinkCommand(key, link)));
        return "redirect:/profile";
    }

    /** «Скачать мои данные». */
    @GetMapping("/profile/my-data.json")
    ResponseEntity<byte[]> export(@AuthenticationPrincipal SignedInUser user) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("my-data.json")
                                .build()
                                .toString())
                .body(ExportedData.json(
                        Answers.or404(cabinet.profile().export(user)), Answers.or404(payments.of(user))));
    }

    @GetMapping("/profile/erase")
    String erasing() {
        return "profile-erase";
    }

    @PostMapping("/profile/erase")
    String erase(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(defaultValue = "") String current,
            HttpServletResponse response,
            Model model) {
        Outcome<?> outcome = cabinet.profile().erase(user, new EraseUserCommand(new Password(current)));
        if (outcome.why().isPresent()) {
            Answers.refused(model, outcome.why().get());
            return "profile-erase";
        }
        cookies.forgetSession(response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        model.addAttribute("frame", Frame.ofNobody(settings.contacts(), false));
        return "erased";
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
