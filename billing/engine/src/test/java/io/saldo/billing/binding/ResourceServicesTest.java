package io.saldo.billing.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.account.ServiceKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResourceServicesTest {
    @ParameterizedTest
    @EnumSource
    void aVolumeChangesEveryServiceThatIsThePriceOfItsResource(ServiceKind kind) {
        kind.resource()
                .ifPresent(resource -> assertThat(ResourceServices.of(resource)).contains(kind));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            # service         ; what its norm changes through the volumes of premises
            COLD_WATER        ; COLD_WATER SEWAGE COMMON_COLD_WATER COMMON_SEWAGE
            ELECTRICITY       ; ELECTRICITY COMMON_ELECTRICITY
            SEWAGE            ; SEWAGE COMMON_SEWAGE
            GAS               ; ''
            HEATING           ; ''
            HOT_WATER_HEAT    ; ''
            COMMON_COLD_WATER ; ''
            WASTE             ; ''
            MAINTENANCE       ; ''
            """)
    void aNormChangesOtherServicesWherePremisesHaveAVolumeByIt(ServiceKind kind, String services) {
        assertThat(ResourceServices.byNorm(kind))
                .map(Enum::name)
                .containsExactlyInAnyOrder(services.isEmpty() ? new String[0] : services.split(" "));
    }
}
