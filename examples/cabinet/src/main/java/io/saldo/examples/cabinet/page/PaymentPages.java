package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.session.SignedInUser;
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

    private final Resident resident;
    private final Visit visit;

    PaymentPages(Resident resident, Visit visit) {
        this.resident = resident;
        this.visit = visit;
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
}
