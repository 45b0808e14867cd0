package io.saldo.kernel.store;

import io.saldo.kernel.error.InvalidValueException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who a debtor is: personal data, kept apart from facts, lines and documents, which name a debtor by its id alone.
 *
 * @param name as documents print it, 1 to 300 characters
 * @param details whatever else the host keeps of the person, by a code of 1 to 40 small Latin letters, digits and
 *     hyphens ({@code phone}, {@code e-mail}); each of 1 to 1,000 characters
 */
public record Person(String name, SortedMap<String, String> details) {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_DETAIL = 1_000;

    public Person {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
        InvalidValueException.unless(
                !name.isBlank() && name.length() <= LONGEST_NAME, "name", name, "1 to " + LONGEST_NAME + " characters");
        for (Map.Entry<String, String> each : details.entrySet()) {
            InvalidValueException.unless(
                    each.getKey().matches("[a-z][a-z0-9-]{0,39}"),
                    "code of a detail",
                    each.getKey(),
                    "1 to 40 small Latin letters, digits and hyphens, a letter first");
            InvalidValueException.unless(
                    !each.getValue().isBlank() && each.getValue().length() <= LONGEST_DETAIL,
                    each.getKey(),
                    each.getValue(),
                    "1 to " + LONGEST_DETAIL + " characters");
        }
    }
}
