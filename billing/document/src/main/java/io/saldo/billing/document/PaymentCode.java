package io.saldo.billing.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saldo.billing.statement.DocumentHead;
import io.saldo.billing.statement.PayeePart;
import io.saldo.kernel.account.BankDetails;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a payment QR code, ГОСТ Р 56042-2014, in UTF-8:
 * {@code ST00012|Name=…|PersonalAcc=…|BankName=…|BIC=…|CorrespAcc=…|Sum=…}.
 *
 * <p>The five fields without which no bank can pay come first and in this order; others follow in the order in which
 * they were added. The separator is {@code |}, or the first free character of a fixed list when {@code |} occurs in a
 * value, for the standard has no escaping. There is no separator at the end.
 *
 * <p>The block of the five is at most 300 bytes in UTF-8, the eight bytes of the header ({@code ST00012|}) not counted;
 * a Cyrillic letter takes two. That is tighter than the 160 characters of {@code Name} and the 45 of {@code BankName}
 * promise.
 *
 * <p>Immutable. Every method refuses with {@link InvalidValueException} what a bank could not read: a BIC, an account
 * or a sum of another form, a value over its length, a line break.
 */
public final class PaymentCode {
    static final String NAME = "Name";
    static final String ACCOUNT = "PersonalAcc";
    static final String BANK_NAME = "BankName";
    static final String BIC = "BIC";
    static final String CORRESPONDENT = "CorrespAcc";
    static final String PURPOSE = "Purpose";
    static final int NAME_LIMIT = 160;
    static final int BANK_NAME_LIMIT = 45;
    static final int PURPOSE_LIMIT = 210;
    /** Ours, the standard sets none: a longer address makes the modules of the code too small for a telephone. */
    static final int ADDRESS_LIMIT = 100;

    private static final String HEADER = "ST00012";
    private static final int MANDATORY_BYTES = 300;
    private static final int MANDATORY_FIELDS = 5;
    private static final int SHORTEST_BANK_NAME = 10;
    private static final String SEPARATORS = "|#~^;!$%&*@_{}[]<>?+:/\\`'\"(),.-";
    private static final String UTILITIES = "02";

    private final List<Field> fields;
    private final char separator;

    /** One field; a value may contain {@code =}, the first one divides. */
    public record Field(String key, String value) {}

    private PaymentCode(List<Field> fields) {
        this.fields = List.copyOf(fields);
        this.separator = freeSeparator(fields);
    }

    /**
     * A code with the five fields every code has.
     *
     * @param account settlement account, 20 digits
     * @param correspondentAccount 20 digits, or {@code 0} where the bank has none
     */
    public static PaymentCode to(
            String name, String account, String bankName, String bic, String correspondentAccount) {
        List<Field> fields = List.of(
                new Field(NAME, name),
                new Field(ACCOUNT, account),
                new Field(BANK_NAME, bankName),
                new Field(BIC, bic),
                new Field(CORRESPONDENT, correspondentAccount));
        fields.forEach(field -> PaymentField.check(field.key, field.value));
        PaymentCode code = new PaymentCode(fields);
        int bytes = code.bytes().length - HEADER.length() - 1;
        InvalidValueException.unless(
                bytes <= MANDATORY_BYTES,
                "the five mandatory fields of a payment code",
                bytes + " bytes",
                "at most " + MANDATORY_BYTES + " bytes in UTF-8: shorten the name of the payee or of the bank");
        return code;
    }

    /**
     * The code with which a resident pays one payee of a document; empty when there is nothing to pay.
     *
     * <p>What does not fit: the name of the payee is never shortened, for the payer recognizes the payee by it; a name
     * that leaves no room is refused, and the remedy is a short name in the payee's record. The name of the bank is cut
     * to what is left, at most 45 characters, because the BIC names the bank. Purpose is cut at its end; of the address
     * of the payer the last 100 characters stay, because the flat is at the end. The name of the payer is left out on
     * purpose: a code is easily photographed, and the personal account is enough. A former debtor pays under the
     * account of whoever followed, so their purpose names the document, which no other of the account has, and the
     * address of others is left out.
     */
    public static Optional<PaymentCode> of(DocumentHead head, PayeePart part) {
        if (part.totals().toPay().isZero()) {
            return Optional.empty();
        }
        Party payee = part.payee();
        BankDetails bank = part.bank();
        BillingPeriod period = head.period();
        // a bank reads it, so it is Russian whatever the language of the paper
        Words words = Words.in(Words.RUSSIAN);
        String purpose = words.format("code.purpose." + head.purpose(), words.period(period), head.account());
        if (head.payer().former()) {
            purpose = words.format("code.purpose.former", purpose, head.number());
        }
        PaymentCode code = to(
                        payee.name(),
                        bank.account(),
                        fittingBankName(payee, bank),
                        bank.bic(),
                        bank.correspondentAccount())
                .with("Sum", Long.toString(part.totals().toPay().value()))
                .with(PURPOSE, first(oneLine(purpose), PURPOSE_LIMIT))
                .withPresent("PayeeINN", payee.inn())
                .withPresent("KPP", payee.kpp())
                .with("PersAcc", head.account().value())
                .with(
                        "PaymPeriod",
                        String.format(
                                Locale.ROOT,
                                "%02d%04d",
                                period.month().getMonthValue(),
                                period.month().getYear()))
                .withPresent("PayerAddress", payerAddress(head))
                .with("TechCode", UTILITIES);
        return Optional.of(code);
    }

