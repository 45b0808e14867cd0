package io.saldo.kernel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Control keys of published requisites. The key of a settlement account is taken with the last three digits of the BIC,
 * that of a correspondent account with 0 and the fifth and sixth digits.
 */
class BankDetailsTest {
    private static final String ACCOUNT = "40702810138250123017";
    private static final String BIC = "044525225";
    private static final String CORRESPONDENT = "30101810400000000225";

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "40647859100000003330, 040033685, true, 'open-condo-software/condo@7de0bfec banking/utils/validate specs (MIT)'",
        "50300807000003002104, 044712576, false, 'open-condo-software/condo@7de0bfec banking/utils/validate specs (MIT)'",
        "50286516400000008106, 823397286, true, 'open-condo-software/condo@7de0bfec banking/utils/validate specs (MIT)'",
        "40702810952090030727, 046015602, true, 'published payment QR: receipt of a management company, 04.2026'",
        "40702810748000001123, 045655635, true, 'published payment QR: heat company'",
        "40703810268210000210, 049401601, true, 'published payment QR: non-profit'",
        "40703810953000000557, 046126614, true, 'published payment QR: regional capital-repair fund'",
        "40702810970010113722, 044525092, true, 'published payment QR: company'",
        "40702810455000024248, 044030653, true, 'published payment QR: company'",
        "40703810626070100299, 043207612, true, 'published payment QR: non-profit'",
        "40702810600180000250, 041012765, true, 'published payment QR: waste operator'",
        "40702810803000005369, 040813608, true, 'published payment QR: waste operator'",
        "40702810138250123017, 044525225, true, 'GOST R 56042 annex example'",
        "40702810505000000291, 041203602, true, 'published payment QR: company'",
        "40703810438000016950, 044525225, true, 'published payment QR: garden partnership'",
        "40703810761000000482, 046850649, true, 'published payment QR: non-profit'",
        "40902830202010056769, 048073601, false, 'condo test string (anonymised by its authors, MIT)'",
        "40703810552090063242, 046025302, false, 'public source file (digits altered by its author)'",
        "40821810123456789012, 044525225, false, 'documentation example'",
        "40821810438000005432, 044525225, true, 'documentation example'",
        "40821810938000012345, 044525225, false, 'documentation example'",
        "40702810938000012345, 044525225, true, 'documentation example'"
    })
    void theKeyOfASettlementAccountIsThatOfTheBank(String account, String bic, boolean holds, String source) {
        var details = new BankDetails(account, "a bank", bic, "0");
        assertThat(details.accountKeyHolds()).as(source).isEqualTo(holds);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "30101810000000000635, 045655635, true, 'published payment QR: heat company'",
        "30101810400000000601, 049401601, true, 'published payment QR: non-profit'",
        "30101810100000000711, 043304711, true, 'published payment QR: non-profit'",
        "30101810645250000092, 044525092, true, 'published payment QR: company'",
        "30101810500000000653, 044030653, true, 'published payment QR: company'",
        "30101810200000000612, 043207612, true, 'published payment QR: non-profit'",
        "30101810300000000765, 041012765, true, 'published payment QR: waste operator'",
        "30101810600000000608, 040813608, true, 'published payment QR: waste operator'",
        "30101810400000000225, 044525225, true, 'GOST R 56042 annex example'",
        "30102110300320000206, 048073601, false, 'condo test string (anonymised by its authors, MIT)'",
        "30102110600000000602, 046025302, false, 'public source file (digits altered by its author)'"
    })
    void theKeyOfACorrespondentAccountIsThatOfTheBank(String account, String bic, boolean holds, String source) {
        var details = new BankDetails(ACCOUNT, "a bank", bic, account);
        assertThat(details.correspondentKeyHolds()).as(source).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "30101810700000000226, 044525225, the control digit agrees but the end is not that of the BIC",
        "30101810500000000225, 044525225, the end agrees but the control digit does not"
    })
    void aCorrespondentAccountOfAnotherBankOrWithASlipIsWarnedOf(String account, String bic, String why) {
        assertThat(new BankDetails(ACCOUNT, "a bank", bic, account).correspondentKeyHolds())
                .as(why)
                .isFalse();
    }

    @Test
    void aBankWithoutACorrespondentAccountHasNothingToWarnOf() {
        assertThat(new BankDetails(ACCOUNT, "Treasury", BIC, "0").correspondentKeyHolds())
                .isTrue();
    }

    @Test
    void aWrongKeyIsNoRefusal() {
        var details = new BankDetails("40821810123456789012", "a bank", BIC, CORRESPONDENT);
        assertThat(details.accountKeyHolds()).isFalse();
        assertThat(details.account()).isEqualTo("40821810123456789012");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "4064785910000000333043, 045809749, 0, 'settlement account: 22 digits; condo specs (MIT)'",
        "4064V85910000D003330, 045809749, 0, 'settlement account: letters; condo specs (MIT)'",
        "4070281013825012301, 044525225, 0, settlement account: 19 digits",
        "'', 044525225, 0, settlement account: none",
        "40702810138250123017, 04452522, 0, BIC: 8 digits",
        "40702810138250123017, 0445252255, 0, BIC: 10 digits",
        "40702810138250123017, 04452522X, 0, BIC: a letter",
        "40702810138250123017, 044525225, '', correspondent account: none",
        "40702810138250123017, 044525225, 00, correspondent account: two zeros",
        "40702810138250123017, 044525225, 3010181040000000022, correspondent account: 19 digits"
    })
    void requisitesOfAWrongFormAreRefused(String account, String bic, String correspondent, String why) {
        assertThatThrownBy(() -> new BankDetails(account, "a bank", bic, correspondent))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith(why.substring(0, why.indexOf(':')));
    }
}
