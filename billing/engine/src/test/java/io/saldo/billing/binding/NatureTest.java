package io.saldo.billing.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.Nature;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a correction is by the fact that causes it: an error is taken back with its penalties, a circumstance is not.
 */
class NatureTest {
    private static final String ALWAYS_WRONG = "MANAGEMENT SERVICE GROUP METER PREMISES ACCOUNT PAST_VOLUME "
            + "HEATING_PAYMENT HEATING_SEASON HOT_WATER_SOURCE COMMON_METHOD TARIFF NORM "
            + "AREA METER_POSSIBILITY AGREEMENT SHARE ATTRIBUTES VERIFICATION";
    private static final String NEVER_WRONG =
            "LAW OCCUPANCY ABSENCE BENEFIT SUBSIDY DEBTOR PARTY PENALTY_TERMS GIVING_UP";

    private static Set<FactKind> kinds(String names) {
        Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
        Arrays.stream(names.split(" ", -1)).map(FactKind::valueOf).forEach(kinds::add);
        return kinds;
    }

    @Test
    void whatReplacesOrWithdrawsSaysThatSomethingWasWrong() {
        Set<FactKind> always = kinds(ALWAYS_WRONG);
        Set<FactKind> never = kinds(NEVER_WRONG);
        for (FactKind kind : FactKind.values()) {
            assertThat(kind.nature(false))
                    .as("%s that only adds", kind)
                    .isEqualTo(always.contains(kind) ? Nature.ERROR : Nature.CIRCUMSTANCE);
            assertThat(kind.nature(true))
                    .as("%s that corrects", kind)
                    .isEqualTo(never.contains(kind) ? Nature.CIRCUMSTANCE : Nature.ERROR);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CIRCUMSTANCE, CIRCUMSTANCE, CIRCUMSTANCE",
        "CIRCUMSTANCE, ERROR, ERROR",
        "ERROR, COURT, COURT",
        "COURT, CIRCUMSTANCE, COURT"
    })
    void ofSeveralOneDecides(Nature first, Nature second, Nature decides) {
        assertThat(Nature.of(List.of(first, second))).isEqualTo(decides);
        assertThat(Nature.of(List.of(second, first))).isEqualTo(decides);
    }
}
