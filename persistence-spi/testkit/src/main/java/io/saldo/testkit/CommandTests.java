package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal;
import io.saldo.billing.service.Verdict;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.KeptPerson;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.Known;
import io.saldo.services.SaldoServices;
import io.saldo.services.command.Command;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Stamp;
import io.saldo.services.premises.MeasurePremises;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every command, whatever it is about. */
abstract class CommandTests extends Group {
    private final Deeds deeds = new Deeds();

    private ServedHouse house() {
        return new ServedHouse(store()).begin();
    }

    /** How much is stated of both houses and the organization. */
    private static List<Long> counts(ServedHouse house) {
        return house.books.read(store -> List.of(
                count(store, ShelfId.of(new HouseId(ServedHouse.HOUSE))),
                count(store, ShelfId.of(new HouseId(ServedHouse.OTHER))),
                count(store, ShelfId.of(new HouseId("h-3"))),
                count(store, ShelfId.ORGANIZATION),
                (long) documents(store, "1001"),
                (long) documents(store, "1002"),
                store.documents().standing(new HouseId(ServedHouse.HOUSE), ServedHouse.MONTH)));
    }

    private static int documents(BillingStore store, String account) {
        return store.documents()
                .of(new AccountNumber(account), ServedHouse.MONTH, ServedHouse.MONTH)
                .size();
    }

    private static long count(BillingStore store, ShelfId shelf) {
        return store.statements().count(shelf, Known.LATEST);
    }

    @Test
    @Clause("P-15")
    void everyCommandIsDoneOnceForItsKeyAndTheHouseIsBilledAfterIt() {
        var house = house();
        List<Class<?>> done = new ArrayList<>();
        for (Command each : new SampleCommands(house).all()) {
            List<Long> before = counts(house);
            Outcome<Recorded> first = deeds.perform(house.services, each);
            assertThat(first.why()).as(each.toString()).isEmpty();
            List<Long> after = counts(house);
            assertThat(after).as(each.kind()).isNotEqualTo(before);
            Recorded again = deeds.perform(house.services, each).orElseThrow();
            assertThat(again)
                    .as(each.kind())
                    .isEqualTo(new Recorded(
                            first.orElseThrow().subject(), first.orElseThrow().facts(), true));
            assertThat(counts(house)).as(each.kind()).isEqualTo(after);
            done.add(each.getClass());
        }
        assertThat(done).containsExactlyInAnyOrderElementsOf(deeds.types());
        billed(house);
    }

    /** What commands stated makes a book: two months are closed by it, and verify. */
    private static void billed(ServedHouse house) {
        var id = new HouseId(ServedHouse.HOUSE);
        house.clock.set(LocalDate.of(2026, 12, 2).atStartOfDay().toInstant(ZoneOffset.UTC));
        for (int month = 1; month <= 2; month++) {
            house.billing
                    .close(id, ServedHouse.MONTH.plus(month), new CommandKey("close", "month-" + month))
                    .orElseThrow();
        }
        assertThat(house.billing.verifyAll(id)).hasSize(3).allMatch(each -> each instanceof Verdict.Holds);
    }

    @Test
    @Clause("P-15")
    void theSameKeyForOtherContentIsRefusedAndChangesNothing() {
        var house = house();
        var key = new Stamp("one-key", "staff-7");
        LocalDate day = LocalDate.of(2026, 10, 1);
        var command = new MeasurePremises(key, ServedHouse.HOUSE, "2", day, null, ServedHouse.number("41"));
        var other = new MeasurePremises(key, ServedHouse.HOUSE, "2", day, null, ServedHouse.number("42"));
        deeds.perform(house.services, command).orElseThrow();
        List<Long> before = counts(house);
        assertThat(deeds.perform(house.services, other).why())
                .map(Refusal::reason)
                .contains(Refusal.Reason.KEY_USED);
        assertThat(counts(house)).isEqualTo(before);
    }

    /** Runs units whole, and stops them before they end. */
    private record Stopping(UnitOfWork<BillingStore> books) implements UnitOfWork<BillingStore> {
        @Override
        public <T extends @Nullable Object> T write(Function<? super BillingStore, T> work) {
            return books.write(store -> {
                var unused = work.apply(store);
                throw new Stopped();
            });
        }

        @Override
        public <T extends @Nullable Object> T read(Function<? super BillingStore, T> work) {
            return books.read(work);
        }
    }

    @Test
    @Clause("P-1")
    void aCommandThatIsStoppedLeavesNothingAndMayComeAgain() {
        var house = house();
        SaldoServices stopped = house.through(new Stopping(house.books));
        for (Command each : new SampleCommands(house).all()) {
            List<Long> before = counts(house);
            assertThatThrownBy(() -> deeds.perform(stopped, each)).isInstanceOf(Stopped.class);
            assertThat(counts(house)).as(each.kind()).isEqualTo(before);
            Outcome<Recorded> outcome = deeds.perform(house.services, each);
            assertThat(outcome.result())
                    .as(each.toString())
                    .hasValueSatisfying(done -> assertThat(done.repeated()).isFalse());
        }
    }

    @Test
    @Clause("P-21")
    void aHolderIsKnownByAReferenceAloneAndCanBeErased() {
        var house = house();
        var debtor = new DebtorId("d-h-1-1");
        Optional<KeptPerson> kept = house.books.read(store -> store.persons().find(debtor));
        assertThat(kept)
                .hasValueSatisfying(each -> assertThat(each.person().name()).isEqualTo("Иванова Мария Петровна"));
        assertThat(all(ShelfId.of(new HouseId(ServedHouse.HOUSE))).toString())
                .contains("d-h-1-1")
                .doesNotContain("Иванова");
        assertThat(house.books.<Boolean>write(store -> store.persons().erase(debtor)))
                .isTrue();
        assertThat(house.billing.verifyAll(new HouseId(ServedHouse.HOUSE)))
                .allMatch(each -> each instanceof Verdict.Holds);
    }
}
