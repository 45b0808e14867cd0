package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.link.MyAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.examples.cabinet.wiring.Cabinet;
import io.saldo.resident.payment.OnlinePayments;
import io.saldo.resident.payment.OrderId;
import io.saldo.resident.payment.OrderView;
import io.saldo.resident.payment.PayCommand;
import io.saldo.resident.payment.PayableAccount;
import io.saldo.resident.payment.PaymentOrder;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Оплата»: what to pay, how it divides, the bank, and how the payment stands. */
@Controller
class PayPages {
    private static final String PREFIX = "sum|";

    private final Cabinet cabinet;
    private final OnlinePayments payments;
    private final CabinetProperties settings;

    PayPages(Cabinet cabinet, OnlinePayments payments, CabinetProperties settings) {
        this.cabinet = cabinet;
        this.payments = payments;
        this.settings = settings;
    }

    /** An account with its address, for the page. */
    public record Payable(MyAccount account, PayableAccount money) {}

    private List<MyAccount> mine(SignedInUser user) {
        return Answers.or404(cabinet.links().mine(user));
    }

    private List<LinkedAccount> linked(SignedInUser user) {
        return mine(user).stream()
                .map(each -> Answers.or404(cabinet.links().open(user, each.account())))
                .toList();
    }

    /**
     * What may be paid for all accounts.
     *
     * @param account the one whose rows are ticked; all of them where none is named
     */
    @GetMapping("/pay")
    String choose(
            @AuthenticationPrincipal SignedInUser user, @RequestParam(defaultValue = "") String account, Model model) {
        return choose(user, account, Map.of(), model);
    }

    private String choose(SignedInUser user, String account, Map<String, String> typed, Model model) {
        Map<String, MyAccount> byNumber = new HashMap<>();
        mine(user).forEach(each -> byNumber.put(each.account().toString(), each));
        List<Payable> accounts = new ArrayList<>();
        for (PayableAccount each : Answers.or404(payments.payable(linked(user)))) {
            MyAccount known = byNumber.get(each.account().toString());
            if (known != null) {
                accounts.add(new Payable(known, each));
            }
        }
        model.addAttribute("accounts", accounts);
        model.addAttribute("chosen", account);
        model.addAttribute("typed", typed);
        model.addAttribute("bank", settings.bank().isTold());
        return "pay";
    }

    private static PayCommand command(MultiValueMap<String, String> form) {
        List<PayCommand.Choice> choices = new ArrayList<>();
        form.toSingleValueMap().forEach((name, value) -> {
            String row = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
            if (!row.isEmpty() && form.containsKey("row|" + row) && !value.isBlank()) {
                choices.add(new PayCommand.Choice(row, value));
            }
        });
        return new PayCommand(String.valueOf(form.getFirst("key")), choices);
    }

    /** «Проверить»: nothing is begun. */
    @PostMapping("/pay")
    String check(
            @AuthenticationPrincipal SignedInUser user, @RequestParam MultiValueMap<String, String> form, Model model) {
        String key = Answers.key();
        PayCommand typed = command(form);
        PayCommand command = new PayCommand(key, typed.choices());
        Outcome<PaymentOrder> checked = payments.check(user, linked(user), command);
        if (checked.why().isPresent()) {
            if (checked.why().get().reason() == Reason.NOT_FOUND) {
                throw new MissingException();
            }
            Answers.refused(model, checked.why().get());
            return choose(user, String.valueOf(form.getFirst("account")), form.toSingleValueMap(), model);
        }
        model.addAttribute("order", checked.result().orElseThrow());
        model.addAttribute("choices", command.choices());
        model.addAttribute("key", key);
        return "pay-check";
    }

    /** Begins the order and goes to the bank, where there is one bank to go to. */
    @PostMapping("/pay/begin")
    String begin(@AuthenticationPrincipal SignedInUser user, @RequestParam MultiValueMap<String, String> form) {
        PaymentOrder order = Answers.or404(payments.begin(user, linked(user), command(form)));
        return order.units().size() == 1 ? toBank(user, order.id(), 0) : "redirect:/pay/orders/" + order.id();
    }

    private String toBank(SignedInUser user, OrderId order, int unit) {
        String own = settings.address().toString().replaceFirst("/$", "") + "/pay/orders/" + order;
        Outcome<URI> page = payments.page(user, order, unit, URI.create(own));
        Reason why = page.why().map(Refusal::reason).orElse(null);
        if (why == Reason.GATEWAY_SILENT) {
            return "redirect:/pay/orders/" + order + "?silent";
        } else if (why == Reason.OUT_OF_TURN) {
            return "redirect:/pay/orders/" + order;
        }
        return "redirect:" + Answers.or404(page);
    }

    private static OrderId id(String order) {
        if (!order.matches(OrderId.FORM)) {
            throw new MissingException();
        }
        return new OrderId(order);
    }

    /** «Платёж № …»: as the bank and the books say, whatever address led here. */
    @GetMapping("/pay/orders/{order}")
    String order(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String order,
            @RequestParam(required = false) @Nullable String silent,
            Model model) {
        OrderView view = Answers.or404(payments.open(user, id(order)));
        model.addAttribute("view", view);
        model.addAttribute("silent", silent != null);
        return "pay-order";
    }

    /** To the bank for one unit, again or for the first time. */
    @PostMapping("/pay/orders/{order}/units/{unit}")
    String unit(@AuthenticationPrincipal SignedInUser user, @PathVariable String order, @PathVariable String unit) {
        if (!unit.matches("[0-9]{1,2}")) {
            throw new MissingException();
        }
        return toBank(user, id(order), Integer.parseInt(unit));
    }
}
