package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestMeter;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Kopecks;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Since 01.07.2020 the supplier owes the meter of electricity (522-ФЗ, ПП 950 of 29.06.2020; Rules 354, п. 59 «г»,
 * 60(3)). Two people, 90 kWh each at 5.00: 900.00 by the norm, 450.00 more with the factor of 1.5; 100 kWh a month by
 * the meter while it was read.
 */
class ElectricityMeterTest {
    @ParameterizedTest(name = "{0} in {1}: {2} and {3}")
    @CsvSource(delimiter = ';', textBlock = """
            # meter                     ; month  ; fee   ; excess; why
            none                        ; 2020-06; 900.00; 450.00; the owner owes the meter
            none                        ; 2020-07; 900.00; 0.00  ; the supplier owes it
            none                        ; 2026-09; 900.00; 0.00  ;
            none, the owner owes it     ; 2026-09; 900.00; 450.00; a policy
            failed                      ; 2026-04; 500.00; 0.00  ; the fourth period of the average
            failed                      ; 2027-02; 500.00; 0.00  ; the fourteenth
            failed, the owner owes it   ; 2026-03; 500.00; 0.00  ; the third
            failed, the owner owes it   ; 2026-04; 900.00; 450.00; longer than the average may stand in
            nobody let in               ; 2026-03; 500.00; 0.00  ; the third period of the average
            nobody let in               ; 2026-04; 900.00; 0.00  ; the norm, for no second act
            again nobody let in         ; 2026-01; 900.00; 450.00; from the month of the second act
            again, the owner owes it    ; 2026-01; 500.00; 0.00  ; as water: the average first
            again, the owner owes it    ; 2026-04; 900.00; 450.00;""")
    void theFactorIsForASecondRefusalAlone(String meter, String month, String fee, String excess, String why) {
        TestHouse house =
                new TestHouse().service(ServiceKind.ELECTRICITY, "5.00").norm(ServiceKind.ELECTRICITY, "90");
        if (meter.contains("the owner owes it")) {
            house.law(Laws.with("ELECTRICITY_METER_BY_SUPPLIER", "0"));
        }
        TestPremises flat = house.flat("1").people(2).account("1001").agreeToAll();
        if (!meter.startsWith("none")) {
            TestMeter counts = flat.meter("E", Resource.ELECTRICITY);
            for (int i = 0; i <= 8; i++) {
                counts.reading(LocalDate.of(2025, 4, 24).plusMonths(i).toString(), Integer.toString(100 * i));
            }
            if (meter.startsWith("failed")) {
                counts.verifiedTo("2025-12-31");
            } else {
                flat.notLetIn(Resource.ELECTRICITY, "2026-01-12", null, meter.startsWith("again"));
            }
        }
        assertThat(sum(house, month, LineKind.BASE)).as(why).isEqualTo(fee);
        assertThat(sum(house, month, LineKind.MULTIPLYING_FACTOR)).as(why).isEqualTo(excess);
    }

    /** The ground names the clause by which the norm is charged, with the factor or without it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            2020-06; прил. 2, ф. 4(1)
            2020-07; прил. 2, ф. 4""")
    void theClauseOfTheNorm(String month, String clause) {
        TestHouse house =
                new TestHouse().service(ServiceKind.ELECTRICITY, "5.00").norm(ServiceKind.ELECTRICITY, "90");
        house.flat("1").people(2).account("1001").agreeToAll();
        assertThat(house.charges(month).lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.basis().ground().clause().point()).isEqualTo(clause);
            assertThat(line.derivation())
                    .isInstanceOfSatisfying(
                            Derivation.Calculated.class,
                            each -> assertThat(each.edition().clause().point()).isEqualTo(clause));
        });
    }

    private static String sum(TestHouse house, String month, LineKind kind) {
        return Kopecks.sum(house.charges(month).lines().stream()
                        .filter(line -> line.id().kind() == kind)
                        .map(Line::amount)
                        .toList())
                .toString();
    }
}
