package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.ShelfId;
import io.saldo.metering.reading.ReadingWindow;
import io.saldo.services.SaldoServices;
import io.saldo.services.command.Command;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Stamp;
import io.saldo.services.premises.MeasurePremises;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What commands are refused for: each reason that stands on a command, and no other. */
abstract class RefusalTests extends Group {
    private final Deeds deeds = new Deeds();

    @Test
    @Clause("P-18")
    void everyReasonOfEveryCommandIsMetAndChangesNothing() {
        var house = new ServedHouse(store()).begin();
        var refused = new RefusedCommands(house);
        SaldoServices services = SaldoServices.of(
                house.books, house.clock, ServedHouse.VALIDATOR, RefusedCommands.NARROW, ReadingWindow.USUAL);
        for (Command each : refused.before()) {
            assertThat(deeds.perform(services, each).why()).as(each.toString()).isEmpty();
        }
        List<ShelfId> shelves = List.of(
                ShelfId.of(new HouseId(ServedHouse.HOUSE)),
                ShelfId.of(new HouseId(ServedHouse.OTHER)),
                ShelfId.ORGANIZATION);
        Map<ShelfId, List<String>> before = new TreeMap<>();
        shelves.forEach(shelf -> before.put(shelf, ids(shelf)));
        Map<String, Set<Reason>> met = new TreeMap<>();
        for (RefusedCommands.Refused each : refused.all()) {
            Outcome<Recorded> outcome = deeds.perform(services, each.command());
            assertThat(outcome.why().map(Refusal::reason))
                    .as("%s: %s", each.command(), outcome)
                    .contains(each.reason());
            met.computeIfAbsent(each.command().getClass().getSimpleName(), key -> new TreeSet<>())
                    .add(each.reason());
        }
        shelves.forEach(shelf -> assertThat(ids(shelf)).isEqualTo(before.get(shelf)));
        Map<String, Set<Reason>> said = new TreeMap<>();
        for (Class<?> each : deeds.types()) {
            said.put(each.getSimpleName(), new TreeSet<>(Refusals.reasons(each)));
        }
        assertThat(met).isEqualTo(said);
    }

    @Test
    @Clause("P-18")
    void aFieldThatBreaksItsConstraintIsNamedInBothLanguages() {
        var house = new ServedHouse(store()).begin();
        var command = new MeasurePremises(
                new Stamp("k", ""),
                ServedHouse.HOUSE,
                "2",
                ServedHouse.FIRST,
                ServedHouse.FIRST.minusDays(1),
                ServedHouse.number("-1"));
        Refusal refusal = deeds.perform(house.services, command).why().orElseThrow();
        assertThat(refusal.reason()).isEqualTo(Reason.INVALID);
        assertThat(refusal.faults())
                .map(Object::toString)
                .containsExactly(
                        "area: A number: up to nine digits before the point and 4 behind it, without a minus.",
                        "last: The last day is not before the first one.",
                        "stamp.author: 1 to 100 characters, no control characters.");
        var russian = SaldoServices.of(house.books, house.clock, ServedHouse.validator(Locale.forLanguageTag("ru")));
        assertThat(deeds.perform(russian, command).why().orElseThrow().faults())
                .map(Object::toString)
                .contains("last: Последний день не раньше первого.");
    }
}
