package io.saldo.metering.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import org.junit.jupiter.api.Test;

class MeterIdsTest {
    @Test
    void anIdIsOneToSixtyCharactersNotBlank() {
        assertThatCode(() -> new MeterId("x".repeat(60))).doesNotThrowAnyException();
        assertThatCode(() -> new GroupId("x".repeat(60))).doesNotThrowAnyException();
        for (String wrong : new String[] {"", " ", "x".repeat(61)}) {
            assertThatThrownBy(() -> new MeterId(wrong)).isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> new GroupId(wrong)).isInstanceOf(InvalidValueException.class);
        }
        assertThatThrownBy(() -> new MeterId("1 ")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void idsAreOrderedAndShownByTheirText() {
        assertThat(new MeterId("a")).isLessThan(new MeterId("b")).hasToString("a");
        assertThat(new GroupId("a")).isLessThan(new GroupId("b")).hasToString("a");
    }
}
