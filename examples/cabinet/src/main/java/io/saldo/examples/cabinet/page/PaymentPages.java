package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.examples.cabinet.view.Words;
import io.saldo.examples.cabinet.wiring.Resident;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** «Платежи». */
@Controller
class PaymentPages {
    private static final int MONTHS = 3;
    private static final int YEAR = 12;

    private final Resident resident;
    private final Visit visit;
    private final WaitingMoney waiting;
    private final Words words;

    PaymentPages(Resident resident, Visit visit, WaitingMoney waiting, Words words) {
        this.resident = resident;
        this.visit = visit;
        this.waiting = waiting;
        this.words = words;
    }

    /** «Движение финансов» of the months asked for, the last three where none are; and all payments. */
    @GetMapping("/accounts/{account}/payments")
    String payments(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String account,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Model model) {
        LinkedAccount linked = visit.account(user, account);
        List<BillingPeriod> months = Answers.or404(resident.charges().months(linked));
        model.addAttribute("months", months);
        waiting.tell(user, linked, model);
        model.addAttribute("state", Answers.or404(resident.cards().state(linked)));
        model.addAttribute("payments", Answers.or404(resident.money().payments(linked)));
        if (!months.isEmpty()) {
            BillingPeriod last = months.get(months.size() - 1);
            BillingPeriod end = Answers.month(to, last);
            BillingPeriod asked = Answers.month(from, end.plus(1 - MONTHS));
            BillingPeriod begin = asked.compareTo(end) > 0 ? end : asked;
            model.addAttribute("from", begin.compareTo(months.get(0)) < 0 ? months.get(0) : begin);
            model.addAttribute("to", end);
            model.addAttribute("movement", Answers.or404(resident.money().movement(linked, begin, end)));
        }
        return "payments";
    }

    /** «Подтверждение платежа» for the payments of some months, to be printed; of the last year where none are named. */
    @GetMapping("/accounts/{account}/payments/confirmation")
    String confirmation(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String account,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Model model) {
        LinkedAccount linked = visit.account(user, account);
        BillingPeriod end = Answers.month(to, BillingPeriod.containing(words.today()));
        BillingPeriod begin = Answers.month(from, end.plus(1 - YEAR));
        model.addAttribute("from", begin);
        model.addAttribute("to", end);
        model.addAttribute("card", Answers.or404(resident.cards().card(linked)));
        model.addAttribute(
                "payments",
                Answers.or404(resident.money().payments(linked)).stream()
                        .filter(each -> BillingPeriod.containing(each.day()).compareTo(begin) >= 0
                                && BillingPeriod.containing(each.day()).compareTo(end) <= 0)
                        .toList());
        return "confirmation";
    }
}
