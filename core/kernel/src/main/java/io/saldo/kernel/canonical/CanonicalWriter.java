package io.saldo.kernel.canonical;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Writes canonical text. Not thread-safe; one writer serves one document. */
public final class CanonicalWriter {
    private final StringBuilder out = new StringBuilder(256);
    private boolean first = true;

    private CanonicalWriter() {}

    /** The canonical text of one value. */
    public static String write(Canonical value) {
        var writer = new CanonicalWriter();
        writer.object(value);
        return writer.out.toString();
    }

    /** The canonical text of a list, in the order given. */
    public static String write(Collection<? extends Canonical> values) {
        var writer = new CanonicalWriter();
        writer.array(values);
        return writer.out.toString();
    }

    /**
     * A scalar, by its {@code toString()}, which must be exact and independent of locale; nothing for null.
     *
     * @throws IllegalArgumentException for a list, or a record without a text of its own
     */
    public CanonicalWriter field(String name, @Nullable Object value) {
        if (value != null) {
            name(name);
            string(text(value));
        }
        return this;
    }

    /** A list of scalars, in the order given; sets in that of their own. Nothing where it is empty. */
    public CanonicalWriter list(String name, Collection<?> values) {
        if (!values.isEmpty()) {
            name(name);
            out.append('[');
            boolean separate = false;
            for (Object value : values) {
                if (separate) {
                    out.append(',');
                }
                separate = true;
                string(text(value));
            }
            out.append(']');
            first = false;
        }
        return this;
    }

    /**
     * The text of a scalar. What has parts is written part by part: the text that Java makes of a record or a list is
     * nobody's contract.
     */
    private static String text(Object value) {
        String text = value.toString();
        boolean made = value instanceof Collection<?>
                || value instanceof Map<?, ?>
                || value instanceof Optional<?>
                || (value instanceof Record && text.startsWith(value.getClass().getSimpleName() + "["));
        if (made) {
            throw new IllegalArgumentException("written part by part, not as " + value.getClass());
        }
        return text;
    }

    /** A nested object; nothing for null. */
    public CanonicalWriter object(String name, @Nullable Canonical value) {
        if (value != null) {
            name(name);
            object(value);
        }
        return this;
    }

    /** A list of nested objects, in the order given. */
    public CanonicalWriter array(String name, Collection<? extends Canonical> values) {
        name(name);
        array(values);
        return this;
    }

    /**
     * An object with a property for each key, in order of keys; nothing where it is empty. A value is a nested object,
     * a list of them, a map again, or a scalar.
     *
     * @throws IllegalArgumentException for a value without a form
     */
    public CanonicalWriter map(String name, SortedMap<?, ?> values) {
        if (!values.isEmpty()) {
            name(name);
            map(values);
        }
        return this;
    }

    private void map(SortedMap<?, ?> values) {
        out.append('{');
        first = true;
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            name(text(entry.getKey()));
            value(entry.getValue());
        }
        out.append('}');
        first = false;
    }

    private void value(Object value) {
        if (value instanceof Canonical canonical) {
            object(canonical);
        } else if (value instanceof SortedMap<?, ?> map) {
            map(map);
        } else if (value instanceof Collection<?> values) {
            out.append('[');
            boolean separate = false;
            for (Object each : values) {
                if (separate) {
                    out.append(',');
                }
                separate = true;
                value(each);
            }
            out.append(']');
            first = false;
        } else {
            string(text(value));
        }
    }

    private void array(Collection<? extends Canonical> values) {
        out.append('[');
        boolean separate = false;
        for (Canonical value : values) {
            if (separate) {
                out.append(',');
            }
            separate = true;
            object(value);
        }
        out.append(']');
        first = false;
    }

    private void object(Canonical value) {
        out.append('{');
        first = true;
        value.writeFields(this);
        out.append('}');
        first = false;
    }

    private void name(String name) {
        if (!first) {
            out.append(',');
        }
        first = false;
        string(name);
        out.append(':');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 0xf, 16));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
