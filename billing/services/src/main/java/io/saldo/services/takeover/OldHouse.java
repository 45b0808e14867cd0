package io.saldo.services.takeover;

import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.ClaimId;
import io.saldo.billing.allocation.ClaimState;
import io.saldo.billing.allocation.DebtTerm;
import io.saldo.billing.allocation.Instalment;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentPurpose;
import io.saldo.billing.charge.OtherLine;
import io.saldo.billing.rows.HouseRow;
import io.saldo.billing.rows.MoneyRow;
import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.rows.Row;
import io.saldo.billing.run.DueDay;
import io.saldo.billing.service.Refusal;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.billing.store.Manifest;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.services.command.Held;
import io.saldo.services.command.Work;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A house as it is told here, against which the rows of another system are looked at. */
final class OldHouse {
    private final Work work;
    private final BillingPeriod first;
    private final String author;
    private final @Nullable BillingPeriod closed;
    private final Map<String, DateRange> accounts = new HashMap<>();
    private final Map<String, Set<String>> debtors = new HashMap<>();
    private final Map<String, List<Held<PremisesRow.Owes>>> owes;
    private final Set<String> parties = new HashSet<>();
    private final Map<String, Unit> services = new HashMap<>();
    private final OldMeters meters;
    private final Set<String> debts = new HashSet<>();

    /** What becomes of a row. */
    sealed interface Fact {}

    /** It is this fact. */
    record Right(String id, DateRange days, Row row) implements Fact {}

    /** It is wrong in a field. */
    record Wrong(String field, String value, Refusal why) implements Fact {}

    OldHouse(Work work, BillingPeriod first, String author) {
        this.work = work;
        this.first = first;
        this.author = author;
        this.meters = new OldMeters(work, first);
        this.closed =
                work.store().months().last(work.house()).map(Manifest::period).orElse(null);
        ShelfId shelf = work.shelf();
        work.all(shelf, PremisesRow.OfAccount.class)
                .forEach(each -> accounts.put(each.row().account().value(), each.days()));
        this.owes = work.all(shelf, PremisesRow.Owes.class).stream()
                .collect(Collectors.groupingBy(each -> each.row().account().value()));
        owes.forEach((account, held) -> held.forEach(each -> debtors.computeIfAbsent(account, key -> new HashSet<>())
                .add(each.row().debtor().value())));
        for (ShelfId each : List.of(ShelfId.ORGANIZATION, shelf)) {
            work.all(each, HouseRow.PartyDetails.class)
                    .forEach(held -> parties.add(held.row().party().id().value()));
            work.all(each, HouseRow.OfParty.class)
                    .forEach(held -> parties.add(held.row().party().value()));
            work.all(each, HouseRow.OfService.class)
                    .forEach(held -> services.put(
                            held.row().service().code().value(),
                            held.row().service().kind().unit()));
        }
        work.all(shelf, MoneyRow.OpeningDebt.class)
                .forEach(each -> debts.add(each.row().debt().id().value()));
    }

    /** Whether the first month of the books is to be told. */
    boolean isOpenedAnew() {
        return closed == null
                && work.all(work.shelf(), MoneyRow.Opened.class).stream()
                        .noneMatch(each -> each.row().day().equals(first.first()));
    }

    /** Tells it. */
    void open() {
        List<Held<MoneyRow.Opened>> held = work.all(work.shelf(), MoneyRow.Opened.class);
        work.rows().set(work.shelf(), held, DateRange.ALWAYS, new MoneyRow.Opened(first.first()));
    }

    /** What a row becomes; its fields keep their constraints. */
    Fact fact(OldRow row) {
        if (row instanceof OldRow.PostedLine line) {
            return line(line);
        } else if (closed != null) {
            return wrong("", "", Reason.BILLED_HERE, work.house(), closed);
        } else if (row instanceof OldRow.Balance balance) {
            return balance(balance);
        } else if (row instanceof OldRow.OldClaim claim) {
            return claim(claim);
        }
        return meters.fact(row);
    }

    static Wrong wrong(String field, String value, Reason reason, Object... details) {
        return new Wrong(field, value, Refusal.of(reason, details));
    }

    static Wrong late(BillingPeriod month, BillingPeriod first) {
        return wrong("month", month.toString(), Reason.NOT_BEFORE_TAKING_OVER, month, first);
    }

    /** Months before the first one of which nobody tells what was billed by a register that was read before them. */
    List<TakeoverReport.Gap> gaps() {
        return closed == null ? meters.gaps() : List.of();
    }

    static String id(String kind, Object... parts) {
        return "taken:" + kind + ":"
                + Fingerprint.of(out -> {
                            for (int i = 0; i < parts.length; i++) {
                                out.field("part" + i, parts[i].toString());
                            }
                        })
                        .hex()
                        .substring(0, 32);
    }

    private Fact line(OldRow.PostedLine row) {
        if (!accounts.containsKey(row.account())) {
            return wrong("account", row.account(), Reason.UNKNOWN_ACCOUNT, row.account(), work.house());
        }
        Unit unit = services.get(row.service());
        if (unit == null) {
            return wrong("service", row.service(), Reason.UNKNOWN_SERVICE, row.service());
        }
        var posted = new BillingPeriod(row.posted());
        BillingPeriod about = row.about() == null ? posted : new BillingPeriod(row.about());
        var line = new OtherLine(
                new AccountNumber(row.account()),
                new ServiceCode(row.service()),
                posted,
                about,
                row.kind(),
                Kopecks.from(row.amount()),
                quantity(row.volume(), unit),
                quantity(row.tariff(), Unit.RUB.per(unit)),
                row.method());
        // two lines that say the same are one: a system that splits them tells their sum
        return new Right(
                id(
                        "line",
                        row.account(),
                        row.service(),
                        posted,
                        about,
                        row.kind(),
                        line.tariff() == null ? "" : line.tariff(),
                        line.method() == null ? "" : line.method()),
                posted.range(),
                new MoneyRow.PostedElsewhere(line));
    }

