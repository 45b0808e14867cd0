package io.saldo.services.certificate;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.rows.HouseRow;
import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.statement.Certificate;
import io.saldo.billing.store.SealedMonth;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.services.command.Held;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The account, its services, and its movement month by month: what is of the one it is for. */
final class Extract {
    private static final int MONTHS = 12;

    private final Composing of;
    private final LocalDate day;

    Extract(Composing of) {
        this.of = of;
        this.day = of.command.on();
    }

    void write(List<Certificate.Fact> facts, List<Certificate.Table> tables) {
        of.premises().forEach(premises -> {
            of.work.held(PremisesRow.Area.class, premises.value()).stream()
                    .filter(each -> each.days().contains(day))
                    .findFirst()
                    .ifPresent(each -> facts.add(new Certificate.Fact(
                            "Площадь", Composing.number(each.row().area().exact()) + " м²")));
            of.work.held(PremisesRow.Residents.class, premises.value()).stream()
                    .filter(each -> each.days().contains(day))
                    .map(each -> each.row().occupancy())
                    .findFirst()
                    .ifPresent(each -> facts.add(new Certificate.Fact(
                            "Проживает", each.permanent() + " постоянно, " + each.temporary() + " временно")));
        });
        tables.add(services());
        tables.add(movement());
    }

    private Certificate.Table services() {
        Set<List<String>> rows = new LinkedHashSet<>();
        for (Held<PremisesRow.Agreement> each : of.work.since(of.work.shelf(), PremisesRow.Agreement.class, day)) {
            if (each.days().contains(day) && of.premises().contains(each.row().premises())) {
                ServiceAgreement agreement = each.row().agreement();
                rows.add(List.of(
                        of.service(agreement.service()), of.party(agreement.creditor()), tariff(agreement.service())));
            }
        }
        return new Certificate.Table(
                "Услуги", 3, List.of("Услуга", "Исполнитель", "Тариф, руб."), List.copyOf(rows), List.of());
    }

    /** The price; of one that depends on attributes, ranges or zones it is said that it does. */
    private String tariff(ServiceCode service) {
        for (ShelfId shelf : List.of(of.work.shelf(), ShelfId.ORGANIZATION)) {
            List<HouseRow.OfTariff> standing = of.work.since(shelf, HouseRow.OfTariff.class, day).stream()
                    .filter(each ->
                            each.days().contains(day) && each.row().service().equals(service))
                    .map(Held::row)
                    .toList();
            if (standing.size() > 1) {
                return "по условиям";
            } else if (!standing.isEmpty()) {
                return Composing.number(standing.get(0).tariff().price().exact());
            }
        }
        return "";
    }

    private Certificate.Table movement() {
        BillingPeriod from =
                of.command.from() == null ? of.month.plus(1 - MONTHS) : new BillingPeriod(of.command.from());
        List<List<String>> rows = new ArrayList<>();
        List<Kopecks> total = new ArrayList<>();
        for (BillingPeriod month = from; month.compareTo(of.month) <= 0; month = month.next()) {
            Optional<SealedMonth> sealed = of.work.store().months().month(of.work.house(), month);
            if (sealed.isPresent()) {
                List<Movement> own = own(sealed.get());
                List<Kopecks> amounts = List.of(
                        sum(own, Movement::opening),
                        sum(without(own), Movement::charged),
                        sum(without(own), Movement::recalculated),
                        sum(penalties(own), each -> each.charged().plus(each.recalculated())),
                        sum(own, Movement::moved).minus(sum(own, Movement::offset)),
                        sum(own, Movement::paid),
                        sum(own, Movement::closing));
                rows.add(row(Composing.month(month), amounts));
                add(total, amounts);
            }
        }
        return new Certificate.Table(
                "Движение средств, руб.",
                1,
                List.of("Месяц", "На начало", "Начислено", "Перерасчёт", "Пени", "Прочее", "Оплачено", "На конец"),
                rows,
                total.isEmpty() ? List.of() : row("Итого", total));
    }

    /** The first opening, the last closing, sums of the others. */
    private static void add(List<Kopecks> total, List<Kopecks> amounts) {
        if (total.isEmpty()) {
            total.addAll(amounts);
            return;
        }
        for (int i = 1; i < amounts.size() - 1; i++) {
            total.set(i, total.get(i).plus(amounts.get(i)));
        }
        total.set(amounts.size() - 1, amounts.get(amounts.size() - 1));
    }

    private static List<String> row(String first, List<Kopecks> amounts) {
        List<String> row = new ArrayList<>(List.of(first));
        amounts.forEach(each -> row.add(Composing.money(each)));
        return row;
    }

    private List<Movement> own(SealedMonth month) {
        AccountStatement statement = month.bill().statements().get(of.account);
        return statement == null
                ? List.of()
                : statement.rows().stream()
                        .filter(each -> each.debtor().equals(of.debtor))
                        .toList();
    }

    private static List<Movement> penalties(List<Movement> rows) {
        return rows.stream().filter(each -> each.kind() == DebtKind.PENALTY).toList();
    }

    private static List<Movement> without(List<Movement> rows) {
        return rows.stream().filter(each -> each.kind() != DebtKind.PENALTY).toList();
    }

    private static Kopecks sum(List<Movement> rows, Function<Movement, Kopecks> column) {
        return Kopecks.sum(rows.stream().map(column).toList());
    }
}
