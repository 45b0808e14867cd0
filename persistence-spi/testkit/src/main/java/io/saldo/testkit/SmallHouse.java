package io.saldo.testkit;

import io.saldo.billing.binding.Closing;
import io.saldo.billing.binding.MonthBinder;
import io.saldo.billing.binding.Past;
import io.saldo.billing.penalty.PenaltyRegime;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.rows.BookBuilder;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.billing.store.Manifest;
import io.saldo.billing.store.SealedMonth;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Moment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A house of two flats that is really billed: upkeep at 20.00 roubles a m², 50 and 40 m². Its months are sealed. */
final class SmallHouse {
    static final BillingPeriod FIRST = BillingPeriod.of(2025, 1);
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final PartyId COMPANY = new PartyId("company");
    private static final ServiceCode UPKEEP = new ServiceCode("upkeep");
    private static final DateRange DAYS = DateRange.from(FIRST.first());

    final HouseId id;
    final AccountNumber account;
    final AccountNumber neighbour;
    private final BookBuilder rows = new BookBuilder();
    private Past past = Past.NONE;
    private @Nullable Manifest last;

    SmallHouse(String name) {
        id = new HouseId(name);
        account = new AccountNumber(name + "-1");
        neighbour = new AccountNumber(name + "-2");
        rows.house(id, ZONE, DAYS)
                .party(COMPANY)
                .service(UPKEEP, ServiceKind.MAINTENANCE, "Содержание «жилья» — \\ \" ё 𝄞")
                .tariff(UPKEEP, DAYS, price("20.00"), "meeting");
        flat(account, "50");
        flat(neighbour, "40");
    }

    private static Quantity price(String roubles) {
        return Quantity.parse(roubles, Unit.RUB.per(Unit.SQUARE_METRE));
    }

    private void flat(AccountNumber number, String area) {
        var flat = new PremisesId(number.value());
        rows.flat(flat)
                .as("area-" + number)
                .area(flat, DAYS, Quantity.parse(area, Unit.SQUARE_METRE))
                .residents(flat, DAYS, 1)
                .agreement(flat, UPKEEP, COMPANY, DAYS)
                .account(number, DAYS)
                .share(flat, number, DAYS)
                .penaltyRegime(number, PenaltyRegime.NONE);
    }

    /** What is stated of it. */
    List<Statement> statements(Known known) {
        return rows.statements().stream().map(each -> each.at(known)).toList();
    }

    /** It turns out, in the month after the last one billed, that the flat of the account is of another size. */
    SmallHouse areaWas(String area, String corrected, String fact) {
        rows.known(open().first())
                .as(fact)
                .replacing(corrected)
                .area(new PremisesId(account.value()), DAYS, Quantity.parse(area, Unit.SQUARE_METRE));
        return this;
    }

    SmallHouse paid(String payment, AccountNumber number, LocalDate day, String roubles) {
        rows.payment(payment, number, COMPANY, day, Kopecks.parse(roubles));
        return this;
    }

    /** The month to bill next. */
    BillingPeriod open() {
        return past.before() == null ? FIRST : past.before().period().next();
    }

    /** Bills the next month, by what was known at its end. */
    SealedMonth close() {
        return close(1, last);
    }

    /** The same where it was sealed some times before, after another month than the last one billed. */
    SealedMonth close(int sealing, @Nullable Manifest before) {
        BillingPeriod month = open();
        Moment known = Moment.of(new Known(
                month.last().plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1_000), 0));
        var book = rows.book();
        RecalculationPolicy policy = RecalculationPolicy.DEFAULT;
        Past needed = past.only(MonthBinder.needs(book, month, known, past.before(), policy));
        HouseMonth bound = MonthBinder.bind(book, month, known, needed, policy);
        HouseBill bill = MonthlyBilling.bill(bound);
        var closing = Closing.of(needed, bound, bill);
        past = past.closing(bound, bill);
        Manifest manifest = manifest(month, sealing, known, bill, before);
        last = manifest;
        return new SealedMonth(manifest, bill, closing);
    }

    private Manifest manifest(
            BillingPeriod month, int sealing, Moment known, HouseBill bill, @Nullable Manifest before) {
        return new Manifest(
                id,
                month,
                sealing,
                known,
                "kit",
                new TreeMap<>(Map.of("lines", (long) bill.lines().size())),
                new TreeMap<>(Map.of(
                        "lines",
                        bill.lines().stream().map(line -> line.amount()).reduce(Kopecks.ZERO, Kopecks::plus))),
                new TreeMap<>(Map.of("results", Fingerprint.of(bill))),
                before == null ? null : before.fingerprint());
    }

    List<SealedMonth> close(int months) {
        List<SealedMonth> closed = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            closed.add(close());
        }
        return closed;
    }

    /** The same month as if another version had calculated it. */
    static SealedMonth other(SealedMonth month) {
        Manifest one = month.manifest();
        return with(
                month,
                new Manifest(
                        one.house(),
                        one.period(),
                        one.sealing(),
                        one.known(),
                        one.library() + "-other",
                        one.counts(),
                        one.totals(),
                        one.fingerprints(),
                        one.before()));
    }

    /** The same month sealed once more, or after another one. */
    static SealedMonth sealed(SealedMonth month, int sealing, @Nullable Fingerprint before) {
        Manifest one = month.manifest();
        return with(
                month,
                new Manifest(
                        one.house(),
                        one.period(),
                        sealing,
                        one.known(),
                        one.library(),
                        one.counts(),
                        one.totals(),
                        one.fingerprints(),
                        before));
    }

    private static SealedMonth with(SealedMonth month, Manifest manifest) {
        return new SealedMonth(manifest, month.bill(), month.closing());
    }
}
