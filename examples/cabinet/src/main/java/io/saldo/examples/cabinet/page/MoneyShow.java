package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.examples.cabinet.wiring.Resident;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.resident.money.ReceivedPayment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of money shows, whoever looks. */
@Component
public final class MoneyShow {
    private static final int MONTHS = 3;

    private final Resident resident;

    MoneyShow(Resident resident) {
        this.resident = resident;
    }

    /** The movement and the payments of the months asked for, the last three where none are. */
    public String payments(LinkedAccount linked, @Nullable String from, @Nullable String to, Model model) {
        List<BillingPeriod> months = Answers.or404(resident.charges().months(linked));
        model.addAttribute("months", months);
        model.addAttribute("state", Answers.or404(resident.cards().state(linked)));
        List<ReceivedPayment> payments = Answers.or404(resident.money().payments(linked));
        if (!months.isEmpty()) {
            BillingPeriod last = months.get(months.size() - 1);
            BillingPeriod end = Answers.month(to, last);
            BillingPeriod asked = Answers.month(from, end.plus(1 - MONTHS));
            BillingPeriod begin = asked.compareTo(end) > 0 ? end : asked;
            model.addAttribute("from", begin.compareTo(months.get(0)) < 0 ? months.get(0) : begin);
            model.addAttribute("to", end);
            payments = payments.stream()
                    .filter(each -> isShown(each, begin, end, last))
                    .toList();
            model.addAttribute("movement", Answers.or404(resident.money().movement(linked, begin, end)));
        }
        model.addAttribute("payments", payments);
        return "payments";
    }

    /** Those of the months shown; with the last of them those on their way too. */
    private static boolean isShown(
            ReceivedPayment payment, BillingPeriod begin, BillingPeriod end, BillingPeriod last) {
        return !payment.day().isBefore(begin.first())
                && (end.equals(last) || !payment.day().isAfter(end.last()));
    }
}
