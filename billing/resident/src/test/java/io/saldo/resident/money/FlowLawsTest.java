package io.saldo.resident.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.balance.MovementSums;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A row of the movement sums whatever moved, and rows sum to rows. */
class FlowLawsTest {
    /** Whatever kinds of movement there are and will be: the constructor of a row checks that it sums. */
    @Property
    void everyMovementIsARowThatSums(@ForAll("movements") Movement movement) {
        Flow flow = Flow.of(movement);
        assertThat(flow.opening()).isEqualTo(movement.opening());
        assertThat(flow.closing()).isEqualTo(movement.closing());
        boolean principal = movement.kind() == DebtKind.PRINCIPAL;
        assertThat(flow.penalties().isZero() || !principal).isTrue();
        assertThat(flow.charged().isZero() || principal).isTrue();
    }

    @Property
    void rowsOfAMonthSumColumnByColumn(@ForAll("several") List<Movement> movements) {
        List<Flow> rows = movements.stream().map(Flow::of).toList();
        Flow sum = Flow.sum(rows);
        assertThat(sum.closing())
                .isEqualTo(Kopecks.sum(movements.stream().map(Movement::closing).toList()));
        assertThat(sum.received())
                .isEqualTo(Kopecks.sum(rows.stream().map(Flow::received).toList()));
    }

    @Test
    void aMonthGoesOnWhereTheOneBeforeEnded() {
        Flow october = Flow.of(movement(Map.of(MovementKind.OPENING, 100_00L, MovementKind.CHARGE, 50_00L)));
        Flow november = Flow.of(movement(Map.of(MovementKind.OPENING, 150_00L, MovementKind.PAYMENT, -150_00L)));
        Flow both = october.then(november);
        assertThat(both.opening()).isEqualTo(Kopecks.of(100_00));
        assertThat(both.received()).isEqualTo(Kopecks.of(150_00));
        assertThat(both.closing()).isEqualTo(Kopecks.ZERO);
        assertThatThrownBy(() -> november.then(october)).isInstanceOf(InvalidValueException.class);
    }

    private static Movement movement(Map<MovementKind, Long> kopecks) {
        return movement(DebtKind.PRINCIPAL, kopecks);
    }

    private static Movement movement(DebtKind kind, Map<MovementKind, Long> kopecks) {
        Map<MovementKind, Kopecks> amounts = new EnumMap<>(MovementKind.class);
        kopecks.forEach((each, amount) -> amounts.put(each, Kopecks.of(amount)));
        return new Movement(
                new DebtorId("d"),
                new ServiceCode("upkeep"),
                new PartyId("uk"),
                new PartyId("uk"),
                kind,
                new MovementSums(amounts));
    }

    @Provide
    Arbitrary<Movement> movements() {
        return Arbitraries.maps(
                        Arbitraries.of(MovementKind.values()),
                        Arbitraries.longs().between(-1_000_000, 1_000_000))
                .flatMap(kopecks -> Arbitraries.of(DebtKind.values()).map(kind -> movement(kind, kopecks)));
    }

    @Provide
    Arbitrary<List<Movement>> several() {
        return movements().list().ofMaxSize(6);
    }
}
