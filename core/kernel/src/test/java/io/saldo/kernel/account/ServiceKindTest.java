package io.saldo.kernel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceKindTest {
    private static final String TABLE = """
            # service           ; resource       ; premises have a volume of their own
            MAINTENANCE         ;                ; false
            CAPITAL_REPAIR      ;                ; false
            RENT                ;                ; false
            FIXED_FEE           ;                ; false
            VOLUNTARY           ;                ; false
            COLD_WATER          ; COLD_WATER     ; true
            HOT_WATER           ; HOT_WATER      ; true
            HOT_WATER_HEAT      ; HOT_WATER_HEAT ; false
            SEWAGE              ; SEWAGE         ; true
            ELECTRICITY         ; ELECTRICITY    ; true
            GAS                 ; GAS            ; true
            HEATING             ; HEAT           ; true
            COMMON_COLD_WATER   ; COLD_WATER     ; false
            COMMON_HOT_WATER    ; HOT_WATER      ; false
            COMMON_SEWAGE       ; SEWAGE         ; false
            COMMON_ELECTRICITY  ; ELECTRICITY    ; false
            COMMON_RESOURCES    ;                ; false
            WASTE               ; WASTE          ; false
            """;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = TABLE)
    void aServiceIsThePriceOfOneResourceOrOfNone(ServiceKind kind, @Nullable Resource resource, boolean own) {
        assertThat(kind.resource()).isEqualTo(Optional.ofNullable(resource));
        assertThat(kind.ownResource()).isEqualTo(own ? kind.resource() : Optional.empty());
    }

    @Test
    void theTableNamesEveryService() {
        assertThat(TABLE.lines().skip(1).map(row -> row.split(";", -1)[0].trim()))
                .containsExactly(Stream.of(ServiceKind.values()).map(Enum::name).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMeteredIsPricedInItsUnit(ServiceKind kind) {
        assertThat(kind.resource().map(Resource::unit).orElse(kind.unit())).isEqualTo(kind.unit());
    }

    @ParameterizedTest
    @EnumSource
    void noTwoServicesHaveTheSameOwnVolume(Resource resource) {
        assertThat(Stream.of(ServiceKind.values())
                        .filter(kind ->
                                kind.ownResource().filter(resource::equals).isPresent()))
                .hasSizeLessThanOrEqualTo(1);
    }
}
