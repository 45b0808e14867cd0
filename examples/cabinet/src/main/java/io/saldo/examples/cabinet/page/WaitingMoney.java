package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.resident.payment.OnlinePayments;
import io.saldo.resident.payment.OrderView;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Online payments of an account that the books do not know of yet. */
@Component
class WaitingMoney {
    private final OnlinePayments payments;

    WaitingMoney(OnlinePayments payments) {
        this.payments = payments;
    }

    /** One's own orders about an account, the newest first. */
    List<OrderView> orders(SignedInUser user, LinkedAccount account) {
        return Answers.or404(payments.of(user)).stream()
                .filter(each -> each.order().isAbout(account.account()))
                .toList();
    }

    /** Tells a page of them: {@code waiting}, those that a bank or the books have still to say something of. */
    void tell(SignedInUser user, LinkedAccount account, Model model) {
        List<OrderView> orders = orders(user, account);
        model.addAttribute("orders", orders);
        model.addAttribute("ref", account.account());
        model.addAttribute("waiting", orders.stream().filter(OrderView::waits).toList());
    }
}
