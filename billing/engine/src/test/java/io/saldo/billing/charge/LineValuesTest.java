package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines are compared by all they tell; their kinds by what may happen to them. */
class LineValuesTest {
    private static final Ground GROUND =
            new Ground(Condition.METER_READ, new FactId("R2"), new Clause(Act.RULES_354, "прил. 2, ф. 1"));

    private static final String ALIKE = "2026-06 BASE 10 100.004 100.00 manager manager -";

    @Test
    void linesOfOneContentAreEqual() {
        assertThat(line(ALIKE)).isEqualTo(line(ALIKE)).hasSameHashCodeAs(line(ALIKE));
        assertThat(charge(ALIKE)).isEqualTo(charge(ALIKE)).hasSameHashCodeAs(charge(ALIKE));
        assertThat(line(ALIKE).equals(null)).isFalse();
        assertThat(charge(ALIKE).equals(null)).isFalse();
    }

    @ParameterizedTest(name = "another than " + ALIKE + ": {0}")
    @ValueSource(
            strings = {
                "2026-05 BASE 10 100.004 100.00 manager manager -",
                "2026-06 ONE_OFF 10 100.004 100.00 manager manager -",
                "2026-06 BASE 11 100.004 100.00 manager manager -",
                "2026-06 BASE 10 100.003 100.00 manager manager -",
                "2026-06 BASE 10 100.004 100.01 manager manager -",
                "2026-06 BASE 10 100.004 100.00 supplier manager -",
                "2026-06 BASE 10 100.004 100.00 manager supplier -",
                "2026-06 BASE 10 100.004 100.00 manager manager reading:1",
                "2026-06 BASE 10 100.004 100.00 manager manager - another way"
            })
    void aLineThatTellsAnythingElseIsAnother(String told) {
        assertThat(line(told)).isNotEqualTo(line(ALIKE));
    }

    @ParameterizedTest(name = "another than " + ALIKE + ": {0}")
    @ValueSource(
            strings = {
                "2026-06 ONE_OFF 10 100.004 100.00 manager manager -",
                "2026-06 BASE 11 100.004 100.00 manager manager -",
                "2026-06 BASE 10 100.003 100.00 manager manager -",
                "2026-06 BASE 10 100.004 100.01 manager manager -",
                "2026-06 BASE 10 100.004 100.00 manager manager - another way"
            })
    void aChargeThatTellsAnythingElseIsAnother(String told) {
        assertThat(charge(told)).isNotEqualTo(charge(ALIKE));
    }

    /** Hashes tell kinds and amounts apart, or sets of lines would be lists. */
    @Test
    void chargesOfOtherKindsAndAmountsHaveOtherHashes() {
        assertThat(List.of(
                                charge(ALIKE),
                                charge(ALIKE.replace("BASE", "ONE_OFF")),
                                charge(ALIKE.replace("100.00 m", "100.01 m")))
                        .stream()
                        .map(PieceCharge::hashCode)
                        .distinct())
                .hasSize(3);
    }

    /**
     * Every line of it made anew by charging a month again, part of the charge, shown as a recalculation, put in by
     * staff.
     */
    @ParameterizedTest(name = "{0}: calculated {1}, charge {2}, recalculation {3}, stated {4}")
    @CsvSource(textBlock = """
            BASE             , true , true , false, false
            MULTIPLYING_FACTOR, true, true , false, false
            VAT              , true , true , false, false
            ONE_OFF          , false, true , false, true
            METER_CHECK      , true , true , false, false
            UNAUTHORISED_USE , true , true , false, false
            ABSENCE          , true , false, true , false
            QUALITY          , true , false, true , false
            RECALCULATION    , false, false, true , false
            YEARLY_CORRECTION, false, false, true , false
            CORRECTION       , false, false, true , true
            BENEFIT          , false, false, false, true
            PENALTY          , false, false, false, false""")
    void whatMayHappenToAKind(
            LineKind kind, boolean calculated, boolean charge, boolean recalculation, boolean stated) {
        assertThat(kind.isCalculated()).as("calculated").isEqualTo(calculated);
        assertThat(kind.isCharge()).as("charge").isEqualTo(charge);
        assertThat(kind.isRecalculation()).as("recalculation").isEqualTo(recalculation);
        assertThat(kind.isStated()).as("stated").isEqualTo(stated);
    }

