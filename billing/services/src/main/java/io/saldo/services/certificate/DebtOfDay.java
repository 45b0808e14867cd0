package io.saldo.services.certificate;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.rows.MoneyRow;
import io.saldo.billing.statement.Certificate;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is owed on a day, by payee: what the last month closed by then left, less what was paid since. Of it, what is
 * overdue is said apart: a debt whose day has not come is none to be warned of.
 */
final class DebtOfDay {
    private final Composing of;
    private final LocalDate day;

    DebtOfDay(Composing of) {
        this.of = of;
        this.day = of.command.on();
    }

    /** What stands with one payee. */
    private static final class Standing {
        private final SortedMap<DebtKind, Kopecks> closing = new TreeMap<>();
        private Kopecks overdue = Kopecks.ZERO;
        private Kopecks paid = Kopecks.ZERO;

        Kopecks of(DebtKind kind) {
            return closing.getOrDefault(kind, Kopecks.ZERO);
        }

        Kopecks left() {
            return Kopecks.sum(closing.values()).minus(paid);
        }

        Kopecks overdueLeft() {
            return overdue.minus(paid).max(Kopecks.ZERO).min(left().max(Kopecks.ZERO));
        }
    }

    void write(List<Certificate.Table> tables, List<String> conclusions) {
        SortedMap<PartyId, Standing> standing = standing();
        List<List<String>> rows = new ArrayList<>();
        Kopecks owed = Kopecks.ZERO;
        Kopecks overdue = Kopecks.ZERO;
        for (Map.Entry<PartyId, Standing> each : standing.entrySet()) {
            Standing own = each.getValue();
            rows.add(List.of(
                    of.party(each.getKey()),
                    Composing.money(own.of(DebtKind.PRINCIPAL)),
                    Composing.money(own.of(DebtKind.PENALTY)),
                    Composing.money(own.of(DebtKind.COURT_COST)),
                    Composing.money(own.paid),
                    Composing.money(own.left()),
                    Composing.money(own.overdueLeft())));
            // an overpayment of one payee pays no debt to another
            owed = owed.plus(own.left().max(Kopecks.ZERO));
            overdue = overdue.plus(own.overdueLeft());
        }
        tables.add(new Certificate.Table(
                "Задолженность, руб.",
                1,
                List.of(
                        "Получатель",
                        "Основной долг на " + Composing.day(of.month.next().first()),
                        "Пени",
                        "Судебные расходы",
                        "Оплачено после",
                        "Всего",
                        "В том числе просрочено"),
                rows,
                List.of()));
        conclusions.add(
                overdue.signum() == 0
                        ? "На " + Composing.day(day) + " просроченной задолженности нет."
                        : "На " + Composing.day(day) + " просроченная задолженность составляет "
                                + Composing.money(overdue) + " руб.");
        if (owed.signum() == 0) {
            conclusions.add("Задолженность отсутствует.");
        }
    }

    private SortedMap<PartyId, Standing> standing() {
        SortedMap<PartyId, Standing> standing = new TreeMap<>();
        Optional<AccountStatement> statement = of.work
                .store()
                .months()
                .month(of.work.house(), of.month)
                .flatMap(each -> Optional.ofNullable(each.bill().statements().get(of.account)));
        List<Movement> rows = statement.map(AccountStatement::rows).orElse(List.of());
        for (Movement row : rows) {
            if (row.debtor().equals(of.debtor)) {
                standing.computeIfAbsent(row.payee(), key -> new Standing())
                        .closing
                        .merge(row.kind(), row.closing(), Kopecks::plus);
            }
        }
        for (OpenDebts.Debt each : OpenDebts.of(of).debts()) {
            if (each.obligation().term().due().isBefore(day)) {
                Standing own =
                        standing.computeIfAbsent(each.obligation().owedFor().payee(), key -> new Standing());
                own.overdue = own.overdue.plus(each.left());
            }
        }
        for (Payment each : paidSince()) {
            Standing own = standing.computeIfAbsent(each.receivedBy(), key -> new Standing());
            own.paid = own.paid.plus(each.amount());
        }
        return standing;
    }

    /** Money of months that are not closed on the day, without what was taken back by then. */
    private List<Payment> paidSince() {
        if (!of.work.debtor(of.account, day).equals(of.debtor)) {
            return List.of();
        }
        BillingPeriod open = of.month.next();
        List<Payment> paid = of.work.held(MoneyRow.Paid.class, of.account.value()).stream()
                .map(each -> each.row().payment())
                .filter(each -> each.credit() == null)
                .filter(each -> !each.day().isAfter(day) && each.booked().compareTo(open) >= 0)
                .toList();
        Set<String> ids = new TreeSet<>();
        paid.forEach(each -> ids.add(each.id().value()));
        Set<String> back = new TreeSet<>();
        of.work.held(of.work.shelf(), MoneyRow.Reversed.class, ids).stream()
                .map(each -> each.row().reversal())
                .filter(each -> !each.day().isAfter(day))
                .forEach(each -> back.add(each.payment().value()));
        return paid.stream().filter(each -> !back.contains(each.id().value())).toList();
    }
}
