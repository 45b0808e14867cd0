package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.examples.cabinet.view.Sheets;
import io.saldo.examples.cabinet.view.Words;
import io.saldo.examples.cabinet.wiring.Resident;
import io.saldo.kernel.time.BillingPeriod;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

    private final MoneyShow show;
    private final Resident resident;
    private final Visit visit;
    private final Sheets sheets;
    private final WaitingMoney waiting;
    private final Words words;

    PaymentPages(MoneyShow show, Resident resident, Visit visit, Sheets sheets, WaitingMoney waiting, Words words) {
        this.show = show;
        this.resident = resident;
        this.visit = visit;
        this.sheets = sheets;
        this.waiting = waiting;
        this.words = words;
    }

    /** «Движение финансов» and payments of the months asked for, the last three where none are. */
    @GetMapping("/accounts/{account}/payments")
    String payments(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String account,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Model model) {
        LinkedAccount linked = visit.account(user, account);
        waiting.tell(user, linked, model);
        return show.payments(linked, from, to, model);
    }

    /** The same movement for a spreadsheet, by month and payee. */
    @GetMapping("/accounts/{account}/payments.csv")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String account,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        LinkedAccount linked = visit.account(user, account);
        List<BillingPeriod> months = Answers.or404(resident.charges().months(linked));
        if (months.isEmpty()) {
            throw new MissingException();
        }
        BillingPeriod end = Answers.month(to, months.get(months.size() - 1));
        BillingPeriod begin = Answers.month(from, end.plus(1 - MONTHS));
        var movement = Answers.or404(resident.money().movement(linked, begin.compareTo(end) > 0 ? end : begin, end));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("movement-" + begin + "-" + end + ".csv")
                                .build()
                                .toString())
                .body(sheets.movement(movement).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * «Подтверждение платежа» for the payments of some months, to be printed; of the last year where none are named.
     */
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
