package io.saldo.billing.inspection;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a resource was used without leave.
 *
 * @param since the day from which it is known to have been; null where nobody knows, and the law looks back
 * @param found the day of the act, or of the check
 * @param ended the first day without it; null while it goes on
 * @param perDay the volume of a day: by the capacity of the connection over 24 hours, the average of premises where
 *     nobody lives; null where the norm stands in
 * @param act the act
 * @param checked the day of the check before, which found nothing; null where none is told
 */
public record UnauthorisedUse(
        Resource resource,
        Kind kind,
        @Nullable LocalDate since,
        LocalDate found,
        @Nullable LocalDate ended,
        @Nullable Quantity perDay,
        TextRef act,
        @Nullable LocalDate checked)
        implements Canonical {

    /** What was done. */
    public enum Kind {
        /** A connection of one's own (несанкционированное подключение, п. 62). */
        CONNECTION,
        /** A meter made to show less (несанкционированное вмешательство, п. 81(11)). */
        TAMPERING
    }

    public UnauthorisedUse {
        InvalidValueException.unless(
                since == null || !since.isAfter(found), "day it began", since + "", found + " or before");
        InvalidValueException.unless(
                ended == null || !ended.isBefore(found), "day it ended", ended + "", found + " or later");
        InvalidValueException.unless(
                perDay == null || (perDay.signum() > 0 && perDay.unit().equals(resource.unit())),
                "volume of a day",
                perDay + "",
                "more than zero, in " + resource.unit());
        InvalidValueException.unless(
                checked == null || checked.isBefore(found), "day of the check before", checked + "", "before " + found);
    }

    /** Of which no check before is told. */
    public UnauthorisedUse(
            Resource resource,
            Kind kind,
            @Nullable LocalDate since,
            LocalDate found,
            @Nullable LocalDate ended,
            @Nullable Quantity perDay,
            TextRef act) {
        this(resource, kind, since, found, ended, perDay, act, null);
    }

    /**
     * The days it is charged for, by the law of the day it was found; empty where the book says nothing, or no day is
     * left. From the day that is known; where none is, from the check before, but at most three months back: from the
     * month in which a connection was found (п. 62), from the day of the check of a meter (п. 81(11)).
     */
    public Optional<DateRange> days(LawBook law) {
        LocalDate known = since;
        Optional<LocalDate> first = known == null ? lookingBack(law) : Optional.of(known);
        return first.filter(from -> ended == null || from.isBefore(ended)).map(from -> new DateRange(from, ended));
    }

    private Optional<LocalDate> lookingBack(LawBook law) {
        boolean connected = kind == Kind.CONNECTION;
        LawParameter back = connected ? LawParameter.UNAUTHORISED_MONTHS_BACK : LawParameter.TAMPERING_MONTHS_BACK;
        LocalDate from = connected ? found.withDayOfMonth(1) : found;
        LocalDate before = checked;
        return law.at(back, found)
                .map(row -> from.minusMonths(row.value().value().floor().intValueExact()))
                .map(earliest -> before == null || before.isBefore(earliest) ? earliest : before);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("resource", resource)
                .field("kind", kind)
                .field("since", since)
                .field("found", found)
                .field("ended", ended)
                .field("perDay", perDay)
                .field("act", act);
        if (checked != null) {
            out.field("checked", checked);
        }
    }
}
