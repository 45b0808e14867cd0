package io.saldo.examples.benchmarks;

import io.saldo.examples.benchmarks.DecimalAccount.Line;
import io.saldo.examples.benchmarks.DecimalAccount.Penalty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;

/** Writes the rows of an account made the usual way, field by field as those of the engine are. */
final class DecimalRows {
    private static final LocalDate PAID = LocalDate.of(2026, 10, 31);
    private static final String PAYEE = DecimalAccount.ORGANIZATION;

    private final RowSink out;
    private final DecimalAccount account;

    DecimalRows(RowSink out, DecimalAccount account) {
        this.out = out;
        this.account = account;
    }

    void write() {
        for (Line line : account.lines) {
            id(RowSink.Kind.LINE, line.service(), DecimalAccount.MONTH, line.kind(), line.ordinal());
            out.number(kopecks(line.amount()))
                    .number(micro(line.volume()))
                    .number(micro(line.price()))
                    .core();
            rest(line.unit(), line.method(), line.zone(), line.unrounded());
        }
        for (Penalty each : account.penalties) {
            id(RowSink.Kind.LINE, each.service(), each.about(), "PENALTY", 0);
            out.number(kopecks(each.amount()))
                    .number(1_000_000L * each.days())
                    .number(0)
                    .core();
            rest("DAY", "STATED", "WHOLE_DAY", each.amount());
            id(RowSink.Kind.PENALTY, each.service(), each.about(), "PENALTY", 0);
            out.number(kopecks(each.amount())).core();
            out.text(account.name).end();
        }
        account.money.debts.forEach(this::debt);
        account.money.credits.forEach(this::credit);
        for (DecimalMoney.Allocation each : account.money.allocations) {
            out.begin(RowSink.Kind.ALLOCATION).text(each.payment()).text(each.debt().id);
            out.number(kopecks(each.amount())).day(PAID).core();
            out.end();
        }
        account.money.rows.forEach(this::movement);
        out.begin(RowSink.Kind.STATEMENT).text(account.name);
        month(DecimalAccount.MONTH);
        out.number(kopecks(account.money.closing())).core();
        for (DecimalMoney.Payment each : account.money.payments) {
            if (!each.before()) {
                out.text(each.payee()).day(PAID);
            }
        }
        out.end();
    }

    private void id(RowSink.Kind kind, TownService service, YearMonth about, String line, int ordinal) {
        out.begin(kind).text(account.house);
        month(DecimalAccount.MONTH);
        out.text(account.name).text(service.code().value()).text(PAYEE);
        month(about);
        out.text(line).number(ordinal);
    }

    private void rest(String unit, String method, String zone, BigDecimal unrounded) {
        out.text(PAYEE).text(PAYEE).text(unit).text(method).text(zone).number(0).number(micro(unrounded));
        out.end();
    }

    private void debt(DecimalMoney.Debt each) {
        if (!each.isOfMonth()) {
            return;
        }
        out.begin(RowSink.Kind.DEBT)
                .text(each.id)
                .number(kopecks(each.amount))
                .day(each.due)
                .core();
        out.text(account.name).text(account.name);
        out.text(each.service.code().value()).text(each.payee).text(each.payee);
        month(each.origin);
        month(each.posted);
        out.text(each.penalty ? "PENALTY" : "PRINCIPAL").text("CHARGE").end();
    }

    private void credit(DecimalMoney.Credit each) {
        out.begin(RowSink.Kind.CREDIT)
                .text(each.id())
                .number(kopecks(each.amount()))
                .day(PAID)
                .core();
        out.text(account.name).text(PAYEE).text("PRINCIPAL");
        out.text(each.service().code().value()).text(PAYEE).text(PAYEE);
        month(DecimalAccount.MONTH);
        out.end();
    }

    private void movement(DecimalMoney.Key key, DecimalMoney.Row row) {
        out.begin(RowSink.Kind.MOVEMENT).text(account.name);
        month(DecimalAccount.MONTH);
        out.text(key.service() == null ? "" : key.service().code().value())
                .text(key.payee())
                .text(key.payee())
                .text(key.penalty() ? "PENALTY" : "PRINCIPAL");
        out.number(kopecks(row.opening))
                .number(kopecks(row.charged))
                .number(kopecks(row.recalculated))
                .number(0)
                .number(kopecks(row.paid))
                .number(kopecks(row.offset))
                .number(kopecks(row.closing()))
                .core();
        out.end();
    }

    private void month(YearMonth month) {
        out.month(month.getYear(), month.getMonthValue());
    }

    private static long kopecks(BigDecimal roubles) {
        return DecimalAccount.inKopecks(roubles);
    }

    private static long micro(BigDecimal value) {
        return value.setScale(6, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }
}
