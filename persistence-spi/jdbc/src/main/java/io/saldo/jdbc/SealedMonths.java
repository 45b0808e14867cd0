package io.saldo.jdbc;

import com.fasterxml.jackson.databind.JavaType;
import io.saldo.billing.binding.AccountRows;
import io.saldo.billing.binding.Closing;
import io.saldo.billing.charge.Line;
import io.saldo.billing.recalculation.ClosedMonth;
import io.saldo.billing.run.HandedOn;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.store.Manifest;
import io.saldo.billing.store.SealedMonth;
import io.saldo.jdbc.SealTable.Standing;
import io.saldo.jdbc.Shelves.Sight;
import io.saldo.json.StoredForm;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Known;
import io.saldo.spi.page.HouseExplanation;
import io.saldo.spi.page.HousePages;
import io.saldo.spi.page.PageKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What the seals of one house hold. */
final class SealedMonths {
    private static final String CLOSED = """
            select c.about, c.content from <s>.closed_month c
            """;
    private static final String MONEY = """
            select n.text, c.content from <s>.account_money c
            join <s>.name n on n.shelf = c.shelf and n.number = c.account
            """;

    private final Unit unit;
    private final HouseId house;
    private final Sight sight;
    private final SealTable seals;

    SealedMonths(Unit unit, HouseId house, Sight sight) {
        this.unit = unit;
        this.house = house;
        this.sight = sight;
        this.seals = new SealTable(unit, sight);
    }

    SealTable seals() {
        return seals;
    }

    private LineTable lines() {
        return new LineTable(unit, sight, house);
    }

    private PageTable pages() {
        return new PageTable(unit, sight);
    }

    /** Keeps a month whose turn it is. */
    void insert(Known known, SealedMonth month) {
        HouseBill bill = month.bill();
        Closing closing = month.closing();
        check(month);
        int seal = seals.next();
        var words = new HouseWords(unit, sight);
        HouseExplanation explained = HouseExplanation.of(bill);
        var written = new HousePages(words).write(explained);
        seals.insert(seal, known.at(), month.manifest(), bill.due());
        words.keep();
        lines().insert(seal, explained.lines());
        pages().insert(seal, written, closing.handedOn(), bill.debts(), bill.statements());
        insertClosed(seal, closing.months());
        insertMoney(seal, closing.rows());
    }

    private static void check(SealedMonth month) {
        Manifest manifest = month.manifest();
        InvalidValueException.unless(
                month.closing().handedOn().equals(month.bill().handedOn()),
                "what the closing of " + manifest.period() + " hands on",
                "another value",
                "what its bill hands on, which is kept once");
        Exact.period("period", manifest.period());
        month.closing().months().keySet().forEach(each -> Exact.period("closed month", each));
    }

    private void insertClosed(int seal, SortedMap<BillingPeriod, ClosedMonth> months) {
        JavaType type = PageTable.closedType(unit.json());
        PreparedBatch batch = unit.batch("""
                insert into <s>.closed_month (shelf, about, seal, form, content)
                values (:shelf, :about, :seal, :form, :content)
                """);
        months.forEach((about, month) -> batch.bind("shelf", sight.id())
                .bind("about", Columns.number(about))
                .bind("seal", seal)
                .bind("form", StoredForm.CURRENT)
                .bind("content", unit.json().pack(month, type))
                .add());
        if (!months.isEmpty()) {
            batch.execute();
        }
    }

    private void insertMoney(int seal, SortedMap<AccountNumber, AccountRows> rows) {
        Set<String> texts = new TreeSet<>();
        rows.keySet().forEach(each -> texts.add(each.value()));
        Map<String, Integer> numbers = new Names(unit, sight).numbered(texts);
        JavaType type = PageTable.moneyType(unit.json());
        PreparedBatch batch = unit.batch("""
                insert into <s>.account_money (shelf, account, seal, form, content)
                values (:shelf, :account, :seal, :form, :content)
                """);
        rows.forEach((account, money) -> batch.bind("shelf", sight.id())
                .bind("account", Objects.requireNonNull(numbers.get(account.value())))
                .bind("seal", seal)
                .bind("form", StoredForm.CURRENT)
                .bind("content", unit.json().pack(money, type))
                .add());
        if (!rows.isEmpty()) {
            batch.execute();
        }
    }

    /** The month of a seal, all of it. */
    SealedMonth month(Standing standing) {
        int seal = standing.seal();
        var pages = pages().all(seal);
        HouseExplanation explained = new HousePages(new HouseWords(unit, sight))
                .read(pages.pages(), lines().rows(seal, standing.manifest().period()));
        HandedOn handedOn = pages.handedOn();
        var bill = new HouseBill(
                explained.charges(),
                explained.byMeter(),
                explained.recalculation(),
                standing.due(),
                explained.penalties(),
                pages.debts(),
                explained.allocated(),
                pages.statements(),
                handedOn);
        return new SealedMonth(
                standing.manifest(), bill, new Closing(handedOn, closedBy(seal), new TreeMap<>(moneyOf(seal))));
    }

