package io.saldo.billing.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.fixture.Chronicle;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.penalty.PenaltyRegime;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How penalties are counted, told late: they are counted anew from the origin of each debt, and no charge is another.
 */
class LateTermsTest {
    private static final BillingPeriod FIRST = BillingPeriod.of(2026, 1);

    /** Two accounts of 1,629.00 a month; the first never pays but for one month, the second never. */
    private static List<Line> lines(PenaltyRegime regime, int told) {
        TestHouse house = new TestHouse().service(ServiceKind.MAINTENANCE, "30.00");
        house.flat("1").area("54.3").people(1).account("1001").agreeToAll();
        house.flat("2").area("54.3").people(1).account("1002").agreeToAll();
        var chronicle = new Chronicle(house);
        for (int i = 0; i < 9; i++) {
            if (i == told) {
                house.money.regime("1001", regime);
            }
            if (i == 3) {
                house.pay("p1", "1001", TestHouse.MANAGER, "2026-04-20", "1629.00", "2026-01");
            }
            chronicle.close(FIRST.plus(i).toString());
        }
        return chronicle.bills().stream().flatMap(bill -> bill.lines().stream()).toList();
    }

    private static Kopecks sum(List<Line> lines, String account, boolean penalties) {
        return Kopecks.sum(lines.stream()
                .filter(line -> line.id().account().equals(new AccountNumber(account)))
                .filter(line -> (line.id().kind() == LineKind.PENALTY) == penalties)
                .map(Line::amount)
                .toList());
    }

    @ParameterizedTest
    @CsvSource({"NONE,3", "NONE,5", "NONE,8", "CAPITAL_REPAIR,3", "CAPITAL_REPAIR,6", "CAPITAL_REPAIR,8"})
    void aRegimeToldLateIsARegimeToldInTime(PenaltyRegime regime, int told) {
        List<Line> inTime = lines(regime, 0);
        List<Line> late = lines(regime, told);
        assertThat(sum(late, "1001", true)).isEqualTo(sum(inTime, "1001", true));
        assertThat(sum(late, "1001", false)).isEqualTo(sum(inTime, "1001", false));
        assertThat(sum(late, "1002", true)).isEqualTo(sum(inTime, "1002", true)).isGreaterThan(Kopecks.ZERO);
        assertThat(late).allMatch(Line::replays);
    }

    @ParameterizedTest
    @CsvSource({"NONE", "CAPITAL_REPAIR"})
    void aRegimeIsOfOneAccount(PenaltyRegime regime) {
        List<Line> usual = lines(PenaltyRegime.HOUSING, 0);
        List<Line> other = lines(regime, 0);
        assertThat(sum(other, "1001", true)).isNotEqualTo(sum(usual, "1001", true));
        assertThat(sum(other, "1002", true)).isEqualTo(sum(usual, "1002", true));
    }
}
