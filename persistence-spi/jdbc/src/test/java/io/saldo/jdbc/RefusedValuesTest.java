package io.saldo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.rows.HouseRow;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** P-4: what no column holds is refused with a reason, and nothing of it is kept. What is asked for may be wider. */
class RefusedValuesTest {
    private static final ShelfId HOUSE = ShelfId.of(new HouseId("h-1"));

    private final H2Store store = H2Store.inMemory();
    private final UnitOfWork<BillingStore> books = store.persistence().of("org");

    private void state(DateRange days, String text) {
        books.write(unit -> {
            Known given =
                    Objects.requireNonNull(unit.statements().open(Set.of(HOUSE)).get(HOUSE));
            return unit.statements()
                    .state(
                            HOUSE,
                            List.of(Statement.of(new FactId("f"), days, given, null, new HouseRow.Managed(text))));
        });
    }

    private List<Statement> asOf(Known moment, Reach reach) {
        return books.read(unit -> unit.statements().asOf(HOUSE, moment, reach));
    }

    private List<Statement> all() {
        return asOf(Known.LATEST, Reach.over(new DateRange(LocalDate.MIN, null)));
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01,", "0000-05-01,", "2026-01-01,9999-12-31", "2026-01-01,+10000-01-01"})
    void daysThatNoColumnHoldsAreRefused(LocalDate from, LocalDate until) {
        assertThatThrownBy(() -> state(new DateRange(from, until), "by owners"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("years 1 to 9999");
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-999999999-01-01,", "0001-01-02,9999-12-30", "-999999999-01-01,0001-01-02"})
    void theWidestDaysComeBack(LocalDate from, LocalDate until) {
        var days = new DateRange(from, until);
        state(days, "by owners");
        assertThat(all()).hasSize(1).allMatch(each -> each.fact().range().equals(days));
    }

    @Test
    void aTextLongerThanItsColumnIsRefused() {
        DateRange days = DateRange.from(LocalDate.of(2026, 1, 1));
        assertThatThrownBy(() -> state(days, "ё".repeat(1_000_001)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at most 1000000 characters");
        assertThat(all()).isEmpty();
        var key = new CommandKey("take", "k");
        books.write(unit -> {
            unit.commands().take(key, new Fingerprint("a".repeat(64)));
            assertThatThrownBy(() -> unit.commands().done(key, "x".repeat(1_000_001)))
                    .isInstanceOf(InvalidValueException.class);
            unit.commands().done(key, "x");
            return true;
        });
    }

    @Test
    void momentsFinerOrFurtherThanThoseKeptMayBeAskedFor() {
        state(DateRange.from(LocalDate.of(2026, 1, 1)), "by owners");
        Known known = all().get(0).fact().known();
        Known justBefore = new Known(known.at().minusNanos(1), Long.MAX_VALUE);
        Known justAfter = new Known(known.at().plusNanos(1), 0);
        assertThat(asOf(justBefore, Reach.ALL)).isEmpty();
        assertThat(asOf(justAfter, Reach.ALL)).hasSize(1);
        assertThat(asOf(Known.LATEST, Reach.since(justBefore))).hasSize(1);
        assertThat(asOf(Known.LATEST, Reach.since(justAfter))).isEmpty();
        assertThat(asOf(Known.LATEST, Reach.since(new Known(Instant.MIN, 0)))).hasSize(1);
        assertThat(asOf(new Known(Instant.MIN, 0), Reach.ALL)).isEmpty();
    }
}
