package io.saldo.services.registry;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentPurpose;
import io.saldo.billing.registry.PaymentRegistry;
import io.saldo.billing.registry.UnidentifiedPayment;
import io.saldo.billing.registry.UnidentifiedReason;
import io.saldo.billing.rows.HouseRow;
import io.saldo.billing.rows.MoneyRow;
import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.rows.RegistryRow;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Taken;
import io.saldo.kernel.time.DateRange;
import io.saldo.services.command.Held;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes one file in. Each operation has a key of its own in the log of commands, by which it is recognised in whatever
 * file and house it comes again.
 */
final class RegistryTaking {
    private static final String KIND = "registry-row";
    private static final ShelfId OURS = ShelfId.ORGANIZATION;

    private final Work work;
    private final TakeRegistry command;
    private final ReadFile file;
    private final TextRef document;
    private final Map<HouseId, House> houses = new HashMap<>();
    private final List<RegistryReport.Row> answers = new ArrayList<>();

    /** What is asked of a house. */
    private record House(Map<AccountNumber, DateRange> accounts, Set<PartyId> parties, Set<Same> payments) {}

    /** What makes two payments look like one. */
    private record Same(AccountNumber account, PartyId payee, LocalDate day, Kopecks amount) {}

    RegistryTaking(Work work, TakeRegistry command, ReadFile file) {
        this.work = work;
        this.command = command;
        this.file = file;
        this.document = document(command.registry());
    }

    /** The file, as what a payment of it rests on. */
    static TextRef document(String registry) {
        return new TextRef("registry:" + registry);
    }

    /** The number that a row names, where it can be one. */
    static Optional<AccountNumber> number(ReadRow row) {
        return row.account().matches("[\\p{L}\\p{Nd}./_-]{1,30}")
                ? Optional.of(new AccountNumber(row.account()))
                : Optional.empty();
    }

    Outcome<RegistryReport> take() {
        Fingerprint bytes = command.file().fingerprint();
        List<Held<RegistryRow.OfRegistry>> before =
                work.held(OURS, RegistryRow.OfRegistry.class, Set.of(command.registry()));
        if (before.stream().anyMatch(each -> !each.row().registry().file().equals(bytes))) {
            return Outcome.refused(Reason.EXISTS, command.registry());
        }
        boolean known = work.all(OURS, RegistryRow.OfRegistry.class).stream()
                .anyMatch(each -> each.row().registry().file().equals(bytes));
        file.rows().forEach(this::row);
        file.unreadable()
                .forEach(each -> answers.add(new RegistryReport.Row(
                        each.line(), RegistryReport.Result.REFUSED, "", "", null, each.amount(), null, null, null)));
        answers.sort(Comparator.comparing(RegistryReport.Row::line));
        Kopecks refused = file.refused(command.total());
        var report = new RegistryReport(command.registry(), answers, refused, known);
        if (known) {
            return Outcome.done(report);
        }
        Kopecks sum = Kopecks.sum(file.rows().stream().map(ReadRow::amount).toList());
        var registry = new PaymentRegistry(
                command.registry(),
                command.form().code(),
                work.today(),
                file.rows().size(),
                sum,
                bytes);
        work.rows().add(OURS, DateRange.day(work.today()), new RegistryRow.OfRegistry(registry));
        work.then(() -> work.store().persons().put(document, command.registry()));
        Outcome<Recorded> stated = work.state(command.registry());
        if (stated.why().isPresent()) {
            // each row was looked at; keys of rows are taken, so nothing of this unit may stay
            throw new IllegalStateException(stated.why().get().toString());
        }
        return Outcome.done(report);
    }

