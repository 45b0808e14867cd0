package io.saldo.metering.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.reading.AverageCause;
import io.saldo.metering.reading.MeterMonth;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For how many billing periods in a row an average may stand in: the last that may, and the one after it. */
class AverageLimitTest {
    @ParameterizedTest(name = "{0} {1} {2}, dwelling {3}, {4}: {5}")
    @CsvSource(delimiter = ';', textBlock = """
            # resource ; where ; cause     ; dwelling; month  ; periods ; clause
            COLD_WATER ; flat  ; NO_READING; true    ; 2026-10; 3       ; п. 59 «б»
            COLD_WATER ; flat  ; REFUSED   ; true    ; 2026-10; 3       ; п. 59 «в»
            COLD_WATER ; flat  ; FAILED    ; true    ; 2026-10; 3       ; п. 59 «а»
            COLD_WATER ; flat  ; NO_READING; false   ; 2026-10; 3       ; a shop: two are of a failed meter alone
            COLD_WATER ; flat  ; REFUSED   ; false   ; 2026-10; 3       ;
            COLD_WATER ; flat  ; FAILED    ; false   ; 2026-10; 2       ;
            COLD_WATER ; common; FAILED    ; true    ; 2026-10; 3       ; п. 59(1)
            ELECTRICITY; flat  ; FAILED    ; true    ; 2020-06; 3       ; the owner owes the meter
            ELECTRICITY; flat  ; FAILED    ; true    ; 2020-07; no end  ; п. 59 «г»
            ELECTRICITY; flat  ; FAILED    ; false   ; 2026-10; no end  ;
            ELECTRICITY; flat  ; NO_READING; true    ; 2026-10; 3       ;
            ELECTRICITY; flat  ; REFUSED   ; true    ; 2026-10; 3       ;
            ELECTRICITY; common; FAILED    ; true    ; 2026-10; 3       ; п. 59(1) has no «г»
            HEAT       ; flat  ; FAILED    ; true    ; 2026-10; 3       ;
            HEAT       ; common; FAILED    ; true    ; 2025-02; 3       ; before decree 1176
            HEAT       ; common; FAILED    ; true    ; 2025-03; 6       ; since 01.03.2025
            HEAT       ; common; NO_READING; true    ; 2025-03; 6       ;""")
    void theLastPeriodOfTheAverage(
            Resource resource,
            String where,
            AverageCause cause,
            boolean dwelling,
            String month,
            String periods,
            String clause) {
        MeterPlace place = where.equals("flat")
                ? new MeterPlace.InPremises(new PremisesId("1"))
                : new MeterPlace.Common(GroupId.wholeHouse(resource), CommonRole.ADDED);
        var meter = new Meter(new MeterId("M"), resource, place, DateRange.from(LocalDate.of(2010, 1, 1)));
        var register = new MeterMonth(meter, BillingPeriod.parse(month), List.of());
        boolean endless = periods.equals("no end");
        int last = endless ? 1000 : Integer.parseInt(periods);
        assertThat(AverageLimit.isBeyond(last, register, cause, dwelling, FederalLaw.book()))
                .as(clause)
                .isFalse();
        assertThat(AverageLimit.isBeyond(last + 1, register, cause, dwelling, FederalLaw.book()))
                .as(clause)
                .isEqualTo(!endless);
    }
}
