package io.saldo.resident.meter;

import io.saldo.kernel.store.CommandKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * «Передать показания»: for all meters at once.
 *
 * @param key of the wish, see {@link CommandKey}: sent again it changes nothing
 */
public record SubmitReadingsCommand(
        @NotNull(message = "{io.saldo.cabinet.key}")
        @Pattern(regexp = "[A-Za-z0-9-]{8,40}", message = "{io.saldo.cabinet.key}")
        String key,

        @NotEmpty(message = "{io.saldo.resident.readings}") @Size(max = 100, message = "{io.saldo.resident.readings}")
        List<@Valid Entry> entries) {
    public SubmitReadingsCommand {
        entries = entries == null ? List.of() : List.copyOf(entries);
    }

    /**
     * One number as typed.
     *
     * @param zone name of the part of the day, {@code WHOLE_DAY} for a meter of one
     * @param value with comma or point
     * @param confirmed whether somebody said that an unlikely number is right
     */
    public record Entry(
            @NotNull(message = "{io.saldo.resident.meter}")
            @Size(min = 1, max = 60, message = "{io.saldo.resident.meter}")
            String meter,

            @NotNull(message = "{io.saldo.resident.meter}")
            @Pattern(regexp = "[A-Z_]{1,20}", message = "{io.saldo.resident.meter}")
            String zone,

            @NotNull(message = "{io.saldo.resident.value}") @Size(max = 40, message = "{io.saldo.resident.value}")
            String value,

            boolean confirmed) {}
}