    private void row(ReadRow row) {
        String id = command.form().code() + ":" + row.operation();
        PartyId payee = new PartyId(row.payee() == null ? command.payee() : row.payee());
        Taken taken = taken(id, row);
        boolean other = taken instanceof Taken.Conflict;
        if (other) {
            // told otherwise before: another payment under the same number, which somebody has to look at
            id = id + "!" + Fingerprint.of(row).hex().substring(0, 16);
            taken = taken(id, row);
        }
        if (taken instanceof Taken.Repeated repeated) {
            String house = repeated.result();
            answer(
                    row,
                    RegistryReport.Result.KNOWN_BEFORE,
                    id,
                    payee,
                    house.isEmpty() ? null : new HouseId(house),
                    null);
            return;
        }
        Optional<AccountNumber> number = number(row);
        Optional<HouseId> house = number.flatMap(work.store().statements()::houseOf);
        @Nullable UnidentifiedReason why = other ? UnidentifiedReason.OTHER_CONTENT : why(row, payee, house);
        var key = new CommandKey(KIND, id);
        if (why == null && house.isPresent() && number.isPresent()) {
            place(row, id, payee, number.get(), house.get());
            work.store().commands().done(key, house.get().value());
            answer(row, RegistryReport.Result.PLACED, id, payee, house.get(), null);
        } else {
            UnidentifiedReason reason = why == null ? UnidentifiedReason.UNKNOWN_ACCOUNT : why;
            var payment = new UnidentifiedPayment(
                    new PaymentId(id),
                    command.registry(),
                    row.account(),
                    payee,
                    row.day(),
                    row.amount(),
                    reason,
                    work.text(row.text()),
                    null);
            work.rows().add(OURS, id, DateRange.day(row.day()), new RegistryRow.Unidentified(payment));
            work.store().commands().done(key, "");
            answer(row, RegistryReport.Result.UNIDENTIFIED, id, payee, null, reason);
        }
    }

    private Taken taken(String id, ReadRow row) {
        return work.store().commands().take(new CommandKey(KIND, id), Fingerprint.of(row));
    }

    private void answer(
            ReadRow row,
            RegistryReport.Result result,
            String id,
            PartyId payee,
            @Nullable HouseId house,
            @Nullable UnidentifiedReason why) {
        answers.add(new RegistryReport.Row(
                row.line(), result, id, row.account(), payee, row.amount(), row.day(), house, why));
    }

    private void place(ReadRow row, String id, PartyId payee, AccountNumber account, HouseId house) {
        var payment = new Payment(
                new PaymentId(id),
                account,
                payee,
                DebtKind.PRINCIPAL,
                row.day(),
                row.amount(),
                PaymentPurpose.of(row.month()),
                null,
                new MovementBasis(document, null, command.stamp().author()));
        work.rows().add(ShelfId.of(house), id, DateRange.day(row.day()), new MoneyRow.Paid(payment));
    }

    /** Why a row cannot be placed; null where it can. */
    private @Nullable UnidentifiedReason why(ReadRow row, PartyId payee, Optional<HouseId> found) {
        if (found.isEmpty()) {
            return UnidentifiedReason.UNKNOWN_ACCOUNT;
        }
        House house = houses.computeIfAbsent(found.get(), this::house);
        var account = new AccountNumber(row.account());
        DateRange open = house.accounts.get(account);
        if (open == null || !open.contains(row.day())) {
            return UnidentifiedReason.ACCOUNT_NOT_OPEN;
        }
        if (!house.parties.contains(payee)) {
            return UnidentifiedReason.UNKNOWN_PAYEE;
        }
        return house.payments.contains(new Same(account, payee, row.day(), row.amount()))
                ? UnidentifiedReason.DOUBTFUL_REPEAT
                : null;
    }

    private House house(HouseId id) {
        ShelfId shelf = ShelfId.of(id);
        Set<String> things = new TreeSet<>();
        file.rows().forEach(row -> number(row).ifPresent(number -> things.add(number.value())));
        Map<AccountNumber, DateRange> accounts = new HashMap<>();
        work.held(shelf, PremisesRow.OfAccount.class, things)
                .forEach(each -> accounts.put(each.row().account(), each.days()));
        Set<PartyId> parties = new HashSet<>();
        for (ShelfId each : List.of(shelf, OURS)) {
            work.all(each, HouseRow.PartyDetails.class)
                    .forEach(held -> parties.add(held.row().party().id()));
            work.all(each, HouseRow.OfParty.class)
                    .forEach(held -> parties.add(held.row().party()));
        }
        Set<Same> payments = new HashSet<>();
        work.held(shelf, MoneyRow.Paid.class, things).forEach(held -> {
            Payment paid = held.row().payment();
            payments.add(new Same(paid.account(), paid.receivedBy(), paid.day(), paid.amount()));
        });
        return new House(accounts, parties, payments);
    }
}
