package io.saldo.kernel.account;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;

/**
 * Where a party collects money.
 *
 * <p>The form is required; the control keys are not, because requisites with a wrong key occur in life and a bank
 * refuses them better than we could: {@link #accountKeyHolds()} lets a program warn.
 *
 * @param account settlement account (расчётный счёт), 20 digits
 * @param bic bank identifier (БИК), 9 digits
 * @param correspondentAccount 20 digits, or {@code 0} where the bank has none
 */
public record BankDetails(String account, String bankName, String bic, String correspondentAccount)
        implements Canonical {
    private static final int[] WEIGHTS = {7, 1, 3};

    public BankDetails {
        InvalidValueException.unless(account.matches("\\d{20}"), "settlement account", account, "20 digits");
        InvalidValueException.unless(bic.matches("\\d{9}"), "BIC", bic, "9 digits");
        InvalidValueException.unless(
                correspondentAccount.matches("\\d{20}|0"),
                "correspondent account",
                correspondentAccount,
                "20 digits, or 0");
    }

    /** Whether the control digit of the settlement account agrees with the BIC. */
    public boolean accountKeyHolds() {
        return keyHolds(bic.substring(6) + account);
    }

    /**
     * Whether the control digit and the last three digits of the correspondent account agree with the BIC; true where
     * there is none.
     */
    public boolean correspondentKeyHolds() {
        boolean holds = keyHolds("0" + bic.substring(4, 6) + correspondentAccount)
                && correspondentAccount.endsWith(bic.substring(6));
        return correspondentAccount.equals("0") || holds;
    }

    private static boolean keyHolds(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i % WEIGHTS.length] % 10;
        }
        return sum % 10 == 0;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account)
                .field("bankName", bankName)
                .field("bic", bic)
                .field("correspondentAccount", correspondentAccount);
    }
}
