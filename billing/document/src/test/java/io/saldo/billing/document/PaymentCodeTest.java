package io.saldo.billing.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.statement.DocumentHead;
import io.saldo.billing.statement.DocumentTotals;
import io.saldo.billing.statement.PayeePart;
import io.saldo.billing.statement.PaymentDocument;
import io.saldo.kernel.account.BankDetails;
import io.saldo.kernel.error.InvalidValueException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The writer against published vectors, and against what a reader of the standard does. */
class PaymentCodeTest {
    private static final PaymentCode CODE = PaymentCode.to(
            "ООО «Три кита»", "40702810138250123017", "ОАО \"БАНК\"", "044525225", "30101810400000000225");

    /**
     * Vectors for writers. Sources: W1, W2, W4: codebude/QRCoder, RussiaPaymentOrderTests.cs (MIT); the last separator,
     * which that writer adds and others do not, is cut off.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "W1 ¦ ОАО \"БАНК\" ¦ 044525225 ¦ 30101810965770000413 ¦ ST00012|Name=ООО «Три кита»|PersonalAcc=40702810138250123017|BankName=ОАО \"БАНК\"|BIC=044525225|CorrespAcc=30101810965770000413",
                "W2 ¦ ОАО | \"БАНК\" ¦ 044525225 ¦ 30101810400000000225 ¦ ST00012#Name=ООО «Три кита»#PersonalAcc=40702810138250123017#BankName=ОАО | \"БАНК\"#BIC=044525225#CorrespAcc=30101810400000000225",
                "W4 ¦ ОАО \"БАНК\" ¦ abcd ¦ 30101810965770000413 ¦ BIC: 9 digits"
            })
    void writes_what_published_writers_write(
            String id, String bankName, String bic, String correspondent, String expected) {
        if (expected.startsWith("ST")) {
            PaymentCode code = PaymentCode.to("ООО «Три кита»", "40702810138250123017", bankName, bic, correspondent);
            assertThat(code.text()).isEqualTo(expected);
        } else {
            assertThatThrownBy(() ->
                            PaymentCode.to("ООО «Три кита»", "40702810138250123017", bankName, bic, correspondent))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            refusal -> assertThat(refusal.field() + ": " + refusal.remedy())
                                    .isEqualTo(expected));
        }
    }

    /** They pay under an account that others live by now: the purpose names the document, the address is not theirs. */
    @Test
    void of_a_former_debtor_it_names_the_document_and_no_address() {
        DocumentTotals totals = Documents.totals("0", "453.44", "0", "0", "453.44");
        assertThat(PaymentCode.of(RicherDocuments.former(null), Documents.manager(totals))
                        .orElseThrow()
                        .fields())
                .contains(
                        new PaymentCode.Field("Sum", "45344"),
                        new PaymentCode.Field("PersAcc", "6200451278"),
                        new PaymentCode.Field(
                                "Purpose",
                                "Пени и судебные расходы за октябрь 2026 г., л/с 6200451278, долг прежнего плательщика, документ 6200451278-2026-10/d-1/P"))
                .noneMatch(field -> field.key().equals("PayerAddress"))
                .noneMatch(field -> field.value().contains("Петров"));
    }

