package io.saldo.billing.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An id that a row names.
 *
 * @param name what it is in that row
 * @param id of the type of what it names
 */
public record Reference(String name, Object id) {
    static List<Reference> none() {
        return List.of();
    }

    static List<Reference> to(String name, Object id) {
        return List.of(new Reference(name, id));
    }

    /** A reference that may be left out. */
    static List<Reference> maybe(String name, @Nullable Object id) {
        return id == null ? none() : to(name, id);
    }

    static List<Reference> each(String name, Iterable<?> ids) {
        List<Reference> references = new ArrayList<>();
        ids.forEach(id -> references.add(new Reference(name, Objects.requireNonNull(id))));
        return references;
    }

    @SafeVarargs
    static List<Reference> all(List<Reference>... parts) {
        List<Reference> all = new ArrayList<>();
        for (List<Reference> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
