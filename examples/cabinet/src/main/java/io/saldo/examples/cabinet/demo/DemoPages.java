package io.saldo.examples.cabinet.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** «Письма»: what a mailer would send. Only the demonstration shows it. */
@Controller
@Profile("demo")
class DemoPages {
    private final DemoLogins logins;
    private final DemoStaff staff;

    DemoPages(DemoLogins logins, DemoStaff staff) {
        this.logins = logins;
        this.staff = staff;
    }

    @GetMapping("/letters")
    String letters(Model model) {
        model.addAttribute(
                "letters", logins.letters().stream().map(LetterView::of).toList());
        model.addAttribute("code", logins.code("1008"));
        Map<String, String> codes = new LinkedHashMap<>();
        staff.members().forEach(each -> codes.put(each.login(), staff.code(each.login())));
        model.addAttribute("staffCodes", codes);
        return "letters";
    }
}
