package io.saldo.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.Band;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.Written;
import io.saldo.billing.month.MonthFacts;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Spans;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A line of a voluntary service is shown, and owed by nobody. */
class VoluntaryLinesTest {
    @Test
    void aVoluntaryLineMakesNoDebt() {
        BillingPeriod june = BillingPeriod.of(2026, 6);
        List<ServiceMonth> services = Stream.of(ServiceKind.VOLUNTARY, ServiceKind.FIXED_FEE)
                .map(kind -> new ServiceMonth(
                        new Service(new ServiceCode(kind.name()), kind, "service"), Spans.none(), Spans.none()))
                .toList();
        HouseMonth month = HouseMonth.of(MonthFacts.of(TestHouse.ID, june, services, List.of()));
        var lines = Stream.of("VOLUNTARY", "FIXED_FEE")
                .map(service -> Written.line(
                        june, june, service, "manager", LineKind.BASE, 0, Band.NONE, "1", "77.00", "77.00"))
                .toList();
        assertThat(MonthDebts.of(lines, LocalDate.of(2026, 7, 15), month.facts())
                        .obligations())
                .extracting(debt -> debt.owedFor().service())
                .containsExactly(new ServiceCode("FIXED_FEE"));
    }
}