    /**
     * This code and one field more, at the end.
     *
     * @throws InvalidValueException when the value has not the form of its field, or the field is there already
     *     (readers do not tell {@code Sum} from {@code sum})
     */
    public PaymentCode with(String key, String value) {
        PaymentField.check(key, value);
        InvalidValueException.unless(
                fields.stream().noneMatch(field -> field.key.equalsIgnoreCase(key)), key, value, "one value a field");
        List<Field> longer = new ArrayList<>(fields);
        longer.add(new Field(key, value));
        return new PaymentCode(longer);
    }

    private PaymentCode withPresent(String key, @Nullable String value) {
        return value == null || value.isBlank() ? this : with(key, value);
    }

    /** The fields in the order of the text. */
    public List<Field> fields() {
        return fields;
    }

    /** The character between the fields. */
    public char separator() {
        return separator;
    }

    /** The whole text, as it goes into the QR code. */
    public String text() {
        var text = new StringBuilder(HEADER);
        for (Field field : fields) {
            text.append(separator).append(field.key).append('=').append(field.value);
        }
        return text.toString();
    }

    /** The text in UTF-8. */
    public byte[] bytes() {
        return text().getBytes(UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PaymentCode code && fields.equals(code.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }

    private static char freeSeparator(List<Field> fields) {
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            if (fields.stream().noneMatch(field -> field.value.indexOf(candidate) >= 0)) {
                return candidate;
            }
        }
        throw new InvalidValueException(
                fields.get(fields.size() - 1).key,
                fields.get(fields.size() - 1).value,
                "a text that leaves one of " + SEPARATORS + " free to separate the fields");
    }

    private static String fittingBankName(Party payee, BankDetails bank) {
        int taken =
                String.join("", NAME, ACCOUNT, BANK_NAME, BIC, CORRESPONDENT).length()
                        + 2 * MANDATORY_FIELDS
                        - 1
                        + payee.name().getBytes(UTF_8).length
                        + bank.account().length()
                        + bank.bic().length()
                        + bank.correspondentAccount().length();
        String bankName = oneLine(bank.bankName());
        int length = Math.min(bankName.codePointCount(0, bankName.length()), BANK_NAME_LIMIT);
        int shortest = Math.min(length, SHORTEST_BANK_NAME);
        while (length > shortest && taken + first(bankName, length).getBytes(UTF_8).length > MANDATORY_BYTES) {
            length--;
        }
        InvalidValueException.unless(
                taken + first(bankName, length).getBytes(UTF_8).length <= MANDATORY_BYTES,
                NAME,
                payee.name(),
                "a name that leaves room for the bank in the " + MANDATORY_BYTES
                        + " bytes of the mandatory fields: enter the short name of the payee");
        return first(bankName, length);
    }

    /** Where the payer lives; of a former debtor nobody knows. */
    private static String payerAddress(DocumentHead head) {
        return head.payer().former() ? "" : last(oneLine(head.premises().address()), ADDRESS_LIMIT);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\u00a0\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** At most {@code limit} characters from the beginning, no blank left at the end. */
    private static String first(String text, int limit) {
        return text.codePointCount(0, text.length()) <= limit
                ? text
                : text.substring(0, text.offsetByCodePoints(0, limit)).strip();
    }

    private static String last(String text, int limit) {
        return text.codePointCount(0, text.length()) <= limit
                ? text
                : text.substring(text.offsetByCodePoints(text.length(), -limit)).strip();
    }
}
