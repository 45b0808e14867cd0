package io.saldo.examples.benchmarks;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.charge.Cause;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.penalty.Penalty;
import io.saldo.billing.run.HouseBill;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import java.util.HashMap;
import java.util.Map;

/** Writes every row of a bill, each field of it; and why each line is what it is, where that is asked for. */
final class BillRows {
    private static final long MICRO = 10_000;
    /** Slashes in the id of a line, and before its debtor. */
    private static final int SLASHES = 8;

    private static final int DEBTOR = 3;
    private static final long[] POWERS = {1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

    private final RowSink out;
    private final ExplanationRows explanations;
    private final Map<BillingPeriod, String> months = new HashMap<>();

    private BillRows(RowSink out) {
        this.out = out;
        this.explanations = new ExplanationRows(out);
    }

    static RowSums of(HouseBill bill, boolean explained) {
        var out = new RowSink();
        new BillRows(out).write(bill, explained);
        return out.sums();
    }

    private void write(HouseBill bill, boolean explained) {
        for (Line line : bill.lines()) {
            long name = line(line);
            if (explained) {
                explanations.write(name, line.derivation());
            }
        }
        for (Obligation each : bill.obligations()) {
            debt(each);
        }
        for (Payment each : bill.debts().credits()) {
            credit(each);
        }
        for (Allocation each : bill.allocations()) {
            out.begin(RowSink.Kind.ALLOCATION);
            out.text(core(each.payment().value()));
            id(each.obligation());
            out.number(each.amount().value()).day(each.valueDate()).core();
            out.end();
        }
        for (Penalty each : bill.penalties()) {
            id(each.line().id(), RowSink.Kind.PENALTY);
            out.number(each.line().amount().value()).core();
            out.text(each.line().id().debtor().value());
            out.end();
        }
        for (AccountStatement each : bill.statements().values()) {
            statement(each);
        }
    }

    private long line(Line line) {
        LineBasis basis = line.basis();
        id(line.id(), RowSink.Kind.LINE);
        out.number(line.amount().value())
                .number(micro(basis.volume()))
                .number(micro(basis.tariff()))
                .core();
        out.text(line.performer().value()).text(line.payee().value());
        out.text(explanations.text(basis.unit()))
                .text(basis.method().name())
                .text(basis.band().zone().name())
                .number(basis.band().range())
                .number(micro(line.unrounded()));
        Cause cause = line.cause();
        if (cause != null) {
            out.text(cause.kind().name());
            for (FactId each : cause.facts()) {
                out.text(each.value());
            }
        }
        return out.end();
    }

    private void id(LineId id, RowSink.Kind kind) {
        out.begin(kind).text(id.house().value());
        month(id.posted());
        out.text(id.account().value())
                .text(id.service().value())
                .text(id.creditor().value());
        month(id.about());
        out.text(id.kind().name()).number(id.ordinal());
    }

    private void debt(Obligation each) {
        out.begin(RowSink.Kind.DEBT);
        id(each.id());
        out.number(each.amount().value()).day(each.due()).core();
        out.text(each.account().value()).text(each.debtor().value());
        owedFor(each.owedFor());
        month(each.origin());
        month(each.posted());
        out.text(each.kind().name()).text(each.made().name());
        out.end();
    }

    /** The id of a debt without its debtor, as {@link #core} has it. */
    private void id(ObligationId id) {
        LineId line = id.line();
        if (line == null) {
            out.text(core(id.value()));
            return;
        }
        int from = out.open();
        part(line.house().value());
        out.append(text(line.posted())).append("/");
        part(line.account().value());
        part(line.service().value());
        part(line.creditor().value());
        out.append(text(line.about()))
                .append("/")
                .append(line.kind().name())
                .append("/")
                .append(Integer.toString(line.ordinal()))
                .closed(from);
    }

    private void part(String value) {
        boolean plain = value.indexOf('/') < 0 && value.indexOf('%') < 0;
        out.append(plain ? value : value.replace("%", "%25").replace("/", "%2F"))
                .append("/");
    }

    private String text(BillingPeriod month) {
        String known = months.get(month);
        if (known == null) {
            known = month.toString();
            months.put(month, known);
        }
        return known;
    }

    private void credit(Payment each) {
        out.begin(RowSink.Kind.CREDIT)
                .text(core(each.id().value()))
                .number(each.amount().value())
                .day(each.day())
                .core();
        out.text(each.account().value())
                .text(each.receivedBy().value())
                .text(each.kind().name());
        OwedFor credited = each.creditedFor();
        if (credited != null) {
            owedFor(credited);
        }
        BillingPeriod about = each.named();
        if (about != null) {
            month(about);
        }
        out.end();
    }

    private void owedFor(OwedFor each) {
        out.text(each.service().value())
                .text(each.creditor().value())
                .text(each.payee().value());
    }

    private void statement(AccountStatement each) {
        String account = each.account().value();
        for (Movement row : each.rows()) {
            out.begin(RowSink.Kind.MOVEMENT).text(account);
            month(each.period());
            out.text(row.service() == null ? "" : row.service().value())
                    .text(row.creditor().value())
                    .text(row.payee().value())
                    .text(row.kind().name());
            out.number(row.opening().value())
                    .number(row.charged().value())
                    .number(row.recalculated().value())
                    .number(row.moved().value())
                    .number(row.paid().value())
                    .number(row.offset().value())
                    .number(row.closing().value())
                    .core();
            out.end();
        }
        out.begin(RowSink.Kind.STATEMENT).text(account);
        month(each.period());
        out.number(each.closing().value()).core();
        each.lastPayments().forEach((payee, day) -> out.text(payee.value()).day(day));
        out.end();
    }

    private void month(BillingPeriod period) {
        out.month(period.month().getYear(), period.month().getMonthValue());
    }

    /** The id of a line without its debtor, whom older builds did not keep there; any other text as it is. */
    static String core(String id) {
        int from = -1;
        int until = -1;
        int slashes = 0;
        for (int i = id.indexOf('/'); i >= 0; i = id.indexOf('/', i + 1)) {
            slashes++;
            from = slashes == DEBTOR ? i : from;
            until = slashes == DEBTOR + 1 ? i : until;
        }
        return slashes == SLASHES ? id.substring(0, from).concat(id.substring(until)) : id;
    }

    /** To six decimals, as a column of a table has it. */
    static long micro(Exact value) {
        return Kopecks.halfUp(value.times(MICRO)).value();
    }

    private static long micro(Quantity price) {
        return price.scale() < POWERS.length ? price.unscaled() * POWERS[price.scale()] : micro(price.exact());
    }
}
