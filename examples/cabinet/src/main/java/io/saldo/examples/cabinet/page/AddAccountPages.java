package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.link.AddAccountCommand;
import io.saldo.cabinet.link.FoundAccount;
import io.saldo.cabinet.link.MyAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.examples.cabinet.wiring.Cabinet;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Добавить лицевой счёт»: found by number and proof, looked at, added. */
@Controller
class AddAccountPages {
    private final Cabinet cabinet;
    private final CabinetProperties settings;

    AddAccountPages(Cabinet cabinet, CabinetProperties settings) {
        this.cabinet = cabinet;
        this.settings = settings;
    }

    @GetMapping("/add-account")
    String form(Model model) {
        return form(model, "", "", "", "");
    }

    private static String form(Model model, String number, String code, String month, String total) {
        model.addAttribute("number", number);
        model.addAttribute("code", code);
        model.addAttribute("month", month);
        model.addAttribute("total", total);
        return "add-account";
    }

    private AddAccountCommand command(String key, String number, String code, String month, String total) {
        return new AddAccountCommand(key, settings.organization(), number, code, month, total);
    }

    @PostMapping("/add-account")
    String find(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String total,
            Model model) {
        form(model, number, code, month, total);
        String key = Answers.key();
        Outcome<FoundAccount> found = cabinet.links().find(user, command(key, number, code, month, total));
        if (found.why().isPresent()) {
            Answers.refused(model, found.why().get());
            return "add-account";
        }
        model.addAttribute("found", found.result().orElseThrow());
        model.addAttribute("key", key);
        return "add-account-check";
    }

    @PostMapping("/add-account/confirm")
    String add(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String total,
            Model model) {
        Outcome<MyAccount> added = cabinet.links().add(user, command(key, number, code, month, total));
        if (added.why().isPresent()) {
            Answers.refused(model, added.why().get());
            return form(model, number, code, month, total);
        }
        return "redirect:/accounts/" + added.result().orElseThrow().account().number();
    }
}
