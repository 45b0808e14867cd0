package io.saldo.services.takeover;

import io.saldo.billing.allocation.ClaimForm;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.AverageCause;
import io.saldo.services.claim.Instalment;
import io.saldo.services.command.Text;
import io.saldo.services.constraint.AccountText;
import io.saldo.services.constraint.CalendarDay;
import io.saldo.services.constraint.Code;
import io.saldo.services.constraint.Currency;
import io.saldo.services.constraint.Measured;
import io.saldo.services.constraint.Required;
import io.saldo.services.constraint.WholeKopecks;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/**
 * What another system knows of a house. Each is checked by itself; its written form is there whatever its fields hold.
 */
public sealed interface OldRow extends Canonical {

    /**
     * What is owed for, and to whom.
     *
     * @param service of a debt; null for money held
     * @param creditor of a debt; null where the payee is
     */
    record Owed(
            @Code(max = 40) @Nullable String service,

            @Code @Nullable String creditor,

            @Required @Code String payee) implements Canonical {
        public Owed {
            service = Text.optional(service);
            creditor = Text.optional(creditor);
            payee = Text.code(payee);
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("service", service).field("creditor", creditor).field("payee", payee);
        }
    }

    /**
     * A debt of before, or money held.
     *
     * @param number of the debt in the system before; claims name it, and it tells two equal debts apart
     * @param month the debt is for, or in which the money was last held
     * @param debtor who owes it; null for whoever was the holder on the last day of the month
     * @param due the last day to pay it; null for the day of the law
     * @param amount above zero is owed, below zero is held
     */
    record Balance(
            @Code(max = 60) @Nullable String number,

            @Required @AccountText String account,

            @Required @Valid Owed owed,

            @Required @CalendarDay YearMonth month,

            @Required DebtKind kind,

            @Code @Nullable String debtor,

            @CalendarDay @Nullable LocalDate due,

            @Required @Currency("RUB") @WholeKopecks MonetaryAmount amount)
            implements OldRow {
        public Balance {
            number = Text.optional(number);
            account = Text.account(account);
            debtor = Text.optional(debtor);
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("row", "balance")
                    .field("number", number)
                    .field("account", account)
                    .object("owed", owed)
                    .field("month", month)
                    .field("kind", kind)
                    .field("debtor", debtor)
                    .field("due", due)
                    .field("amount", written(amount));
        }
    }

    /**
     * A line that the system before posted, or still posts beside ours.
     *
     * @param posted the month whose bill it stands in
     * @param about the month it is about; null for the same one
     * @param volume null where it is not known; likewise {@code tariff} and {@code method}
     */
    record PostedLine(
            @Required @AccountText String account,

            @Required @Code(max = 40) String service,

            @Required @CalendarDay YearMonth posted,

            @CalendarDay @Nullable YearMonth about,

            @Required LineKind kind,

            @Required @Currency("RUB") @WholeKopecks MonetaryAmount amount,

            @Measured(zero = true) @Nullable BigDecimal volume,

            @Measured(zero = true) @Nullable BigDecimal tariff,

            @Nullable VolumeMethod method)
            implements OldRow {
        public PostedLine {
            account = Text.account(account);
            service = Text.code(service);
        }

        @AssertTrue(message = "{io.saldo.services.about-before}")
        boolean isAboutNoLaterMonth() {
            return about == null || posted == null || !about.isAfter(posted);
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("row", "line")
                    .field("account", account)
                    .field("service", service)
                    .field("posted", posted)
                    .field("about", about)
                    .field("kind", kind)
                    .field("amount", written(amount))
                    .field("volume", volume)
                    .field("tariff", tariff)
                    .field("method", method);
        }
    }

    /** What a meter showed, as the system before knows it. */
    record LastReading(
            @Required @Code String meter,

            @Required Zone zone,

            @Required @CalendarDay LocalDate day,

            @Required @Measured(zero = true) BigDecimal value)
            implements OldRow {
        public LastReading {
            meter = Text.code(meter);
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("row", "reading")
                    .field("meter", meter)
                    .field("zone", zone)
                    .field("day", day)
                    .field("value", value);
        }
    }

    /**
     * What the system before billed by a meter for a month, or in its place: accepted as billed.
     *
     * @param metered whether it was the difference of readings; an average or a norm is not
     */
    record BilledVolume(
            @Required @Code String meter,

            @Required Zone zone,

            @Required @CalendarDay YearMonth month,

            @Required @Measured(zero = true) BigDecimal volume,

            boolean metered)
            implements OldRow {
        public BilledVolume {
            meter = Text.code(meter);
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("row", "volume")
                    .field("meter", meter)
                    .field("zone", zone)
                    .field("month", month)
                    .field("volume", volume)
                    .field("metered", metered);
        }
    }

    /** For how many periods in a row, up to the taking over, something stood in for a meter. */
    record Averaged(
            @Required @Code String meter,

            @Required AverageCause cause,

            @Positive(message = "{io.saldo.services.periods}")
            @Max(value = 1_000, message = "{io.saldo.services.periods}")
            int periods)
            implements OldRow {
        public Averaged {
            meter = Text.code(meter);
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("row", "averaged")
                    .field("meter", meter)
                    .field("cause", cause)
                    .field("periods", periods);
        }
    }

    /**
     * A common volume below zero that nobody was charged for.
     *
     * @param group of meters; null for the whole house
     * @param below by how much it is below zero
     */
    record CarriedVolume(
            @Required Resource resource,

            @Code @Nullable String group,

            @Required @Measured BigDecimal below) implements OldRow {
        public CarriedVolume {
            group = Text.optional(group);
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("row", "carried")
                    .field("resource", resource)
                    .field("group", group)
                    .field("below", below);
        }
    }

    /**
     * A claim that stands.
     *
     * @param debts the numbers of balances
     * @param instalments for an agreement to pay by instalments, and only there
     */
    record OldClaim(
            @Required @AccountText String account,

            @Required @Code String number,

            @Required ClaimForm form,

            @Required @CalendarDay LocalDate from,

            @CalendarDay @Nullable LocalDate penaltiesUntil,

            @NotEmpty(message = "{io.saldo.services.required}") @Size(max = 1_000)
            Set<@Required @Code(max = 60) String> debts,

            @Size(max = 500) List<@Required @Valid Instalment> instalments)
            implements OldRow {
        public OldClaim {
            account = Text.account(account);
            number = Text.code(number);
            debts = debts == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(debts));
            instalments = instalments == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(instalments));
        }

        @AssertTrue(message = "{io.saldo.services.instalments}")
        boolean isPaidByInstalments() {
            return form == null || (form == ClaimForm.INSTALMENT) == !instalments.isEmpty();
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("row", "claim")
                    .field("account", account)
                    .field("number", number)
                    .field("form", form)
                    .field("from", from)
                    .field("penaltiesUntil", penaltiesUntil)
                    .field("debts", debts.stream().map(String::valueOf).sorted().collect(Collectors.joining("\n")))
                    .field(
                            "instalments",
                            instalments.stream()
                                    .map(each -> each == null ? "" : each.due() + " " + written(each.amount()))
                                    .collect(Collectors.joining("\n")));
        }
    }

    private static @Nullable String written(@Nullable MonetaryAmount amount) {
        return amount == null
                ? null
                : amount.getCurrency().getCurrencyCode()
                        + " "
                        + Objects.requireNonNull(amount.getNumber().numberValueExact(BigDecimal.class))
                                .stripTrailingZeros()
                                .toPlainString();
    }
}
