package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.registration.NameFields;
import io.saldo.cabinet.registration.OtherEmailCommand;
import io.saldo.cabinet.registration.PendingRegistration;
import io.saldo.cabinet.registration.RegisterCommand;
import io.saldo.examples.cabinet.security.Origins;
import io.saldo.examples.cabinet.wiring.Cabinet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Введите регистрационные данные» and «Подтвердите почту». */
@Controller
class RegistrationPages {
    private final Cabinet cabinet;

    RegistrationPages(Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    @GetMapping("/register")
    String form(Model model) {
        return form(model, Map.of());
    }

    private String form(Model model, Map<String, String> form) {
        Map<String, String> kept = new TreeMap<>(form);
        kept.remove("password");
        model.addAttribute("form", kept);
        model.addAttribute("key", Answers.key());
        model.addAttribute("consent", cabinet.consent());
        return "register";
    }

    @PostMapping("/register")
    String register(@RequestParam Map<String, String> form, HttpServletRequest request, Model model) {
        boolean without = form.containsKey("withoutPatronymic");
        var command = new RegisterCommand(
                form.getOrDefault("key", ""),
                form.getOrDefault("login", ""),
                new Password(form.getOrDefault("password", "")),
                new NameFields(
                        form.getOrDefault("surname", ""),
                        form.getOrDefault("name", ""),
                        form.getOrDefault("patronymic", ""),
                        without),
                form.getOrDefault("email", ""),
                form.getOrDefault("phone", ""),
                ticked(form));
        Outcome<PendingRegistration> outcome = cabinet.registration().register(command, Origins.of(request));
        if (outcome.why().isPresent()) {
            Answers.refused(model, outcome.why().get());
            return form(model, form);
        }
        model.addAttribute("pending", outcome.result().orElseThrow());
        return "confirm";
    }

    /** Null where the box is not ticked: it is the boundary of the service that refuses that, with its words. */
    @SuppressWarnings("NullAway")
    private static String ticked(Map<String, String> form) {
        return form.get("consent");
    }

    @PostMapping("/register/again")
    String again(@RequestParam String ticket, HttpServletRequest request, Model model) {
        return confirm(cabinet.registration().sendAgain(ticket, Origins.of(request)), model);
    }

    @PostMapping("/register/email")
    String otherEmail(
            @RequestParam String ticket,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            Model model) {
        return confirm(
                cabinet.registration().useOtherEmail(new OtherEmailCommand(ticket, email), Origins.of(request)), model);
    }

    private static String confirm(Outcome<PendingRegistration> outcome, Model model) {
        if (outcome.why().isPresent()) {
            Answers.refused(model, outcome.why().get());
            return "link-spent";
        }
        model.addAttribute("pending", outcome.result().orElseThrow());
        model.addAttribute("sent", true);
        return "confirm";
    }

    @GetMapping("/personal-data")
    String personalData(Model model) {
        model.addAttribute("consent", cabinet.consent());
        return "personal-data";
    }
}
