package io.saldo.kernel.selection;

import io.saldo.kernel.error.InvalidValueException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Attributes with their values: the key of a row, or what is known of premises.
 *
 * @param values each 1 to 60 characters, without blanks around
 */
public record Attributes(SortedMap<Attribute, String> values) {
    public static final Attributes NONE = new Attributes(new TreeMap<>());

    public Attributes {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        values.forEach((attribute, value) -> InvalidValueException.unless(
                !value.isBlank() && value.length() <= 60 && value.strip().equals(value),
                attribute.toString(),
                value,
                "1 to 60 characters, no blanks around them"));
    }

    public static Attributes of(Attribute attribute, String value) {
        return new Attributes(new TreeMap<>(Map.of(attribute, value)));
    }

    /** These, with one more or another value. */
    public Attributes with(Attribute attribute, String value) {
        return plus(of(attribute, value));
    }

    /** These and the others; where both have a value, that of the others. */
    public Attributes plus(Attributes others) {
        if (others.values.isEmpty()) {
            return this;
        }
        SortedMap<Attribute, String> all = new TreeMap<>(values);
        all.putAll(others.values);
        return new Attributes(all);
    }

    public Optional<String> get(Attribute attribute) {
        return Optional.ofNullable(values.get(attribute));
    }

    public boolean is(Attribute attribute, String value) {
        return value.equals(values.get(attribute));
    }

    /** Whether what is {@code given} has every attribute of this key with a value that fits. */
    boolean fits(Attributes given) {
        for (Map.Entry<Attribute, String> each : values.entrySet()) {
            String met = given.values.get(each.getKey());
            if (met == null || !fits(each.getValue(), met)) {
                return false;
            }
        }
        return true;
    }

    /** Whether this key agrees with what is known, as far as that says anything. */
    boolean agrees(Attributes known) {
        return known.values.entrySet().stream()
                .allMatch(each -> get(each.getKey())
                        .map(value -> fits(value, each.getValue()))
                        .orElse(true));
    }

    /** This key without the attributes that {@code known} settles. */
    Attributes without(Attributes known) {
        SortedMap<Attribute, String> rest = new TreeMap<>(values);
        rest.keySet().removeAll(known.values.keySet());
        return new Attributes(rest);
    }

    private static boolean fits(String key, String value) {
        if (key.endsWith("+") && key.length() > 1) {
            Optional<Integer> least = count(key.substring(0, key.length() - 1));
            Optional<Integer> met = count(value);
            return least.isPresent() && met.isPresent() && met.get() >= least.get();
        }
        return key.equals(value);
    }

    private static Optional<Integer> count(String text) {
        return text.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
