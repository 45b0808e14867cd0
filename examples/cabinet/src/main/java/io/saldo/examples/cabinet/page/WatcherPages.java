package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.link.EndLinkCommand;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.examples.cabinet.wiring.Cabinet;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Кто видит этот счёт»: for the holder alone, who may end what others see. */
@Controller
class WatcherPages {
    private final Cabinet cabinet;
    private final Visit visit;

    WatcherPages(Cabinet cabinet, Visit visit) {
        this.cabinet = cabinet;
        this.visit = visit;
    }

    @GetMapping("/accounts/{account}/watchers")
    String watchers(@AuthenticationPrincipal SignedInUser user, @PathVariable String account, Model model) {
        LinkedAccount linked = visit.account(user, account);
        model.addAttribute("watchers", Answers.or404(cabinet.links().watchers(linked)));
        model.addAttribute("key", Answers.key());
        return "watchers";
    }

    @PostMapping("/accounts/{account}/watchers/{link}/end")
    String end(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String account,
            @PathVariable String link,
            @RequestParam(defaultValue = "") String key) {
        LinkedAccount linked = visit.account(user, account);
        Answers.or404(cabinet.links().end(linked, new EndLinkCommand(key, link)));
        return "redirect:/accounts/" + linked.account().number() + "/watchers";
    }
}
