package io.saldo.examples.cabinet.demo;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.rows.BookBuilder;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.service.Register;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.billing.service.Stating;
import io.saldo.billing.statement.DocumentDirectory;
import io.saldo.examples.cabinet.wiring.HolderNames;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.resident.book.Directories;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the two houses through the front door, as a host does: readings on the 23rd, the month closed on the
 * 3rd, money
 * on the 10th. Fourteen months are closed, and the fifteenth is open.
 */
public final class DemoTown implements Directories {
    /** The day of the demonstration: readings are being taken, and payments of the month are on their way. */
    public static final Instant TODAY =
            LocalDate.of(2026, 11, 15).atTime(12, 0).atZone(DemoHouse.ZONE).toInstant();

    private static final BillingPeriod LAST = BillingPeriod.of(2026, 10);

    private final DemoClock clock;
    private final Register register;
    private final SaldoBilling billing;
    private int told;

    private final HolderNames names;

    private DemoTown(DemoClock clock, Register register, SaldoBilling billing, HolderNames names) {
        this.names = names;
        this.clock = clock;
        this.register = register;
        this.billing = billing;
    }

    static DemoTown of(DemoClock clock, Register register, SaldoBilling billing, HolderNames names) {
        return new DemoTown(clock, register, billing, names);
    }

    /** Fills empty books and sets the clock on the day of the demonstration. */
    void fill() {
        DemoHouse.all().forEach(this::fill);
        clock.goOnFrom(TODAY);
    }

    private void fill(DemoHouse house) {
        tell(house, LocalDate.of(2025, 8, 30), house.beginning());
        for (BillingPeriod month = DemoHouse.FIRST; month.compareTo(LAST) <= 0; month = month.next()) {
            LocalDate read = month.first().withDayOfMonth(23);
            tell(house, read, house.month(month, read));
            tell(house, month.last(), house.events(month));
            clock.stand(at(month.next().first().withDayOfMonth(3)));
            billing.close(house.id(), month, new CommandKey("close", house.id() + "-" + month))
                    .orElseThrow();
            HouseBill bill = billing.reprint(house.id(), month).orElseThrow();
            LocalDate paid = month.next().first().withDayOfMonth(10);
            tell(house, paid, payments(house, bill, month, paid));
        }
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(18, 0)).atZone(DemoHouse.ZONE).toInstant();
    }

    private void tell(DemoHouse house, LocalDate day, BookBuilder rows) {
        clock.stand(at(day));
        if (rows.ids().isEmpty()) {
            return;
        }
        Stating stating = register.state(house.id(), rows, new CommandKey("tell", "n-" + ++told))
                .orElseThrow();
        stating.rows().stream()
                .filter(each -> each.result() == Stating.Result.REFUSED)
                .findFirst()
                .ifPresent(each -> {
                    throw new IllegalStateException(day + ": " + each.id() + " " + each.refusal());
                });
    }

    /** Most pay all of it; 1005 pays every other month, 1003 has paid only the fund of the last one. */
    private static BookBuilder payments(DemoHouse house, HouseBill bill, BillingPeriod month, LocalDate day) {
        var book = new BookBuilder();
        for (DemoFlat flat : house.flats()) {
            boolean late = flat.account().equals("1005") && month.month().getMonthValue() % 2 == 1;
            boolean open = month.equals(LAST) && !flat.account().equals("1001");
            AccountStatement statement = bill.statements().get(new AccountNumber(flat.account()));
            if (late || statement == null) {
                continue;
            }
            Map<PartyId, Kopecks> owed = new LinkedHashMap<>();
            for (Movement row : statement.rows()) {
                if (row.kind() == DebtKind.PRINCIPAL) {
                    owed.merge(row.payee(), row.closing(), Kopecks::plus);
                }
            }
            owed.forEach((payee, amount) -> {
                boolean paid = amount.signum() > 0
                        && (!open || (flat.account().equals("1003") && payee.equals(DemoHouse.FUND)));
                if (paid) {
                    String id = "pay-" + flat.account() + "-" + month + "-" + payee;
                    book.payment(id, new AccountNumber(flat.account()), payee, day, amount);
                }
            });
        }
        return book;
    }

    @Override
    public DocumentDirectory of(HouseId house) {
        DemoHouse found = DemoHouse.all().stream()
                .filter(each -> each.id().equals(house))
                .findFirst()
                .orElseThrow();
        Map<PremisesId, String> premises = new HashMap<>();
        Map<DebtorId, String> debtors = new HashMap<>();
        for (DemoFlat each : found.flats()) {
            premises.put(new PremisesId(each.number()), "кв. " + each.number());
            debtors.put(new DebtorId(each.debtor()), each.holder());
        }
        // those that staff have told since
        names.told().forEach(debtors::putIfAbsent);
        Map<ServiceCode, Service> services = new LinkedHashMap<>();
        found.services().forEach(each -> services.put(each.code(), each));
        return new DocumentDirectory(
                found.address(),
                premises,
                DemoHouse.parties(),
                services,
                Map.of(),
                debtors,
                Map.of(),
                DemoHouse.texts());
    }

    static List<DemoHouse> houses() {
        return DemoHouse.all();
    }
}
