package io.saldo.cabinet.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.10, 192.0.2.10",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:",
        "2001:DB8:0001:2:ffff:ffff:ffff:ffff, 2001:db8:1:2:",
        "2001:db8::1, 2001:db8:",
        "::ffff:192.0.2.10, 192.0.2.10",
        "::1, ''"
    })
    void aNetworkOfIpv6IsOne(String address, String network) {
        assertThat(new Origin(address, "").network()).isEqualTo(network);
    }

    @Test
    void whatABrowserSaysOfItselfIsCutAndPlain() {
        assertThat(new Origin("192.0.2.10", "a\r\nb\u0000" + "x".repeat(500)).device())
                .isEqualTo("a  b " + "x".repeat(195));
    }

    @Test
    void noPairOfALongNameIsCutInHalf() {
        assertThat(new Origin("", "x".repeat(199) + "🦊").device()).isEqualTo("x".repeat(199));
    }
}