    /**
     * W5 of the same source; the limit is for the five mandatory fields alone. Here: 94 bytes of keys and digits, 16 of
     * the bank, the rest the name.
     */
    @Test
    void mandatory_block_is_at_most_300_bytes() {
        String full = "Ж".repeat(95);
        PaymentCode longest =
                PaymentCode.to(full, "40702810138250123017", "БАНК ААА", "044525225", "30101810400000000225");

        assertThat(longest.bytes()).hasSizeBetween(306, 308);
        assertThat(longest.with("Purpose", "Ж".repeat(210)).bytes()).hasSizeGreaterThan(700);
        assertThatThrownBy(() -> PaymentCode.to(
                        full + "Ж", "40702810138250123017", "БАНК ААА", "044525225", "30101810400000000225"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at most 300 bytes");
    }

    /**
     * The first is QR-22 (tests of a receipt reader, from a real receipt), PaymPeriod is QR-23 of the same source; the
     * rest are the limits of the standard.
     */
    @ParameterizedTest(name = "{0} = «{1}» is refused")
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "Sum ¦ 3816.30 ¦ kopecks",
                "Sum ¦ -100 ¦ kopecks",
                "Sum ¦ 1234567890123456789 ¦ kopecks",
                "PaymPeriod ¦ 132026 ¦ 102026",
                "PayeeINN ¦ 123 ¦ 10 or 12",
                "KPP ¦ 12345678 ¦ 9 digits",
                "TechCode ¦ 16 ¦ 01 to 15",
                "DocNo ¦ 1234567890123456 ¦ at most 15",
                "Purpose ¦ `вода\nи тепло` ¦ line breaks",
                "Purpose ¦ `  ` ¦ leave the field out",
                "Pers Acc ¦ 1 ¦ Latin letters",
                "name ¦ вторая ¦ one value"
            })
    void refuses_what_a_bank_cannot_read(String key, String value, String remedy) {
        assertThatThrownBy(() -> CODE.with(key, value))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.remedy()).contains(remedy));
    }

    @Test
    void refuses_accounts_of_another_length() {
        assertThatThrownBy(() -> PaymentCode.to("А", "4070281013825012301", "Б", "044525225", "0"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("PersonalAcc");
        assertThatThrownBy(() -> PaymentCode.to("А", "40702810138250123017", "Б".repeat(46), "044525225", "0"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at most 45");
    }

    @Test
    void document_becomes_a_code_without_the_name_of_the_payer() {
        PaymentDocument document = Documents.onePayee();

        assertThat(PaymentCode.of(document.head(), document.payees().get(0)).orElseThrow())
                .hasToString("ST00012|Name=ООО «Управляющая компания «Три кита»|PersonalAcc=40702810138250123017"
                        + "|BankName=ПАО «Пример Банк»|BIC=044525225|CorrespAcc=30101810400000000225|Sum=606455"
                        + "|Purpose=Оплата жилищно-коммунальных услуг за октябрь 2026 г., л/с 6200451278"
                        + "|PayeeINN=6200098765|KPP=620001001|PersAcc=6200451278|PaymPeriod=102026"
                        + "|PayerAddress=г. Рязань, ул. Ленина, д. 10, кв. 15|TechCode=02");
    }

    @Test
    void nothing_to_pay_has_no_code() {
        PaymentDocument document = Documents.overpaidFund();

        assertThat(PaymentCode.of(document.head(), document.payees().get(1))).isEmpty();
    }

    @Test
    void bank_name_gives_way_to_the_name_of_the_payee_and_the_flat_stays_in_the_address() {
        PaymentDocument document = Documents.long30();
        PayeePart wordy = document.payees().get(2);

        List<PaymentCode.Field> fields =
                PaymentCode.of(document.head(), wordy).orElseThrow().fields();

        assertThat(fields.get(0).value()).isEqualTo(wordy.payee().name());
        assertThat(fields.get(2).value()).startsWith("Филиал").hasSizeLessThan(45);
        assertThat(fields).anySatisfy(field -> assertThat(field.value()).endsWith("квартира 678"));
    }

    @Test
    void payee_name_that_leaves_no_room_for_the_bank_is_refused() {
        DocumentHead head = Documents.head();
        DocumentTotals totals = Documents.totals("0", "1", "0", "0", "1");
        PayeePart part = new PayeePart(
                Documents.party("long", "Ж".repeat(100), ""),
                new BankDetails("40702810138250123017", "ПАО «Пример Банк»", "044525225", "30101810400000000225"),
                totals);

        assertThatThrownBy(() -> PaymentCode.of(head, part))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("Name")
                .hasMessageContaining("short name");
    }

    /** Splits as any reader does: the eighth character separates, the first = divides. */
    @Property
    void text_splits_back_into_the_same_fields(@ForAll("values") List<String> values) {
        PaymentCode code = CODE;
        for (int i = 0; i < values.size(); i++) {
            code = code.with("Field" + i, values.get(i));
        }

        String text = new String(code.bytes(), UTF_8);
        assertThat(text).startsWith("ST00012");
        List<String> read = List.of(text.substring(8).split(Pattern.quote(text.substring(7, 8)), -1));
        assertThat(read.stream()
                        .map(pair -> new PaymentCode.Field(
                                pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)))
                        .collect(Collectors.toList()))
                .isEqualTo(code.fields());
    }

    @Provide
    Arbitrary<List<String>> values() {
        return Arbitraries.strings()
                .withCharRange('А', 'я')
                .withChars("|#~^;= ,.№«»—ёЁ0123456789\u00a0")
                .ofMinLength(1)
                .ofMaxLength(60)
                .filter(value -> !value.isBlank())
                .list()
                .ofMaxSize(8);
    }
}
