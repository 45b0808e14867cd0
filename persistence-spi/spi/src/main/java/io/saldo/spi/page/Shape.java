package io.saldo.spi.page;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a place: of a component, an element, a key.
 *
 * @param type what every value of it is
 * @param first of an element or a key
 * @param second of a value of a map
 */
record Shape(
        Form form,
        Class<?> type,
        @Nullable Shape first,
        @Nullable Shape second) {
    /** The closed set of forms. */
    enum Form {
        LONG,
        INT,
        BOOLEAN,
        TEXT,
        NUMBER,
        MONTH,
        DAY,
        INSTANT,
        /** A value of the dictionary. */
        WORD,
        /** A record, or one of several. */
        RECORD,
        LIST,
        SET,
        MAP
    }

    Shape element() {
        return part(first);
    }

    Shape value() {
        return part(second);
    }

    private Shape part(@Nullable Shape part) {
        if (part == null) {
            throw new IllegalStateException(this + " has no such part");
        }
        return part;
    }
}