    /**
     * By house, month of the bill, account, debtor, service, creditor, month it is about, kind and number, in that
     * order.
     */
    @Test
    void linesStandInTheOrderOfTheirIds() {
        List<String> told = List.of(
                "a/2026-06/1001/owner/HEAT/u1/2026-05/BASE/0",
                "a/2026-06/1001/owner/HEAT/u1/2026-05/BASE/1",
                "a/2026-06/1001/owner/HEAT/u1/2026-05/VAT/0",
                "a/2026-06/1001/owner/HEAT/u1/2026-06/BASE/0",
                "a/2026-06/1001/owner/HEAT/u2/2026-01/BASE/0",
                "a/2026-06/1001/owner/WATER/u1/2026-01/BASE/0",
                "a/2026-06/1001/tenant/HEAT/u1/2026-01/BASE/0",
                "a/2026-06/1002/owner/HEAT/u1/2026-01/BASE/0",
                "a/2026-07/1001/owner/HEAT/u1/2026-01/BASE/0",
                "b/2026-06/1001/owner/HEAT/u1/2026-01/BASE/0");
        List<LineId> ids = new ArrayList<>(told.stream().map(LineValuesTest::id).toList());
        Collections.reverse(ids);
        Collections.sort(ids);
        assertThat(ids).extracting(LineId::toString).isEqualTo(told);
        assertThat(id(told.get(0))).isEqualByComparingTo(id(told.get(0)));
    }

    private static LineId id(String told) {
        return LineId.parse(told);
    }

    /** Slashes and per cent signs inside a part do not make two ids read alike. */
    @ParameterizedTest
    @CsvSource({"12/3, 4, h/2026-06/12%2F3/4/S/c/2026-06/BASE/0", "12, 3%2F4, h/2026-06/12/3%252F4/S/c/2026-06/BASE/0"})
    void anIdHasOneTextAndIsReadFromIt(String account, String debtor, String text) {
        BillingPeriod june = BillingPeriod.of(2026, 6);
        LineId id = new LineId(
                new HouseId("h"),
                june,
                new AccountNumber(account),
                new DebtorId(debtor),
                new ServiceCode("S"),
                new PartyId("c"),
                june,
                LineKind.BASE,
                0);
        assertThat(id).hasToString(text);
        assertThat(LineId.parse(text)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "opening/1001",
                "h/2026-06/1001/o/S/c/2026-06/BASE",
                "h/2026-06/1001/o/S/c/2026-06/BASE/00",
                "h/2026-06/1001/o/S/c/2026-06/NONE/0",
                "h/2026-13/1001/o/S/c/2026-06/BASE/0",
                "h/2026-06/10%2/o/S/c/2026-06/BASE/0"
            })
    void anyOtherTextIsNoIdOfALine(String text) {
        assertThat(LineId.read(text)).isEmpty();
        assertThatThrownBy(() -> LineId.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("house/posted month/account");
    }

    /** Three lines of 33.335, each rounded up to 33.34: 100.02 less 100.005, rounded once to 100.01. */
    @Test
    void theRoundingResultIsWhatTheLinesRoundedMoreThanTheirSum() {
        List<Line> lines = List.of(
                line("2026-06 BASE 1 33.335 33.34 m m -"),
                line("2026-06 BASE 1 33.335 33.34 m m -"),
                line("2026-06 BASE 1 33.335 33.34 m m -"));
        assertThat(Line.rounding(lines)).hasToString("0.01");
    }

    /** {@code "month kind volume unrounded amount performer payee cause"}. */
    private static Line line(String told) {
        String[] cells = told.split(" ", 9);
        PieceCharge charge = charge(told);
        LineId id = new LineId(
                new HouseId("house"),
                BillingPeriod.of(2026, 6),
                new AccountNumber("1001"),
                new DebtorId("owner"),
                new ServiceCode("WATER"),
                new PartyId("supplier"),
                BillingPeriod.parse(cells[0]),
                charge.kind(),
                0);
        @Nullable
        Cause cause = cells[7].equals("-")
                ? null
                : new Cause(CauseKind.METER_READING, Nature.ERROR, List.of(new FactId(cells[7])));
        return new Line(
                id,
                new PartyId(cells[5]),
                new PartyId(cells[6]),
                charge.basis(),
                charge.unrounded(),
                charge.amount(),
                charge.derivation(),
                cause);
    }

    private static PieceCharge charge(String told) {
        String[] cells = told.split(" ", 9);
        Kopecks amount = Kopecks.parse(cells[4]);
        var term = new Derivation.Total.Term(
                cells.length > 8 ? cells[8] : "a way", amount.roubles(), new Origin.FromFacts(List.of()));
        return new PieceCharge(
                LineKind.valueOf(cells[1]),
                new LineBasis(
                        Exact.parse(cells[2]),
                        Unit.CUBIC_METRE,
                        VolumeMethod.METER,
                        Quantity.parse("10", Unit.RUB.per(Unit.CUBIC_METRE)),
                        GROUND),
                Exact.parse(cells[3]),
                amount,
                new Derivation.Total("all", Unit.RUB, List.of(term)));
    }
}
