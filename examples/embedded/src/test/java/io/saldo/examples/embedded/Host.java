package io.saldo.examples.embedded;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.saldo.billing.binding.AccountRows;
import io.saldo.billing.binding.Closing;
import io.saldo.billing.binding.MonthBinder;
import io.saldo.billing.binding.Needs;
import io.saldo.billing.binding.Past;
import io.saldo.billing.penalty.PenaltyRegime;
import io.saldo.billing.recalculation.ClosedMonth;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.rows.BookBuilder;
import io.saldo.billing.run.HandedOn;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.json.SaldoJson;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Moment;
import io.saldo.metering.meter.MeterId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Bills houses month after month on tables of its own, and reads of them what a month needs. */
final class Host {
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final PartyId COMPANY = new PartyId("company");
    private static final ServiceCode UPKEEP = new ServiceCode("upkeep");
    private static final ServiceCode WATER = new ServiceCode("water");
    private static final RecalculationPolicy POLICY = RecalculationPolicy.DEFAULT;

    private final Tables tables;
    private final JsonMapper json = SaldoJson.mapper();
    /** What was read of closed months and accounts, for whoever wants to see how little it is. */
    final List<String> reads = new ArrayList<>();

    Host(Tables tables) {
        this.tables = tables;
    }

    BookBuilder rows(String house) throws Exception {
        var book = new BookBuilder();
        book.house(new HouseId(house), ZONE, DateRange.from(LocalDate.of(2025, 1, 1)))
                .party(COMPANY)
                .service(UPKEEP, ServiceKind.MAINTENANCE, "Содержание жилого помещения")
                .service(WATER, ServiceKind.COLD_WATER, "Холодное водоснабжение");
        for (List<String> row : tables.read(
                "select known, id, corrects, kind, thing, since, until, said from told"
                        + " where house = ? order by number",
                house)) {
            var told = row.get(0).isEmpty() ? book : book.known(LocalDate.parse(row.get(0)));
            told = row.get(1).isEmpty() ? told : told.as(row.get(1));
            told = row.get(2).isEmpty() || row.get(3).equals("withdraw") ? told : told.replacing(row.get(2));
            tell(told, row);
        }
        return book;
    }

    private void tell(BookBuilder told, List<String> row) {
        String thing = row.get(4);
        String said = row.get(7);
        var day = LocalDate.parse(row.get(5));
        var days = row.get(6).isEmpty() ? DateRange.from(day) : new DateRange(day, LocalDate.parse(row.get(6)));
        var account = new AccountNumber(thing);
        switch (row.get(3)) {
            case "flat" -> flat(told, thing, days, said);
            case "price of upkeep" ->
                told.tariff(UPKEEP, days, Quantity.parse(said, Unit.RUB.per(Unit.SQUARE_METRE)), "meeting");
            case "price of water" ->
                told.tariff(WATER, days, Quantity.parse(said, Unit.RUB.per(Unit.CUBIC_METRE)), "decree");
            case "meter" ->
                told.meter(new MeterId(said), Resource.COLD_WATER, new PremisesId(thing), days)
                        .agreement(new PremisesId(thing), WATER, COMPANY, days);
            case "reading" -> told.reading(new MeterId(thing), day, Quantity.parse(said, Unit.CUBIC_METRE));
            case "debtor" -> told.debtor(account, days, new DebtorId(said));
            case "payment" -> told.payment(row.get(1), account, COMPANY, day, Kopecks.parse(said));
            case "reversal" -> told.reversal(row.get(1), said, day);
            case "withdraw" -> told.withdraw(row.get(2));
            default -> throw new IllegalStateException("unknown kind of row: " + row);
        }
    }

    /** A flat with an account of its number that owes all of it, without penalties by the contract. */
    private static void flat(BookBuilder told, String number, DateRange days, String area) {
        var flat = new PremisesId(number);
        var account = new AccountNumber(number);
        told.flat(flat)
                .area(flat, days, Quantity.parse(area, Unit.SQUARE_METRE))
                .residents(flat, days, 1)
                .agreement(flat, UPKEEP, COMPANY, days)
                .account(account, days)
                .share(flat, account, days)
                .penaltyRegime(account, PenaltyRegime.NONE);
    }

    HouseBill close(String house, BillingPeriod month) throws Exception {
        var book = rows(house).book();
        var known = Moment.endOf(month.last(), ZONE);
        var before = handedOn(house);
        var needs = MonthBinder.needs(book, month, known, before, POLICY);
        var past = past(house, before, needs);
        var bound = MonthBinder.bind(book, month, known, past, POLICY);
        var bill = MonthlyBilling.bill(bound);
        keep(house, month, Closing.of(past, bound, bill));
        return bill;
    }

    private void keep(String house, BillingPeriod month, Closing closing) throws Exception {
        tables.run("merge into handed_on values (?, ?)", house, json.writeValueAsString(closing.handedOn()));
        for (var each : closing.months().entrySet()) {
            String text = json.writeValueAsString(each.getValue());
            tables.run("merge into closed_month values (?, ?, ?)", house, each.getKey(), text);
        }
        for (var each : closing.rows().entrySet()) {
            String text = json.writeValueAsString(each.getValue());
            tables.run("insert into account_rows values (?, ?, ?, ?)", house, each.getKey(), month, text);
        }
    }

    private @Nullable HandedOn handedOn(String house) throws Exception {
        for (List<String> row : tables.read("select json from handed_on where house = ?", house)) {
            return json.readValue(row.get(0), HandedOn.class);
        }
        return null;
    }

    private Past past(String house, @Nullable HandedOn before, Needs needs) throws Exception {
        var months = new TreeMap<BillingPeriod, ClosedMonth>();
        for (BillingPeriod month : needs.months()) {
            var row = tables.read("select json from closed_month where house = ? and period = ?", house, month);
            months.put(month, json.readValue(row.get(0).get(0), ClosedMonth.class));
            reads.add(house + " " + month);
        }
        Map<AccountNumber, AccountRows> accounts = new HashMap<>();
        for (AccountNumber account : needs.accounts()) {
            for (List<String> row : tables.read(
                    "select json from account_rows where house = ? and account = ? order by period", house, account)) {
                accounts.merge(account, json.readValue(row.get(0), AccountRows.class), AccountRows::and);
            }
            reads.add(house + " account " + account);
        }
        return Past.of(before, months, accounts);
    }
}
