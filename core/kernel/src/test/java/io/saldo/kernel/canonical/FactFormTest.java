package io.saldo.kernel.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.BankDetails;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ShareBasis;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The written form of facts is part of the storage contract: a change here is a change of every fingerprint. */
class FactFormTest {
    private static final DateRange RANGE = DateRange.from(LocalDate.of(2026, 10, 1));
    private static final Known KNOWN = new Known(Instant.parse("2026-10-05T10:00:00Z"), 7);
    private static final FactId ID = new FactId("area");

    @Test
    void aFactOfAScalarWritesItAsText() {
        assertThat(write(Fact.of(ID, RANGE, KNOWN, Quantity.parse("54.30", Unit.SQUARE_METRE))))
                .isEqualTo("{'id':'area','range':'2026-10-01..','known':'2026-10-05T10:00:00Z#7','value':'54.30 M2'}");
    }

    @Test
    void aFactOfARecordWritesItsFields() {
        assertThat(write(Fact.replacing(new FactId("old"), ID, RANGE, KNOWN, new Occupancy(2, 0, 1))))
                .isEqualTo("{'id':'area','range':'2026-10-01..','known':'2026-10-05T10:00:00Z#7','replaces':'old',"
                        + "'value':{'permanent':'2','temporary':'0','owners':'1'}}");
    }

    @Test
    void aWithdrawalWritesNoValue() {
        Fact<String> fact = Fact.of(new FactId("old"), RANGE, KNOWN, "x");
        assertThat(write(Fact.withdrawing(fact, ID, KNOWN)))
                .isEqualTo("{'id':'area','range':'2026-10-01..','known':'2026-10-05T10:00:00Z#7','replaces':'old'}");
    }

    @Test
    void theValuesOfFactsWriteAllTheirFields() {
        assertThat(write(new Norm(Quantity.parse("4.745", Unit.CUBIC_METRE.per(Unit.PERSON)), 1, "a decree")))
                .isEqualTo("{'value':'4.745 M3/PERSON','months':'1','source':'a decree'}");
        assertThat(write(new BankDetails("40702810138250123017", "a bank", "044525225", "0")))
                .isEqualTo("{'account':'40702810138250123017','bankName':'a bank','bic':'044525225',"
                        + "'correspondentAccount':'0'}");
        assertThat(write(new ServiceAgreement(
                        new ServiceCode("cold"), new PartyId("p"), new PartyId("c"), new PartyId("b"), Billing.OURS)))
                .isEqualTo("{'service':'cold','performer':'p','creditor':'c','payee':'b','billing':'OURS'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/3", "2/6", "0.5/1.5"})
    void equalSharesAreWrittenAlike(String share) {
        assertThat(write(new AccountShare(new AccountNumber("1"), ShareBasis.OWNERSHIP, Exact.parse(share))))
                .isEqualTo("{'account':'1','basis':'OWNERSHIP','share':'1/3'}");
    }

    private static String write(Canonical value) {
        return CanonicalWriter.write(value).replace('"', '\'');
    }
}
