package io.saldo.billing.allocation;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;

/**
 * The account passes from one debtor to another (смена собственника, нанимателя).
 *
 * @param day the first day of the next one
 * @param posted the month in whose bill it shows: that of its day, or a later one in which it became known
 */
public record DebtorChange(
        AccountNumber account, DebtorId former, DebtorId next, LocalDate day, BillingPeriod posted, Seller seller)
        implements Canonical {
    public DebtorChange {
        InvalidValueException.unless(
                !posted.last().isBefore(day), "month of the change of debtor", posted, "that of " + day + " or later");
    }

    /** A change that was known in the month of its day. */
    public DebtorChange(AccountNumber account, DebtorId former, DebtorId next, LocalDate day, Seller seller) {
        this(account, former, next, day, BillingPeriod.containing(day), seller);
    }

    /** The same, shown by the bill of a later month. */
    public DebtorChange postedIn(BillingPeriod month) {
        return new DebtorChange(account, former, next, day, month, seller);
    }

    /** Who owned the premises before. */
    public enum Seller {
        /** A citizen or a company. */
        PRIVATE,
        /** The State or a municipality, as on privatization. */
        STATE
    }

    /** The last day of the former debtor that a bill has not counted yet. */
    LocalDate lastOfFormer() {
        LocalDate first = posted.first();
        return (day.isAfter(first) ? day : first).minusDays(1);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account)
                .field("former", former)
                .field("next", next)
                .field("day", day)
                .field("posted", posted)
                .field("seller", seller);
    }
}
