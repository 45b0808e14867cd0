package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.request.OrderServiceCommand;
import io.saldo.cabinet.request.PaidRequests;
import io.saldo.cabinet.request.PaidService;
import io.saldo.cabinet.request.RequestId;
import io.saldo.cabinet.request.RequestView;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.examples.cabinet.wiring.Cabinet;
import io.saldo.examples.cabinet.wiring.Resident;
import io.saldo.kernel.money.Kopecks;
import io.saldo.resident.account.AccountCard;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Заявки на платные услуги». */
@Controller
class RequestPages {
    private final PaidRequests requests;
    private final Resident resident;
    private final Cabinet cabinet;
    private final Visit visit;

    RequestPages(PaidRequests requests, Resident resident, Cabinet cabinet, Visit visit) {
        this.requests = requests;
        this.resident = resident;
        this.cabinet = cabinet;
        this.visit = visit;
    }

    /** The catalogue, and what was ordered. */
    @GetMapping("/accounts/{account}/requests")
    String list(@AuthenticationPrincipal SignedInUser user, @PathVariable String account, Model model) {
        LinkedAccount linked = visit.account(user, account);
        model.addAttribute("catalogue", Answers.or404(requests.catalogue(linked)));
        model.addAttribute("requests", Answers.or404(requests.of(linked)));
        model.addAttribute("orders", linked.role().submits());
        return "requests";
    }

    @GetMapping("/accounts/{account}/requests/new")
    String form(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String service,
            Model model) {
        LinkedAccount linked = visit.account(user, account);
        Map<String, String> form = new HashMap<>();
        form.put("service", service);
        form.put(
                "address",
                resident.cards().card(linked).result().map(AccountCard::address).orElse(""));
        form.put(
                "phone",
                Answers.or404(cabinet.profile().export(user)).contacts().phone().value());
        return form(linked, form, model);
    }

    private String form(LinkedAccount linked, Map<String, String> form, Model model) {
        if (!linked.role().submits()) {
            throw new MissingException();
        }
        model.addAttribute("catalogue", Answers.or404(requests.catalogue(linked)));
        model.addAttribute("form", form);
        model.addAttribute("key", Answers.key());
        return "request-new";
    }

    private static OrderServiceCommand command(Map<String, String> form) {
        return new OrderServiceCommand(
                form.getOrDefault("key", ""),
                form.getOrDefault("service", ""),
                form.getOrDefault("address", ""),
                form.getOrDefault("wished", ""),
                form.getOrDefault("phone", ""));
    }

    /** «Проверить»: nothing is ordered. */
    @PostMapping("/accounts/{account}/requests/check")
    String check(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String account,
            @RequestParam Map<String, String> form,
            Model model) {
        LinkedAccount linked = visit.account(user, account);
        Outcome<PaidService> checked = requests.check(linked, command(form));
        if (checked.why().isPresent()) {
            return refused(linked, form, checked.why().get(), model);
        }
        model.addAttribute("service", checked.result().orElseThrow());
        model.addAttribute("form", form);
        return "request-check";
    }

    private String refused(LinkedAccount linked, Map<String, String> form, Refusal refusal, Model model) {
        if (refusal.reason() == Reason.NOT_FOUND || refusal.reason() == Reason.NOT_ALLOWED) {
            throw new MissingException();
        }
        Answers.refused(model, refusal);
        return form(linked, form, model);
    }

    @PostMapping("/accounts/{account}/requests")
    String order(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String account,
            @RequestParam Map<String, String> form,
            Model model) {
        LinkedAccount linked = visit.account(user, account);
        Outcome<RequestView> ordered = requests.order(linked, command(form));
        if (ordered.why().isPresent()) {
            return refused(linked, form, ordered.why().get(), model);
        }
        return "redirect:"
                + path(linked, ordered.result().orElseThrow().request().id()) + "?sent";
    }

    private static String path(LinkedAccount linked, RequestId id) {
        return "/accounts/" + linked.account().number() + "/requests/" + id;
    }

    private static RequestId id(String request) {
        if (!request.matches(RequestId.FORM)) {
            throw new MissingException();
        }
        return new RequestId(request);
    }

    @GetMapping("/accounts/{account}/requests/{request}")
    String request(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String account,
            @PathVariable String request,
            @RequestParam(required = false) @Nullable String sent,
            Model model) {
        LinkedAccount linked = visit.account(user, account);
        model.addAttribute("view", Answers.or404(requests.open(linked, id(request))));
        model.addAttribute("sent", sent != null);
        return "request";
    }

    @PostMapping("/accounts/{account}/requests/{request}/agree")
    String agree(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String account,
            @PathVariable String request,
            @RequestParam(defaultValue = "") String price) {
        LinkedAccount linked = visit.account(user, account);
        if (!price.matches("[0-9]{1,12}")) {
            throw new MissingException();
        }
        settled(requests.agree(linked, id(request), Kopecks.of(Long.parseLong(price))));
        return "redirect:" + path(linked, id(request));
    }

    @PostMapping("/accounts/{account}/requests/{request}/withdraw")
    String withdraw(
            @AuthenticationPrincipal SignedInUser user, @PathVariable String account, @PathVariable String request) {
        LinkedAccount linked = visit.account(user, account);
        settled(requests.withdraw(linked, id(request)));
        return "redirect:" + path(linked, id(request));
    }

    /** Where it stands otherwise by now, the page shows how. */
    private static void settled(Outcome<RequestView> outcome) {
        Reason why = outcome.why().map(Refusal::reason).orElse(null);
        if (why != Reason.OUT_OF_TURN && why != Reason.CHANGED_MEANWHILE) {
            Answers.or404(outcome);
        }
    }
}
