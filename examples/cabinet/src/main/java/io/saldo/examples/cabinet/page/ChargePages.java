package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.session.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** «Начисления» and «Платёжный документ». */
@Controller
class ChargePages {
    private final ChargeShow show;
    private final Visit visit;

    ChargePages(ChargeShow show, Visit visit) {
        this.show = show;
        this.visit = visit;
    }

    /**
     * The charges of a month.
     *
     * @param month the last closed one where none is named
     * @param why the service whose explanation is open
     */
    @GetMapping("/accounts/{account}/charges")
    String charges(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String account,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String why,
            Model model) {
        return show.charges(visit.account(user, account), month, why, model);
    }

    @GetMapping("/accounts/{account}/document")
    String document(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String account,
            @RequestParam(required = false) @Nullable String month,
            Model model) {
        return show.document(visit.account(user, account), month, model);
    }

    @GetMapping("/accounts/{account}/document.pdf")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String account,
            @RequestParam(required = false) @Nullable String month) {
        return show.file(visit.account(user, account), month);
    }
}
