package io.saldo.billing.recalculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.fixture.Words;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.FactId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formula 6, each sum worked out by hand. */
class DistributorFeeTest {

    @ParameterizedTest(name = "{0}: fees {1}, units {2}: {3}")
    @CsvSource(delimiter = ';', textBlock = """
            # case             ; fees of the year  ; units ; divided                    ; why
            by units           ; 20000 20000       ; 30 10 ; 30000.00 10000.00          ; 40000.00, three quarters and one
            one used nothing   ; 20000 20000       ; 40 0  ; 40000.00 0.00              ;
            unlike areas       ; 21000 63000       ; 1 1   ; 42000.00 42000.00          ; the area counted in the fees
            rounded once       ; 0.005 0.005       ; 1 1   ; 0.01 0.01                  ; a half of 0.01 each, 0.005 up
            three              ; 100 100 100       ; 1 1 1 ; 100.00 100.00 100.00       ; all alike: nothing moves""")
    void flatsWithDistributorsDivideWhatTheyOweTogetherByUnits(
            String name, String fees, String units, String divided, String why) {
        List<DistributorFee> made = DistributorFee.of(operands(fees, Unit.RUB), operands(units, Unit.ONE));
        assertThat(made).extracting(each -> each.amount().toString()).as(why).containsExactly(divided.split(" ", -1));
        assertThat(made).allSatisfy(each -> {
            assertThat(Words.missing(each.derivation())).isEmpty();
            assertThat(each.derivation().replay()).isEqualTo(each.amount().roubles());
            assertThat(each.derivation().mismatches()).isEmpty();
        });
    }

    @ParameterizedTest(name = "fees {0}, units {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            1 1; 0 0  ; more than zero
            1 1; 1    ; those of the fees
            1  ; 1 1  ; those of the fees""")
    void distributorsOfNothingAndOfNobodyDivideNothing(String fees, String units, String told) {
        assertThatThrownBy(() -> DistributorFee.of(operands(fees, Unit.RUB), operands(units, Unit.ONE)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(told);
    }

    @ParameterizedTest(name = "{0} of {1} m²: {2}")
    @CsvSource({"50, 100, false", "50.1, 100, true", "0, 100, false"})
    void distributorsAreUsedWhereTheyCoverMoreThanHalf(String covered, String house, boolean used) {
        assertThat(DistributorFee.mayBeUsed(Exact.parse(covered), Exact.parse(house), Exact.of(1, 2)))
                .isEqualTo(used);
    }

    private static SortedMap<PremisesId, Operand> operands(String values, Unit unit) {
        SortedMap<PremisesId, Operand> operands = new TreeMap<>();
        for (String value : values.split(" ", -1)) {
            operands.put(
                    new PremisesId(Integer.toString(operands.size() + 1)),
                    new Operand(new Symbol("told", "t"), Exact.parse(value), unit, Origin.fact(new FactId("told"))));
        }
        return operands;
    }
}
