package io.saldo.kernel.time;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Up to where facts are known: those of a house, and those that its organization states for all its houses. The two
 * orders of knowledge have nothing to do with each other.
 */
public record Moment(Known house, Known organization) {
    /** All that is known today. */
    public static final Moment LATEST = new Moment(Known.LATEST, Known.LATEST);

    /** One moment of both shelves, as where one person states everything. */
    public static Moment of(Known both) {
        return new Moment(both, both);
    }

    /** Of the end of a day. */
    public static Moment endOf(LocalDate day, ZoneId zone) {
        return of(new Known(Known.onDay(day, zone).at(), Long.MAX_VALUE));
    }

    public Known of(Shelf shelf) {
        return switch (shelf) {
            case HOUSE -> house;
            case ORGANIZATION -> organization;
        };
    }

    /** Whether the fact was known by then. */
    public boolean knows(Fact<?> fact) {
        return fact.known().compareTo(of(fact.id().shelf())) <= 0;
    }

    /** Whether no less was known by then than at another moment, of either shelf. */
    public boolean isNotBefore(Moment other) {
        return house.compareTo(other.house) >= 0 && organization.compareTo(other.organization) >= 0;
    }

    /** What was known by both moments. */
    public Moment earlier(Moment other) {
        return new Moment(earlier(house, other.house), earlier(organization, other.organization));
    }

    private static Known earlier(Known one, Known other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    @Override
    public String toString() {
        return house.equals(organization) ? house.toString() : house + ", organization " + organization;
    }
}
