package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Lines;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What replaying catches: an error planted in a posted line. */
class PlantedErrorTest {
    private final List<Line> lines = house();

    @Test
    void everyHonestLineReplays() {
        assertThat(lines).hasSize(7).allMatch(Line::replays);
    }

    @Test
    void aKopeckTooMuchOrTooLittleIsCaught() {
        for (Line line : lines) {
            assertThat(withAmount(line, line.amount().plus(Kopecks.of(1))).replays())
                    .as("%s", line.id())
                    .isFalse();
            assertThat(withAmount(line, line.amount().minus(Kopecks.of(1))).replays())
                    .as("%s", line.id())
                    .isFalse();
        }
    }

    @Test
    void aWrongOperandIsCaughtEvenWhereTheAmountStillAgrees() {
        int planted = 0;
        for (Line line : lines) {
            if (!(line.derivation() instanceof Derivation.Calculated calculated)) {
                continue;
            }
            for (int i = 0; i < calculated.operands().size(); i++) {
                Line wrong = withDerivation(line, doubled(calculated, i));
                assertThat(wrong.replays())
                        .as(
                                "%s with twice %s",
                                line.id(), calculated.operands().get(i).symbol())
                        .isFalse();
                planted++;
            }
        }
        assertThat(planted).isEqualTo(12);
    }

    /**
     * A recorded volume that its own derivation does not give: the amount is made from the facts and agrees, the
     * operand does not.
     */
    @Test
    void aRecordedVolumeThatItsReadingsDoNotGiveIsNamed() {
        Line water = line(ServiceKind.COLD_WATER);
        Derivation.Calculated wrong = doubled((Derivation.Calculated) water.derivation(), 0);
        assertThat(wrong.replay()).isEqualTo(water.amount().roubles());
        assertThat(wrong.mismatches()).containsExactly(wrong.operands().get(0));
        assertThat(withDerivation(water, wrong).replays()).isFalse();
    }

    @Test
    void aWrongKopeckInASharedLineIsCaught() {
        Line shared = lines.stream()
                .filter(line -> line.derivation() instanceof Derivation.Apportioned)
                .findFirst()
                .orElseThrow();
        Derivation.Apportioned part = (Derivation.Apportioned) shared.derivation();
        var weights = new java.util.TreeMap<>(part.weights());
        weights.replace(part.key(), Exact.of(3, 4));
        assertThat(withDerivation(shared, new Derivation.Apportioned(part.whole(), part.basis(), weights, part.key()))
                        .replays())
                .isFalse();
    }

    private Line line(ServiceKind service) {
        return lines.stream()
                .filter(each -> each.id().service().equals(TestHouse.code(service)))
                .findFirst()
                .orElseThrow();
    }

    private static Derivation.Calculated doubled(Derivation.Calculated calculated, int place) {
        List<Operand> operands = new ArrayList<>(calculated.operands());
        Operand honest = operands.get(place);
        Origin origin = honest.origin();
        operands.set(place, new Operand(honest.symbol(), honest.value().times(2), honest.unit(), origin));
        return new Derivation.Calculated(calculated.edition(), calculated.formula(), operands);
    }

    private static Line withAmount(Line line, Kopecks amount) {
        return new Line(
                line.id(), line.performer(), line.payee(), line.basis(), line.unrounded(), amount, line.derivation());
    }

    private static Line withDerivation(Line line, Derivation derivation) {
        return new Line(
                line.id(), line.performer(), line.payee(), line.basis(), line.unrounded(), line.amount(), derivation);
    }

    private static List<Line> house() {
        TestHouse house = new TestHouse()
                .heatingInSeason()
                .service(ServiceKind.MAINTENANCE, "25.00")
                .service(ServiceKind.COLD_WATER, "43.57")
                .service(ServiceKind.HEATING, "2280.50")
                .service(ServiceKind.WASTE, "600.00")
                .norm(ServiceKind.WASTE, TestHouse.ALWAYS, "1.9", 12);
        house.flat("1").area("50").people(2).account("1001").agreeToAll().ran("W", "2025-12-25", "2026-01-25", "3.1");
        house.flat("2").area("40").share("2001", "1/3").share("2002", "2/3").agree(ServiceKind.MAINTENANCE);
        house.premises(PremisesKind.COMMON_ROOMS, "stairs").area("10");
        house.houseMeter("H", Resource.HEAT).reading("2025-12-25", "1").reading("2026-01-25", "9");
        house.flat("3").area("30").account("3001").agree(ServiceKind.HEATING);
        List<Line> made = house.charges("2026-01").lines();
        assertThat(Lines.of(house.charges("2026-01"), "2001")).hasSize(1);
        return made;
    }
}
