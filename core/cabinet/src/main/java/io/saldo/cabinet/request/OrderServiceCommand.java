package io.saldo.cabinet.request;

import io.saldo.cabinet.user.Phone;
import io.saldo.kernel.store.CommandKey;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** «Заказать» a paid service. */
public record OrderServiceCommand(
        @NotNull(message = "{io.saldo.cabinet.key}")
        @Pattern(regexp = CommandKey.FORM, message = "{io.saldo.cabinet.key}")
        String key,

        @NotNull(message = "{io.saldo.cabinet.request-service}")
        @Pattern(regexp = PaidService.FORM, message = "{io.saldo.cabinet.request-service}")
        String service,

        @NotNull(message = "{io.saldo.cabinet.request-address}")
        @Pattern(regexp = LINE, message = "{io.saldo.cabinet.request-address}")
        String address,

        @NotNull(message = "{io.saldo.cabinet.request-wished}")
        @Pattern(regexp = LINE, message = "{io.saldo.cabinet.request-wished}")
        String wished,

        @NotNull(message = "{io.saldo.cabinet.phone}")
        @Pattern(regexp = Phone.FORM, message = "{io.saldo.cabinet.phone}")
        String phone) {
    /** One line of 1 to 300 characters. */
    static final String LINE = "[^\\p{Cntrl}\\ud800-\\udfff]{1,300}";

    public OrderServiceCommand {
        address = address == null ? address : address.strip();
        wished = wished == null ? wished : wished.strip();
        phone = phone == null ? phone : phone.strip();
    }

    @Override
    public String toString() {
        return "OrderServiceCommand " + key;
    }
}