    private static @Nullable Quantity quantity(@Nullable BigDecimal number, Unit unit) {
        return number == null ? null : Quantity.parse(number.toPlainString(), unit);
    }

    private Fact balance(OldRow.Balance row) {
        if (!accounts.containsKey(row.account())) {
            return wrong("account", row.account(), Reason.UNKNOWN_ACCOUNT, row.account(), work.house());
        }
        var month = new BillingPeriod(row.month());
        if (month.compareTo(first) >= 0) {
            return late(month, first);
        }
        String payee = row.owed().payee();
        if (!parties.contains(payee)) {
            return wrong("owed.payee", payee, Reason.UNKNOWN_PARTY, payee);
        }
        Kopecks amount = Kopecks.from(row.amount());
        if (amount.isZero()) {
            return wrong("amount", amount.toString(), Reason.NOTHING_OWED, row.account());
        }
        return amount.signum() > 0 ? debt(row, month, amount) : held(row, month, amount.negate());
    }

    private Fact held(OldRow.Balance row, BillingPeriod month, Kopecks amount) {
        String id = number(row, month, "");
        return new Right(
                id,
                DateRange.day(month.last()),
                new MoneyRow.Advance(new Payment(
                        new PaymentId(id),
                        new AccountNumber(row.account()),
                        new PartyId(row.owed().payee()),
                        row.kind(),
                        month.last(),
                        amount,
                        PaymentPurpose.NONE,
                        null,
                        MovementBasis.NONE)));
    }

    private String number(OldRow.Balance row, BillingPeriod month, String debtor) {
        String number = row.number();
        return number == null ? id("balance", row.account(), row.owed(), month, row.kind(), debtor) : debt(number);
    }

    private static String debt(String number) {
        return "taken:balance:" + number;
    }

    private Fact debt(OldRow.Balance row, BillingPeriod month, Kopecks amount) {
        String service = row.owed().service();
        if (service == null || !services.containsKey(service)) {
            return wrong(
                    "owed.service",
                    service == null ? "" : service,
                    Reason.UNKNOWN_SERVICE,
                    service == null ? "" : service);
        }
        String creditor =
                row.owed().creditor() == null ? row.owed().payee() : row.owed().creditor();
        if (!parties.contains(creditor)) {
            return wrong("owed.creditor", creditor, Reason.UNKNOWN_PARTY, creditor);
        }
        String debtor = row.debtor() == null ? debtor(row.account(), month.last()) : row.debtor();
        if (!debtors.getOrDefault(row.account(), Set.of()).contains(debtor)) {
            return wrong("debtor", debtor, Reason.UNKNOWN_DEBTOR, debtor, row.account());
        }
        LocalDate due = row.due() == null ? DueDay.of(month, FederalLaw.book(), FederalLaw.workingDays()) : row.due();
        String id = number(row, month, debtor);
        debts.add(id);
        return new Right(
                id,
                month.range(),
                new MoneyRow.OpeningDebt(new Obligation(
                        new ObligationId(id),
                        new AccountNumber(row.account()),
                        new DebtorId(debtor),
                        new OwedFor(
                                new ServiceCode(service),
                                new PartyId(creditor),
                                new PartyId(row.owed().payee())),
                        new DebtTerm(month, month, due),
                        row.kind(),
                        MovementKind.OPENING,
                        amount)));
    }

    /** Who was the holder on a day; the first one for days before anybody is told. */
    private String debtor(String account, LocalDate day) {
        List<Held<PremisesRow.Owes>> held = owes.getOrDefault(account, List.of());
        String found = held.isEmpty() ? account : held.get(0).row().debtor().value();
        for (Held<PremisesRow.Owes> each : held) {
            found = each.days().from().isAfter(day)
                    ? found
                    : each.row().debtor().value();
        }
        return found;
    }

    private Fact claim(OldRow.OldClaim row) {
        if (!accounts.containsKey(row.account())) {
            return wrong("account", row.account(), Reason.UNKNOWN_ACCOUNT, row.account(), work.house());
        }
        SortedSet<ObligationId> claimed = new TreeSet<>();
        for (String each : row.debts()) {
            if (!debts.contains(debt(each))) {
                return wrong("debts", each, Reason.UNKNOWN_DEBT, each);
            }
            claimed.add(new ObligationId(debt(each)));
        }
        return new Right(
                id("claim", row.number()),
                DateRange.from(row.from()),
                new MoneyRow.Claimed(new Claim(
                        new ClaimId(row.number()),
                        new AccountNumber(row.account()),
                        row.form(),
                        row.from(),
                        row.penaltiesUntil(),
                        claimed,
                        row.instalments().stream()
                                .map(each -> new Instalment(each.due(), Kopecks.from(each.amount())))
                                .toList(),
                        ClaimState.STANDING,
                        new MovementBasis(null, null, author))));
    }
}
