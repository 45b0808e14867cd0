package io.saldo.billing.rows;

import io.saldo.kernel.store.Stated;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a row says, its header apart: what a store keeps as stated. */
public sealed interface Row extends Stated permits HouseRow, PremisesRow, MeterRow, MoneyRow, RegistryRow {
    /** What it is about: rows of one kind about one thing are one timeline of the book. */
    Object about();

    @Override
    default String thing() {
        return thing(about());
    }

    private static String thing(Object about) {
        return about instanceof List<?> parts
                ? parts.stream().map(Row::thing).collect(Collectors.joining("/"))
                : about.toString();
    }

    /** The ids that it names and others define. */
    List<Reference> references();

    /** The ids that it defines. */
    default List<Object> defines() {
        return List.of();
    }

    /** Whether it says what something is: of those about one thing one stands at a time. */
    default boolean isDescription() {
        return false;
    }

    /** Whether an organization may state it for all its houses. */
    default boolean isShared() {
        return false;
    }

    /** Whether an id may be defined by several rows, as a debtor by each account of theirs. */
    default boolean isDefinedOften() {
        return false;
    }

    /** The day on which it happened, at whose end it was known; null for what is agreed or decreed. */
    default @Nullable LocalDate happened(DateRange days) {
        return null;
    }

    /** The id that the row has by itself; null where it has none. */
    default @Nullable String ownId() {
        return null;
    }
}
