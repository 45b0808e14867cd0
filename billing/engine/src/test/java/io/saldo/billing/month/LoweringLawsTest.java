package io.saldo.billing.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.fixture.Extra;
import io.saldo.billing.fixture.HousePlan;
import io.saldo.billing.fixture.RandomHouses;
import io.saldo.kernel.money.Kopecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What absence, interruptions and poor quality may do to a bill. */
@Domain(RandomHouses.class)
@Domain(DomainContext.Global.class)
class LoweringLawsTest {

    /** Of premises; accounts that share them may differ by the kopeck that the largest remainder moves. */
    @Property
    void nothingIsTakenOffThatWasNotCharged(@ForAll HousePlan plan) {
        Map<String, Kopecks> left = new TreeMap<>();
        for (Line line : all(charge(plan.withoutSharing().with(Extra.EVENTS)))) {
            LineKind kind = line.id().kind();
            if (kind == LineKind.ABSENCE || kind == LineKind.QUALITY) {
                assertThat(line.amount().signum()).as(line.id().toString()).isNotPositive();
            }
            assertThat(line.replays()).as(line.id().toString()).isTrue();
            left.merge(
                    line.id().account() + " " + line.id().service() + " "
                            + line.basis().band(),
                    line.amount(),
                    Kopecks::plus);
        }
        assertThat(left)
                .allSatisfy((key, amount) -> assertThat(amount.signum()).as(key).isNotNegative());
    }

    @Property
    void whatHappenedChangesNoCharge(@ForAll HousePlan plan) {
        assertThat(charges(plan.with(Extra.EVENTS))).isEqualTo(charges(plan.without(Extra.EVENTS)));
    }

    private static Map<LineId, Kopecks> charges(HousePlan plan) {
        Map<LineId, Kopecks> charges = new TreeMap<>();
        for (Line line : all(charge(plan))) {
            if (line.id().kind().isCharge()) {
                charges.put(line.id(), line.amount());
            }
        }
        return charges;
    }

    private static HouseCharges charge(HousePlan plan) {
        return plan.build().charges(plan.month().toString());
    }

    private static List<Line> all(HouseCharges charges) {
        return new ArrayList<>(Stream.concat(charges.lines().stream(), charges.parkedLines().stream())
                .toList());
    }
}
