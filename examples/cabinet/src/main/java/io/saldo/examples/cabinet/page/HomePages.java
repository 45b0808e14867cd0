package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.link.MyAccount;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.examples.cabinet.view.BarChart;
import io.saldo.examples.cabinet.view.Words;
import io.saldo.examples.cabinet.wiring.Cabinet;
import io.saldo.examples.cabinet.wiring.Resident;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.resident.charge.MonthTotal;
import io.saldo.resident.meter.RegisterState;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** «Главная». */
@Controller
class HomePages {
    private static final int MONTHS = 12;

    private final Cabinet cabinet;
    private final Resident resident;
    private final Visit visit;
    private final Words words;
    private final WaitingMoney waiting;

    HomePages(Cabinet cabinet, Resident resident, Visit visit, Words words, WaitingMoney waiting) {
        this.cabinet = cabinet;
        this.resident = resident;
        this.visit = visit;
        this.words = words;
        this.waiting = waiting;
    }

    /** To the first account, or where one is added. */
    @GetMapping("/")
    String start(@AuthenticationPrincipal SignedInUser user) {
        List<MyAccount> accounts = Answers.or404(cabinet.links().mine(user));
        return accounts.isEmpty()
                ? "redirect:/add-account"
                : "redirect:/accounts/" + accounts.get(0).account().number();
    }

    @GetMapping("/accounts/{account}")
    String home(@AuthenticationPrincipal SignedInUser user, @PathVariable String account, Model model) {
        LinkedAccount linked = visit.account(user, account);
        var card = Answers.or404(resident.cards().card(linked));
        model.addAttribute("card", card);
        waiting.tell(user, linked, model);
        model.addAttribute(
                "user",
                cabinet.profile()
                        .export(user)
                        .result()
                        .orElseThrow()
                        .contacts()
                        .name()
                        .address());
        BillingPeriod last = card.state().month();
        if (last != null) {
            List<MonthTotal> totals = Answers.or404(resident.charges().totals(linked, last.plus(1 - MONTHS), last));
            model.addAttribute("chart", chart(totals));
            model.addAttribute("totals", totals);
        }
        List<RegisterState> meters = resident.meters().meters(linked).result().orElse(List.of());
        var window = resident.meters().window();
        BillingPeriod month = BillingPeriod.containing(words.today());
        model.addAttribute("meters", meters);
        model.addAttribute(
                "given",
                meters.stream()
                        .filter(each -> !each.history().isEmpty()
                                && month.contains(each.history()
                                        .get(each.history().size() - 1)
                                        .day()))
                        .count());
        model.addAttribute("windowOpen", window.isOpen(words.today()));
        model.addAttribute("windowLast", window.last(month));
        model.addAttribute(
                "expiring",
                meters.stream()
                        .filter(each -> each.verifiedUntil() != null
                                && each.verifiedUntil().isBefore(words.today().plusDays(90)))
                        .toList());
        return "home";
    }

    private BarChart chart(List<MonthTotal> totals) {
        long most = BarChart.roundUp(
                totals.stream().mapToLong(each -> each.posted().value()).max().orElse(0));
        return BarChart.of(
                totals.stream()
                        .map(each -> new BarChart.Value(
                                words.brief(each.month()),
                                words.month(each.month()),
                                words.money(each.posted()),
                                each.posted().value()))
                        .toList(),
                most,
                words.roubles(Kopecks.of(most)));
    }
}
