package io.saldo.examples.benchmarks;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.penalty.Penalty;
import io.saldo.billing.run.BillingTexts;
import io.saldo.billing.run.HouseBill;
import io.saldo.kernel.derivation.DerivationText;
import io.saldo.kernel.derivation.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bill as text to be compared with that of another build: one line a row with every field of it, rows of a kind in
 * order of their text, below each line of the bill its explanation in words.
 *
 * <p>Ids of lines are told without the debtor, whom older builds did not keep there; the debtor stands with debts,
 * penalties and what a line was moved for.
 */
final class BillText {
    /** The id of a line within other text: house/posted/account/debtor/service/creditor/about/kind/ordinal. */
    private static final Pattern DEBTOR = Pattern.compile(
            "(\\d{4}-\\d{2}/[^/]+/)[^/]+/([^/]+/[^/]+/\\d{4}-\\d{2}/[A-Z_]+/\\d+)");

    private static final Texts TEXTS = BillingTexts.in(Texts.RUSSIAN);

    private final List<String> text = new ArrayList<>();

    private BillText() {}

    static List<String> of(HouseBill bill) {
        var text = new BillText();
        text.write(bill);
        return text.text;
    }

    private void write(HouseBill bill) {
        text.add("due " + bill.due() + ", parked " + bill.charges().parked());
        bill.lines().stream().map(BillText::line).sorted().forEach(text::add);
        rows("debt", bill.obligations(), BillText::debt);
        rows("credit", bill.debts().credits(), BillText::credit);
        rows("allocation", bill.allocations(), BillText::allocation);
        rows("penalty", bill.penalties(), BillText::penalty);
        bill.statements().values().forEach(this::statement);
    }

    private <T> void rows(String kind, Collection<T> rows, Function<T, String> row) {
        rows.stream()
                .map(each -> kind + " " + withoutDebtor(row.apply(each)))
                .sorted()
                .forEach(text::add);
    }

    private static String line(Line line) {
        LineBasis basis = line.basis();
        String told = fields(
                "line " + id(line.id()),
                line.amount(),
                "unrounded " + line.unrounded(),
                "of " + basis.volume() + " " + basis.unit(),
                basis.method(),
                "by " + basis.tariff(),
                "band " + basis.band().zone() + " " + basis.band().range(),
                "performer " + line.performer(),
                "payee " + line.payee(),
                "cause " + line.cause());
        return withoutDebtor(Stream.concat(
                        Stream.of(told),
                        DerivationText.lines(line.derivation(), TEXTS).stream().map(each -> "    " + each))
                .reduce((above, below) -> above + System.lineSeparator() + below)
                .orElseThrow());
    }

    private static String debt(Obligation each) {
        return fields(
                each.id(),
                each.amount(),
                "due " + each.due(),
                "account " + each.account(),
                "debtor " + each.debtor(),
                owedFor(each.owedFor()),
                "origin " + each.origin(),
                "posted " + each.posted(),
                each.kind(),
                each.made());
    }

    private static String credit(Payment each) {
        return fields(
                each.id(),
                each.amount(),
                "day " + each.day(),
                "account " + each.account(),
                "by " + each.receivedBy(),
                each.kind(),
                "for " + owedFor(each.creditedFor()),
                "about " + each.named(),
                each.basis());
    }

    private static String allocation(Allocation each) {
        return fields(each.payment(), each.obligation(), each.amount(), each.valueDate());
    }

    private static String penalty(Penalty each) {
        return fields(
                id(each.line().id()),
                each.line().amount(),
                "debtor " + each.debtor());
    }

    private void statement(AccountStatement statement) {
        String account = statement.account() + " " + statement.period();
        rows("movement " + account, statement.rows(), BillText::movement);
        text.add(fields("statement " + account, statement.closing(), statement.lastPayments()));
    }

    private static String movement(Movement row) {
        return fields(
                row.service(),
                "creditor " + row.creditor(),
                "payee " + row.payee(),
                row.kind(),
                "opening " + row.opening(),
                "charged " + row.charged(),
                "recalculated " + row.recalculated(),
                "moved " + row.moved(),
                "paid " + row.paid(),
                "offset " + row.offset(),
                "closing " + row.closing());
    }

    private static String owedFor(@Nullable OwedFor each) {
        return each == null ? "nothing" : each.service() + " of " + each.creditor() + " to " + each.payee();
    }

    private static String id(LineId id) {
        return id.house() + "/" + id.posted() + "/" + id.account() + "/" + id.service() + "/" + id.creditor() + "/"
                + id.about() + "/" + id.kind() + "/" + id.ordinal();
    }

    static String withoutDebtor(String text) {
        return DEBTOR.matcher(text).replaceAll("$1$2");
    }

    private static String fields(@Nullable Object... fields) {
        return Stream.of(fields).map(String::valueOf).reduce((left, right) -> left + " | " + right)
                .orElse("");
    }
}