    HandedOn handedOn(Standing standing) {
        return pages().onlyHandedOn(standing.seal()).handedOn();
    }

    private SortedMap<BillingPeriod, ClosedMonth> closedBy(int seal) {
        SortedMap<BillingPeriod, ClosedMonth> closed = new TreeMap<>();
        seals.query(CLOSED + "where c.shelf = :shelf and c.seal = :seal")
                .bind("seal", seal)
                .map((row, context) -> Map.entry(Columns.period(row.getInt("about")), row.getBytes("content")))
                .forEach(each -> closed.put(each.getKey(), closed(each.getValue())));
        return closed;
    }

    private ClosedMonth closed(byte[] content) {
        return (ClosedMonth) unit.json().unpack(content, PageTable.closedType(unit.json()));
    }

    private AccountRows money(byte[] content) {
        return (AccountRows) unit.json().unpack(content, PageTable.moneyType(unit.json()));
    }

    private Map<AccountNumber, AccountRows> moneyOf(int seal) {
        Map<AccountNumber, AccountRows> rows = new HashMap<>();
        seals.query(MONEY + "where c.shelf = :shelf and c.seal = :seal")
                .bind("seal", seal)
                .map((row, context) -> Map.entry(new AccountNumber(row.getString("text")), row.getBytes("content")))
                .forEach(each -> rows.put(each.getKey(), money(each.getValue())));
        return rows;
    }

    /** Months as the latest seals before the open month leave them. */
    SortedMap<BillingPeriod, ClosedMonth> standing(Set<BillingPeriod> periods, BillingPeriod open) {
        SortedMap<BillingPeriod, ClosedMonth> standing = new TreeMap<>();
        seals.query(CLOSED + """
                        join (select k.about, max(k.seal) as seal from <s>.closed_month k
                            join <s>.sealed_month m on m.shelf = k.shelf and m.ordinal = k.seal
                            where k.shelf = :shelf and k.about = any(:periods) and m.posted < :open and\s""" + SealTable.STANDS + """
                            group by k.about) latest on latest.about = c.about and latest.seal = c.seal
                        where c.shelf = :shelf
                        """)
                .bindArray("periods", Integer.class, numbers(periods))
                .bind("open", Columns.number(open))
                .map((row, context) -> Map.entry(Columns.period(row.getInt("about")), row.getBytes("content")))
                .forEach(each -> standing.put(each.getKey(), closed(each.getValue())));
        return standing;
    }

    private static List<Integer> numbers(Set<BillingPeriod> periods) {
        return periods.stream().map(Columns::number).toList();
    }

    Map<AccountNumber, AccountRows> rows(Set<AccountNumber> accounts, BillingPeriod open) {
        Map<AccountNumber, AccountRows> rows = new HashMap<>();
        seals.query(MONEY + """
                        join <s>.sealed_month m on m.shelf = c.shelf and m.ordinal = c.seal
                        where c.shelf = :shelf and n.text = any(:accounts) and m.posted < :open and\s""" + SealTable.STANDS + " order by c.seal")
                .bindArray(
                        "accounts",
                        String.class,
                        accounts.stream().map(AccountNumber::value).toList())
                .bind("open", Columns.number(open))
                .map((row, context) -> Map.entry(new AccountNumber(row.getString("text")), row.getBytes("content")))
                .forEach(each -> rows.merge(each.getKey(), money(each.getValue()), AccountRows::and));
        return rows;
    }

    /**
     * The lines of an account. The explanations of a house-month are one page, and so its rows are read with it: one
     * query a month in which the account has lines.
     */
    List<Line> lines(AccountNumber account, BillingPeriod from, BillingPeriod to) {
        Map<BillingPeriod, Integer> months = new TreeMap<>();
        seals.query("""
                        select distinct m.posted, m.ordinal from <s>.line l
                        join <s>.name n on n.shelf = l.shelf and n.number = l.account
                        join <s>.sealed_month m on m.shelf = l.shelf and m.ordinal = l.seal
                        where l.shelf = :shelf and n.text = :account and m.posted between :from and :to and\s""" + SealTable.STANDS)
                .bind("account", account.value())
                .bind("from", Columns.number(from))
                .bind("to", Columns.number(to))
                .map((row, context) -> Map.entry(Columns.period(row.getInt("posted")), row.getInt("ordinal")))
                .forEach(each -> months.put(each.getKey(), each.getValue()));
        List<Line> lines = new ArrayList<>();
        if (months.isEmpty()) {
            return lines;
        }
        var reader = new HousePages(new HouseWords(unit, sight));
        months.forEach((posted, seal) ->
                reader.readLines(pages().only(seal, PageKind.LINES).pages(), lines().rows(seal, posted)).stream()
                        .filter(each -> each.id().account().equals(account))
                        .forEach(lines::add));
        return lines;
    }

    Optional<SealedMonth> of(BillingPeriod period) {
        return seals.of(period).map(this::month);
    }
}
