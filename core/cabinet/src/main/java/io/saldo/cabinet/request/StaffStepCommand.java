package io.saldo.cabinet.request;

import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.CommandKey;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the organization does with a request: a price, a refusal.
 *
 * @param author the member of staff, by identifier
 * @param price null where it is refused
 * @param note the reason of a refusal; may be empty beside a price
 */
public record StaffStepCommand(
        @NotNull(message = "{io.saldo.cabinet.key}")
        @Pattern(regexp = CommandKey.FORM, message = "{io.saldo.cabinet.key}")
        String key,

        @NotNull(message = "{io.saldo.cabinet.key}")
        @Pattern(regexp = "[\\x21-\\x7e]{1,100}", message = "{io.saldo.cabinet.key}")
        String author,

        @Nullable Kopecks price,

        @NotNull(message = "{io.saldo.cabinet.request-note}")
        @Pattern(regexp = "[^\\p{Cntrl}\\ud800-\\udfff]{0,300}", message = "{io.saldo.cabinet.request-note}")
        String note) {

    @AssertTrue(message = "{io.saldo.cabinet.request-note}")
    public boolean isPricedOrSaidWhy() {
        return price == null ? note != null && !note.isBlank() : price.signum() > 0;
    }
}
