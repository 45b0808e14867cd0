package io.saldo.billing.charge;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import java.util.Optional;

/**
 * The identity of a line: derived from what it is, never random, so that billing the same facts again gives the same
 * lines.
 *
 * @param posted the month whose bill it stands in
 * @param debtor who owes it, or is given it back; it stays theirs when the account passes to somebody else
 * @param about the month it is about
 * @param ordinal tells apart lines alike in all else, from 0
 */
public record LineId(
        HouseId house,
        BillingPeriod posted,
        AccountNumber account,
        DebtorId debtor,
        ServiceCode service,
        PartyId creditor,
        BillingPeriod about,
        LineKind kind,
        int ordinal)
        implements Comparable<LineId>, Canonical {
    private static final int PARTS = 9;

    @Override
    public int compareTo(LineId other) {
        int order = house.compareTo(other.house);
        order = order != 0 ? order : posted.compareTo(other.posted);
        order = order != 0 ? order : account.compareTo(other.account);
        order = order != 0 ? order : debtor.compareTo(other.debtor);
        order = order != 0 ? order : service.compareTo(other.service);
        order = order != 0 ? order : creditor.compareTo(other.creditor);
        order = order != 0 ? order : about.compareTo(other.about);
        order = order != 0 ? order : kind.compareTo(other.kind);
        return order != 0 ? order : Integer.compare(ordinal, other.ordinal);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("house", house)
                .field("posted", posted)
                .field("account", account)
                .field("debtor", debtor)
                .field("service", service)
                .field("creditor", creditor)
                .field("about", about)
                .field("kind", kind)
                .field("ordinal", ordinal);
    }

    /**
     * All parts joined by slashes, for files and logs; a slash inside a part is written {@code %2F}, a per cent sign
     * {@code %25}.
     */
    @Override
    public String toString() {
        return escaped(house.value())
                + '/'
                + posted
                + '/'
                + escaped(account.value())
                + '/'
                + escaped(debtor.value())
                + '/'
                + escaped(service.value())
                + '/'
                + escaped(creditor.value())
                + '/'
                + about
                + '/'
                + kind
                + '/'
                + ordinal;
    }

    /** Reads what {@link #toString} writes; empty for any other text. */
    public static Optional<LineId> read(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            var id = new LineId(
                    new HouseId(unescaped(parts[0])),
                    BillingPeriod.parse(parts[1]),
                    new AccountNumber(unescaped(parts[2])),
                    new DebtorId(unescaped(parts[3])),
                    new ServiceCode(unescaped(parts[4])),
                    new PartyId(unescaped(parts[5])),
                    BillingPeriod.parse(parts[6]),
                    LineKind.valueOf(parts[7]),
                    Integer.parseInt(parts[8]));
            // a text that is written in another way is no id of a line
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException | InvalidValueException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidValueException for any other text
     */
    public static LineId parse(String text) {
        return read(text)
                .orElseThrow(() -> new InvalidValueException(
                        "id of a line",
                        text,
                        "house/posted month/account/debtor/service/creditor/month about/kind/ordinal"));
    }

    private static String escaped(String part) {
        return part.indexOf('/') < 0 && part.indexOf('%') < 0
                ? part
                : part.replace("%", "%25").replace("/", "%2F");
    }

    private static String unescaped(String part) {
        return part.indexOf('%') < 0 ? part : part.replace("%2F", "/").replace("%25", "%");
    }
}
