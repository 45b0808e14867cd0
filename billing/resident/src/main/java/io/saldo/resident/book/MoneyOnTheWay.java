package io.saldo.resident.book;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.rows.MoneyRow;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.Reach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Money of an account that no closed month has counted yet.
 *
 * @param amount above zero for a payment, below zero for one that is taken back
 */
public record MoneyOnTheWay(PartyId payee, DebtKind kind, Kopecks amount) {

    /** In the order of days. */
    public static List<MoneyOnTheWay> of(BillingStore store, HouseId house, AccountNumber account) {
        Counted counted = Counted.of(store, house);
        List<StandingRow<MoneyRow.Paid>> paid =
                StandingRow.of(store, house, Reach.about(Set.of(account.toString())), MoneyRow.Paid.class).stream()
                        .filter(each -> each.row().payment().account().equals(account))
                        .toList();
        Map<PaymentId, StandingRow<MoneyRow.Reversed>> back = reversals(store, house, paid);
        List<MoneyOnTheWay> way = new ArrayList<>();
        for (StandingRow<MoneyRow.Paid> each : paid) {
            Payment payment = each.row().payment();
            if (counted.in(payment.booked(), each) == null) {
                way.add(new MoneyOnTheWay(payment.receivedBy(), payment.kind(), payment.amount()));
            }
            StandingRow<MoneyRow.Reversed> reversal = back.get(payment.id());
            if (reversal != null && counted.in(reversal.row().reversal().booked(), reversal) == null) {
                way.add(new MoneyOnTheWay(
                        payment.receivedBy(), payment.kind(), payment.amount().negate()));
            }
        }
        return List.copyOf(way);
    }

    private static Map<PaymentId, StandingRow<MoneyRow.Reversed>> reversals(
            BillingStore store, HouseId house, List<StandingRow<MoneyRow.Paid>> paid) {
        Map<PaymentId, StandingRow<MoneyRow.Reversed>> back = new HashMap<>();
        if (!paid.isEmpty()) {
            Set<String> ids =
                    paid.stream().map(each -> each.row().payment().id().value()).collect(Collectors.toSet());
            StandingRow.of(store, house, Reach.about(ids), MoneyRow.Reversed.class)
                    .forEach(each -> back.putIfAbsent(each.row().reversal().payment(), each));
        }
        return back;
    }
}
