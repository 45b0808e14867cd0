package io.saldo.services.registry;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentPurpose;
import io.saldo.billing.registry.Settlement;
import io.saldo.billing.registry.UnidentifiedPayment;
import io.saldo.billing.rows.MoneyRow;
import io.saldo.billing.rows.RegistryRow;
import io.saldo.billing.rows.RowKind;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Known;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Held;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Takes files in, and settles what waits. */
final class RegistriesOfBooks implements RegistryService {
    private static final ShelfId OURS = ShelfId.ORGANIZATION;
    private static final String WAITING = RowKind.ALL.stream()
            .filter(kind -> kind.type().equals(RegistryRow.Unidentified.class))
            .map(RowKind::code)
            .findFirst()
            .orElseThrow();

    private final Desk desk;

    RegistriesOfBooks(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Outcome<RegistryReport> take(TakeRegistry command) {
        Optional<Refusal> invalid = desk.invalid(command);
        if (invalid.isPresent()) {
            return new Outcome.Refused<>(invalid.get());
        }
        Optional<ReadFile> read = RegistryReader.read(command.form(), command.file());
        Function<Work, Outcome<RegistryReport>> effect = work -> {
            if (read.isEmpty()) {
                return Outcome.refused(Reason.FILE_UNREADABLE, command.form());
            }
            String difference = read.get().difference(command.rows(), command.total());
            return difference.isEmpty()
                    ? new RegistryTaking(work, command, read.get()).take()
                    : Outcome.refused(Reason.FILE_TOTALS_DIFFER, difference);
        };
        // what is done again finds every row known, and so says what became of each
        return desk.checked(
                command,
                store -> Outcome.done(read.map(file -> houses(store, file)).orElse(List.of())),
                effect,
                RegistryReport::registry,
                (work, text) -> effect.apply(work));
    }

    private static List<HouseId> houses(BillingStore store, ReadFile file) {
        Set<HouseId> houses = new TreeSet<>();
        for (ReadRow row : file.rows()) {
            RegistryTaking.number(row).flatMap(store.statements()::houseOf).ifPresent(houses::add);
        }
        return new ArrayList<>(houses);
    }

    @Override
    public List<UnidentifiedPayment> waiting() {
        return all().stream().filter(each -> each.settlement() == null).toList();
    }

    @Override
    public List<UnidentifiedPayment> all() {
        Reach reach = Reach.about(Set.of()).andFurther(Map.of(WAITING, LocalDate.MIN));
        List<Held<RegistryRow.Unidentified>> held = desk.books()
                .read(store -> Held.of(
                        OURS, store.statements().asOf(OURS, Known.LATEST, reach), RegistryRow.Unidentified.class));
        return held.stream()
                .map(each -> each.row().payment())
                .sorted(Comparator.comparing(UnidentifiedPayment::day).thenComparing(UnidentifiedPayment::id))
                .toList();
    }

    private static Outcome<Held<RegistryRow.Unidentified>> waits(Work work, String payment) {
        return work.held(OURS, RegistryRow.Unidentified.class, Set.of(payment)).stream()
                .filter(each -> each.row().payment().settlement() == null)
                .findFirst()
                .<Outcome<Held<RegistryRow.Unidentified>>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.NOT_UNIDENTIFIED, payment));
    }

    private static void settle(Work work, Held<RegistryRow.Unidentified> waiting, Settlement how) {
        var settled = new RegistryRow.Unidentified(waiting.row().payment().settled(how));
        work.rows().replace(waiting, waiting.days(), settled);
    }

    @Override
    public Outcome<Recorded> place(PlacePayment command) {
        return desk.ofAccount(command, command.account(), work -> {
            if (command.day().isAfter(work.today())) {
                return Work.refused(Reason.DAY_IN_FUTURE, command.day());
            }
            return waits(work, command.payment()).then(waiting -> {
                UnidentifiedPayment each = waiting.row().payment();
                String author = command.stamp().author();
                var account = new AccountNumber(command.account());
                var payment = new Payment(
                        each.id(),
                        account,
                        each.payee(),
                        DebtKind.PRINCIPAL,
                        command.day(),
                        each.amount(),
                        PaymentPurpose.NONE,
                        null,
                        new MovementBasis(RegistryTaking.document(each.registry()), null, author));
                work.rows()
                        .add(work.shelf(), each.id().value(), DateRange.day(command.day()), new MoneyRow.Paid(payment));
                settle(work, waiting, new Settlement(account, command.day(), null, author));
                return work.state(each.id().value());
            });
        });
    }

    @Override
    public Outcome<Recorded> giveBack(ReturnPayment command) {
        return desk.inHouse(
                command,
                null,
                work -> waits(work, command.payment()).then(waiting -> {
                    TextRef document = work.text(command.document());
                    settle(
                            work,
                            waiting,
                            new Settlement(
                                    null,
                                    command.day(),
                                    document,
                                    command.stamp().author()));
                    return work.state(command.payment());
                }));
    }
}
