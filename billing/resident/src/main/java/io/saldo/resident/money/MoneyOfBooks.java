package io.saldo.resident.money;

import io.saldo.billing.allocation.Payment;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.rows.MoneyRow;
import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.statement.DocumentDirectory;
import io.saldo.billing.store.BillingStore;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.resident.book.Counted;
import io.saldo.resident.book.Door;
import io.saldo.resident.book.OpenedAccount;
import io.saldo.resident.book.StandingRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Money read of the books. */
final class MoneyOfBooks implements AccountMoney {
    private final Door door;

    MoneyOfBooks(Door door) {
        this.door = door;
    }

    @Override
    public Outcome<PeriodMovement> movement(LinkedAccount account, BillingPeriod from, BillingPeriod to) {
        return door.open(account).then(opened -> movement(opened, from, to));
    }

    private static Outcome<PeriodMovement> movement(OpenedAccount account, BillingPeriod from, BillingPeriod to) {
        List<PeriodMovement.Month> months = new ArrayList<>();
        for (BillingPeriod month : account.closed()) {
            if (month.compareTo(from) >= 0 && month.compareTo(to) <= 0) {
                account.bill(month).result().ifPresent(bill -> months.add(month(account, month, bill)));
            }
        }
        return months.isEmpty() ? Outcome.refused(Reason.NOT_FOUND) : Outcome.done(new PeriodMovement(months));
    }

    private static PeriodMovement.Month month(OpenedAccount account, BillingPeriod month, HouseBill bill) {
        DocumentDirectory names = account.directory();
        Map<PartyId, List<Flow>> rows = new LinkedHashMap<>();
        for (Movement row : account.movements(bill)) {
            rows.computeIfAbsent(row.payee(), payee -> new ArrayList<>()).add(Flow.of(row));
        }
        List<PartyId> order = List.copyOf(names.parties().keySet());
        List<PeriodMovement.Creditor> creditors = rows.entrySet().stream()
                .map(each -> new PeriodMovement.Creditor(
                        each.getKey(), name(names, each.getKey()), Flow.sum(each.getValue())))
                .sorted(Comparator.comparingInt(each -> order.indexOf(each.payee())))
                .toList();
        return new PeriodMovement.Month(
                month,
                Flow.sum(creditors.stream().map(PeriodMovement.Creditor::flow).toList()),
                creditors);
    }

    private static String name(DocumentDirectory names, PartyId party) {
        Party known = names.parties().get(party);
        return known == null ? party.value() : known.name();
    }

    @Override
    public Outcome<List<ReceivedPayment>> payments(LinkedAccount account) {
        return door.open(account)
                .then(opened -> Outcome.done(opened.organization().books().read(store -> payments(opened, store))));
    }

    private static List<ReceivedPayment> payments(OpenedAccount account, BillingStore store) {
        Reach about = Reach.about(Set.of(account.number().toString()));
        List<StandingRow<PremisesRow.Owes>> debtors =
                StandingRow.of(store, account.house(), about, PremisesRow.Owes.class);
        List<StandingRow<MoneyRow.Paid>> payments =
                StandingRow.of(store, account.house(), about, MoneyRow.Paid.class).stream()
                        .filter(each -> each.row().payment().account().equals(account.number()))
                        .filter(each ->
                                isOwn(account, debtors, each.row().payment().day()))
                        .toList();
        Set<String> ids = payments.stream()
                .map(each -> each.row().payment().id().toString())
                .collect(Collectors.toSet());
        Set<Object> reversed =
                StandingRow.of(store, account.house(), Reach.about(ids), MoneyRow.Reversed.class).stream()
                        .map(each -> each.row().reversal().payment())
                        .collect(Collectors.toSet());
        DocumentDirectory names = account.directory();
        Counted counted = Counted.of(store, account.house());
        return payments.stream()
                .map(each -> received(each, names, counted, reversed))
                .sorted(Comparator.comparing(ReceivedPayment::day)
                        .thenComparing(ReceivedPayment::id)
                        .reversed())
                .toList();
    }

    private static ReceivedPayment received(
            StandingRow<MoneyRow.Paid> row, DocumentDirectory names, Counted counted, Set<Object> reversed) {
        Payment payment = row.row().payment();
        return new ReceivedPayment(
                payment.id().value(),
                payment.day(),
                payment.amount(),
                name(names, payment.receivedBy()),
                payment.kind(),
                counted.in(payment.booked(), row),
                reversed.contains(payment.id()));
    }

    private static boolean isOwn(OpenedAccount account, List<StandingRow<PremisesRow.Owes>> debtors, LocalDate day) {
        return debtors.isEmpty()
                || debtors.stream()
                        .anyMatch(each ->
                                each.days().contains(day) && each.row().debtor().equals(account.debtor()));
    }
}
