package io.saldo.examples.cabinet.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** «Письма»: what a mailer would send. Only the demonstration shows it. */
@Controller
@Profile("demo")
class DemoPages {
    private final DemoLogins logins;

    DemoPages(DemoLogins logins) {
        this.logins = logins;
    }

    @GetMapping("/letters")
    String letters(Model model) {
        model.addAttribute(
                "letters", logins.letters().stream().map(LetterView::of).toList());
        model.addAttribute("code", logins.code("1008"));
        return "letters";
    }
}
