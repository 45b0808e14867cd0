package io.saldo.services.certificate;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.statement.Certificate;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What is owed by months, and how its penalties were counted: each run of days with its debt, rate and part, as the
 * posted lines explain themselves.
 */
final class Calculation {
    private static final String RUN = "penaltyOfDays";
    private static final BillingPeriod ALWAYS = BillingPeriod.of(1990, 1);

    private final Composing of;

    Calculation(Composing of) {
        this.of = of;
    }

    void write(List<Certificate.Table> tables, List<String> conclusions) {
        OpenDebts open = OpenDebts.of(of);
        tables.add(debts(open));
        tables.add(penalties());
        Kopecks principal = open.left(DebtKind.PRINCIPAL);
        Kopecks penalty = open.left(DebtKind.PENALTY);
        Kopecks cost = open.left(DebtKind.COURT_COST);
        conclusions.add("Основной долг " + Composing.money(principal) + " руб., пени " + Composing.money(penalty)
                + " руб., судебные расходы " + Composing.money(cost) + " руб.");
        conclusions.add("Всего " + Composing.money(principal.plus(penalty).plus(cost)) + " руб., пени начислены по "
                + Composing.day(of.month.last()) + ".");
    }

    private Certificate.Table debts(OpenDebts open) {
        List<List<String>> rows = new ArrayList<>();
        Kopecks charged = Kopecks.ZERO;
        Kopecks paid = Kopecks.ZERO;
        for (OpenDebts.Debt each : open.debts()) {
            if (each.obligation().kind() == DebtKind.PRINCIPAL) {
                rows.add(List.of(
                        Composing.month(each.obligation().term().origin()),
                        of.service(each.obligation().owedFor().service()),
                        of.party(each.obligation().owedFor().creditor()),
                        Composing.day(each.obligation().term().due()),
                        Composing.money(each.obligation().amount()),
                        Composing.money(each.paid()),
                        Composing.money(each.left())));
                charged = charged.plus(each.obligation().amount());
                paid = paid.plus(each.paid());
            }
        }
        return new Certificate.Table(
                "Основной долг, руб.",
                4,
                List.of("Месяц", "Услуга", "Кому", "Оплатить до", "Начислено", "Оплачено", "Долг"),
                rows,
                List.of(
                        "Итого",
                        "",
                        "",
                        "",
                        Composing.money(charged),
                        Composing.money(paid),
                        Composing.money(charged.minus(paid))));
    }

    /** What a penalty is counted for; the later of its lines explains the whole of it. */
    private record Key(BillingPeriod about, String service, String creditor) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::about).thenComparing(Key::service).thenComparing(Key::creditor);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private Certificate.Table penalties() {
        Map<Key, List<Line>> lines =
                of.work.store().months().lines(of.work.house(), of.account, ALWAYS, of.month).stream()
                        .filter(each -> each.id().kind() == LineKind.PENALTY
                                && each.id().debtor().equals(of.debtor))
                        .collect(Collectors.groupingBy(
                                each -> new Key(
                                        each.id().about(),
                                        each.id().service().value(),
                                        each.id().creditor().value()),
                                TreeMap::new,
                                Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        Kopecks total = Kopecks.ZERO;
        for (List<Line> own : lines.values()) {
            Line last = own.stream()
                    .max(Comparator.comparing(each -> each.id().posted()))
                    .orElseThrow();
            runs(last.derivation(), run -> rows.add(row(last, run)));
            Kopecks posted = Kopecks.sum(own.stream().map(Line::amount).toList());
            rows.add(List.of(
                    Composing.month(last.id().about()),
                    of.service(last.id().service()),
                    "начислено",
                    "",
                    "",
                    "",
                    Composing.money(posted)));
            total = total.plus(posted);
        }
        return new Certificate.Table(
                "Пени, руб.",
                2,
                List.of("Месяц долга", "Услуга", "Долг", "Дней", "Ставка, %", "Доля", "Пени"),
                rows,
                List.of("Итого", "", "", "", "", "", Composing.money(total)));
    }

    private List<String> row(Line line, Derivation.Calculated run) {
        Exact rate = value(run, "keyRate").min(value(run, "rateCap"));
        return List.of(
                Composing.month(line.id().about()),
                of.service(line.id().service()),
                Composing.number(value(run, "overdueDebt")),
                Composing.number(value(run, "daysOfDelay")),
                Composing.number(rate.times(100)),
                "1/" + Composing.number(value(run, "penaltyDivisor")),
                Composing.number(run.replay()));
    }

    /** An operand; a limit that does not hold is no lower than anything. */
    private static Exact value(Derivation.Calculated run, String code) {
        for (Operand each : run.operands()) {
            if (each.symbol().code().equals(code)) {
                return each.value();
            }
        }
        return Exact.of(Integer.MAX_VALUE);
    }

    /** The runs of days that an explanation rests on; lines posted before are not followed. */
    private static void runs(Derivation derivation, Consumer<Derivation.Calculated> found) {
        if (derivation instanceof Derivation.Summed summed) {
            summed.parts().forEach(each -> runs(each, found));
        } else if (derivation instanceof Derivation.Calculated calculated) {
            if (calculated.edition().rule().equals(RUN)) {
                found.accept(calculated);
            } else {
                for (Operand each : calculated.operands()) {
                    if (each.origin() instanceof Origin.Derived derived) {
                        runs(derived.derivation(), found);
                    }
                }
            }
        }
    }
}
