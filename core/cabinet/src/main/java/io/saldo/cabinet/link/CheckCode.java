package io.saldo.cabinet.link;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.saldo.cabinet.token.SecretKey;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.error.InvalidValueException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Locale;

/**
 * «Проверочный код для личного кабинета», printed on the payment document beside the account number: ten digits and a
 * check digit.
 *
 * <p>The ten digits are HMAC-SHA-256 of account, debtor and edition under the organization's key, its first 63 bits
 * modulo 10¹⁰; nothing is stored, and a code leads back to nothing. The check digit is that of ISO/IEC 7064, MOD 11,10:
 * it shows every single wrong digit and nearly every pair exchanged, so that a slip of the pen costs no try.
 */
public record CheckCode(String digits) {
    private static final long TEN_DIGITS = 10_000_000_000L;

    public CheckCode {
        InvalidValueException.unless(
                isWellFormed(digits),
                "check code",
                digits.length() + " characters",
                "ten digits and their check digit");
    }

    /** The code of one debtor of one account. */
    public static CheckCode of(SecretKey key, AccountRef account, DebtorId debtor, int edition) {
        // lengths tell where each part ends
        String organization = account.organization().value();
        String number = account.number().value();
        byte[] signed = key.sign("check-code|" + organization.length() + "|" + organization + "|" + number.length()
                + "|" + number + "|" + debtor.value().length() + "|" + debtor.value() + "|" + edition);
        long bits = ByteBuffer.wrap(signed).getLong() & Long.MAX_VALUE;
        String ten = String.format(Locale.ROOT, "%010d", bits % TEN_DIGITS);
        return new CheckCode(ten + checkDigit(ten));
    }

    /** Eleven digits that fit together. */
    public static boolean isWellFormed(String digits) {
        return digits.matches("[0-9]{11}") && checkDigit(digits.substring(0, 10)) == digits.charAt(10) - '0';
    }

    /** ISO/IEC 7064, MOD 11,10. */
    static int checkDigit(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    /** Compares in a time that does not tell how much of it is right. */
    public boolean sameAs(CheckCode other) {
        return MessageDigest.isEqual(digits.getBytes(US_ASCII), other.digits.getBytes(US_ASCII));
    }

    /** As printed, easy to copy: {@code 123 456 789 01}. */
    public String printed() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6, 9) + " "
                + digits.substring(9);
    }

    @Override
    public String toString() {
        return "CheckCode";
    }
}
