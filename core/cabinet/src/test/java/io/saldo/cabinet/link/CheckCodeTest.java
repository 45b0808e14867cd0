package io.saldo.cabinet.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.token.SecretKey;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCodeTest {
    private static final SecretKey KEY = new SecretKey("the key of the check codes, 32 b".getBytes(UTF_8));
    private static final SecretKey OTHER = new SecretKey("another key of check codes, 32 b".getBytes(UTF_8));

    private static CheckCode code(SecretKey key, String organization, String number, String debtor, int edition) {
        return CheckCode.of(
                key,
                new AccountRef(new OrganizationId(organization), new AccountNumber(number)),
                new DebtorId(debtor),
                edition);
    }

    /**
     * The example of ISO/IEC 7064, MOD 11,10, is 0794 with the check character 5; the others were computed by another
     * program.
     */
    @ParameterizedTest
    @CsvSource({"0794, 5", "0000000000, 1", "8609574271, 9"})
    void theCheckDigitIsThatOfTheStandard(String digits, int check) {
        assertThat(CheckCode.checkDigit(digits)).isEqualTo(check);
    }

    /** Computed apart: HMAC-SHA-256 by another program, first eight bytes without the sign, modulo ten to the tenth. */
    @Test
    void aCodeIsTheSameForEverOnceItIsPrinted() {
        assertThat(code(KEY, "uk-mira", "1001", "d-1001", 1).digits()).isEqualTo("59365768199");
    }

    @Property
    void everySingleWrongDigitIsSeen(
            @ForAll @LongRange(min = 0, max = 9_999_999_999L) long number,
            @ForAll @IntRange(max = 10) int place,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        String ten = String.format(Locale.ROOT, "%010d", number);
        String right = ten + CheckCode.checkDigit(ten);
        assertThat(CheckCode.isWellFormed(right)).isTrue();
        char wrong = (char) ('0' + (right.charAt(place) - '0' + off) % 10);
        assertThat(CheckCode.isWellFormed(right.substring(0, place) + wrong + right.substring(place + 1)))
                .isFalse();
    }

    @Test
    void anotherAccountDebtorEditionOrganizationOrKeyHasAnotherCode() {
        Set<CheckCode> codes = new HashSet<>();
        codes.add(code(KEY, "uk-mira", "1001", "d-1001", 1));
        codes.add(code(KEY, "uk-mira", "1002", "d-1001", 1));
        codes.add(code(KEY, "uk-mira", "1001", "d-1002", 1));
        codes.add(code(KEY, "uk-mira", "1001", "d-1001", 2));
        codes.add(code(KEY, "uk-mirb", "1001", "d-1001", 1));
        codes.add(code(OTHER, "uk-mira", "1001", "d-1001", 1));
        // where one part ends and the next begins is part of it
        codes.add(code(KEY, "uk-mira", "1|6|d-1001", "x", 1));
        codes.add(code(KEY, "uk-mira", "1", "d-1001|1|x", 1));
        assertThat(codes).hasSize(8);
    }

    @Test
    void tenThousandAccountsHaveTenThousandCodes() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            codes.add(code(KEY, "uk-mira", String.valueOf(i), "d", 1).digits());
        }
        // of 10^10 codes two of 10,000 are equal once in 200 tries; these are not
        assertThat(codes).hasSize(10_000);
    }

    @Test
    void itIsPrintedInGroupsAndHiddenElsewhere() {
        var code = new CheckCode("0000000000" + CheckCode.checkDigit("0000000000"));
        assertThat(code.printed()).isEqualTo("000 000 000 01");
        assertThat(code).hasToString("CheckCode");
    }
}
