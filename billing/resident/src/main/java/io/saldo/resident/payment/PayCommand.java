package io.saldo.resident.payment;

import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.CommandKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * «Оплатить»: which rows, and how much of each. Less than is owed is a part payment, more an overpayment.
 *
 * @param key of the wish: sent again it is the same order
 */
public record PayCommand(
        @NotNull(message = "{io.saldo.cabinet.key}")
        @Pattern(regexp = CommandKey.FORM, message = "{io.saldo.cabinet.key}")
        String key,

        @NotNull(message = "{io.saldo.resident.sum}") @Size(max = 200, message = "{io.saldo.resident.sum}")
        List<@Valid Choice> choices) {
    public PayCommand {
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /**
     * A row.
     *
     * @param row its id
     * @param amount as typed, with comma or point
     */
    public record Choice(
            @NotNull(message = "{io.saldo.resident.sum}") String row,

            @NotNull(message = "{io.saldo.resident.sum}")
            @Pattern(regexp = "[0-9]{1,7}([.,][0-9]{1,2})?", message = "{io.saldo.resident.sum}")
            String amount) {
        public Choice {
            amount = amount == null ? amount : amount.replaceAll("[\\s\\u00a0\\u202f]", "");
        }

        Kopecks kopecks() {
            return Kopecks.parse(amount.replace(',', '.'));
        }
    }
}
