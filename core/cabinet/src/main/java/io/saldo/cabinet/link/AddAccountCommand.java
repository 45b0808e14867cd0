package io.saldo.cabinet.link;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.time.BillingPeriod;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * «Добавить лицевой счёт»: the number, and the code or the total of a month.
 *
 * @param code eleven digits, blanks and hyphens between them do not matter; null where the sum is given
 * @param month of the document, {@code 2026-10}; null where the code is given
 * @param total at its bottom, with comma or point: {@code 4 215,07}; null where the code is given
 */
public record AddAccountCommand(
        @NotNull(message = "{io.saldo.cabinet.key}")
        @Pattern(regexp = CommandKey.FORM, message = "{io.saldo.cabinet.key}")
        String key,

        @NotNull(message = "{io.saldo.cabinet.organization}")
        @Pattern(regexp = OrganizationId.FORM, message = "{io.saldo.cabinet.organization}")
        String organization,

        @NotNull(message = "{io.saldo.cabinet.account}")
        @Pattern(regexp = "[\\p{L}\\p{Nd}./_-]{1,30}", message = "{io.saldo.cabinet.account}")
        String account,

        @Pattern(regexp = "[0-9]{11}", message = "{io.saldo.cabinet.code}") @Nullable
        String code,

        @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])", message = "{io.saldo.cabinet.month}") @Nullable
        String month,

        @Pattern(regexp = "[0-9]{1,9}([.,][0-9]{1,2})?", message = "{io.saldo.cabinet.total}") @Nullable
        String total) {
    private static final String BETWEEN = "[\\s\\u00a0\\u202f-]";

    public AddAccountCommand {
        account = account == null ? account : account.strip();
        code = code == null || code.isBlank() ? null : code.replaceAll(BETWEEN, "");
        month = month == null || month.isBlank() ? null : month.strip();
        total = total == null || total.isBlank() ? null : total.replaceAll("[\\s\\u00a0\\u202f]", "");
    }

    public static AddAccountCommand byCode(String key, AccountRef account, String code) {
        return new AddAccountCommand(
                key, account.organization().value(), account.number().value(), code, null, null);
    }

    public static AddAccountCommand bySum(String key, AccountRef account, String month, String total) {
        return new AddAccountCommand(
                key, account.organization().value(), account.number().value(), null, month, total);
    }

    /** Never the number alone. */
    @AssertTrue(message = "{io.saldo.cabinet.proof}")
    public boolean isProofGiven() {
        return code == null ? month != null && total != null : month == null && total == null;
    }

    AccountRef ref() {
        return new AccountRef(new OrganizationId(organization), new AccountNumber(account));
    }

    @Nullable
    BillingPeriod period() {
        return month == null ? null : BillingPeriod.parse(month);
    }

    @Nullable
    Kopecks sum() {
        return total == null ? null : Kopecks.parse(total.replace(',', '.'));
    }

    @Override
    public String toString() {
        return "AddAccountCommand " + key;
    }
}
