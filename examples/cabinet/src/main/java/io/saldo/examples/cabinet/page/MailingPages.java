package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.link.MyAccount;
import io.saldo.cabinet.mailing.Mailings;
import io.saldo.cabinet.mailing.SetWishesCommand;
import io.saldo.cabinet.mailing.Wish;
import io.saldo.cabinet.mailing.WishKind;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.examples.cabinet.wiring.Cabinet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Рассылка квитанций» and «Напоминания», and the link of letters that stops them. */
@Controller
class MailingPages {
    private final Mailings mailings;
    private final Cabinet cabinet;
    private final Visit visit;

    MailingPages(Mailings mailings, Cabinet cabinet, Visit visit) {
        this.mailings = mailings;
        this.cabinet = cabinet;
        this.visit = visit;
    }

    /** What is wished for one account. */
    public record Wished(MyAccount account, Set<WishKind> kinds) {}

    @GetMapping("/profile/mailings")
    String mailings(@AuthenticationPrincipal SignedInUser user, Model model) {
        List<Wish> wishes = Answers.or404(mailings.of(user));
        List<Wished> wished = new ArrayList<>();
        for (MyAccount each : Answers.or404(cabinet.links().mine(user))) {
            wished.add(new Wished(
                    each,
                    wishes.stream()
                            .filter(wish -> wish.account().equals(each.account()))
                            .map(Wish::kind)
                            .collect(Collectors.toSet())));
        }
        model.addAttribute("wished", wished);
        model.addAttribute("kinds", WishKind.values());
        model.addAttribute("bounce", Answers.or404(mailings.bounced(user)).orElse(null));
        model.addAttribute(
                "email",
                Answers.or404(cabinet.profile().export(user)).contacts().email());
        model.addAttribute("key", Answers.key());
        return "profile-mailings";
    }

    @PostMapping("/profile/mailings/{account}")
    String set(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(name = "kind", required = false) @Nullable List<String> kinds,
            Model model) {
        LinkedAccount linked = visit.account(user, account);
        Set<WishKind> wished = EnumSet.noneOf(WishKind.class);
        for (WishKind each : WishKind.values()) {
            if (kinds != null && kinds.contains(each.name())) {
                wished.add(each);
            }
        }
        Outcome<?> set = mailings.set(linked, new SetWishesCommand(key, wished));
        if (set.why().isPresent()) {
            Answers.refused(model, set.why().get());
        } else {
            model.addAttribute("saved", linked.account().number().value());
        }
        return mailings(user, model);
    }

    /** Opening the link changes nothing, since programs that look for viruses open it too. */
    @GetMapping("/unsubscribe/{stop}")
    String ask(@PathVariable String stop, Model model) {
        Wish wish = mailings.read(stop).orElseThrow(MissingException::new);
        model.addAttribute("wish", wish);
        model.addAttribute("stop", stop);
        return "unsubscribe";
    }

    /** One press here, or one in the mailbox (RFC 8058). */
    @PostMapping("/unsubscribe/{stop}")
    String stop(@PathVariable String stop, Model model) {
        Wish wish = mailings.read(stop).orElseThrow(MissingException::new);
        Answers.or404(mailings.stop(stop));
        model.addAttribute("wish", wish);
        model.addAttribute("stop", stop);
        model.addAttribute("stopped", true);
        return "unsubscribe";
    }
}
