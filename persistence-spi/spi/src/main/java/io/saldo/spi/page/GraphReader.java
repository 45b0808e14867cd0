package io.saldo.spi.page;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Exact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what {@link GraphWriter} writes. It believes nothing: each value is of the type its place wants. */
final class GraphReader {
    private static final int DEEPEST = 400;

    private final Schema schema;
    private final ReadWords words;
    private ByteReader in = new ByteReader(new byte[0]);

    private final List<Object> nodes = new ArrayList<>();
    private int lastSeen = -1;
    private final List<Object> known = new ArrayList<>();
    private final List<Layout> layouts = new ArrayList<>();
    private final Map<RecordType, Layout> layoutOf = new HashMap<>();
    private final @Nullable Object[] last;
    private int depth;
    private int elements;

    /** A type as the page has it: for each component written, its place in the type of today. */
    record Layout(RecordType type, List<Integer> places) {}

    GraphReader(Schema schema, ReadWords words) {
        this.schema = schema;
        this.words = words;
        this.last = new @Nullable Object[schema.size()];
    }

    void open(ByteReader page) {
        in = page;
        elements = 0;
    }

    void register(Object node) {
        nodes.add(node);
    }

    Object read(Shape shape, @Nullable Object before, Class<?> wanted) {
        Object value = read(shape, before);
        if (value == null) {
            throw damaged(wanted.getSimpleName() + " is missing");
        }
        return value;
    }

    private @Nullable Object read(Shape shape, @Nullable Object before) {
        if (++depth > DEEPEST) {
            throw damaged("it nests deeper than any explanation");
        }
        Object value = switch (shape.form()) {
            case LONG -> in.zigzag() + (before == null ? 0 : (Long) before);
            case INT -> Math.toIntExact(Math.addExact(in.zigzag(), before == null ? 0 : (Integer) before));
            case BOOLEAN -> in.varint() != 0;
            case TEXT -> text((String) before);
            case NUMBER -> number((Exact) before);
            case MONTH -> in.varint() == 0 ? null : Words.month(in.zigzag());
            case DAY -> in.varint() == 0 ? null : LocalDate.ofEpochDay(in.zigzag());
            case INSTANT -> in.varint() == 0 ? null : Instant.ofEpochSecond(in.zigzag(), in.varint());
            case WORD -> {
                int code = in.index();
                yield code == 0 ? null : word(code);
            }
            case RECORD -> record(before);
            case LIST -> list(shape.element(), (List<?>) before);
            case SET -> set(shape, (Collection<?>) before);
            case MAP -> map(shape);
        };
        depth--;
        if (value != null && !shape.type().isInstance(value)) {
            throw damaged(value.getClass().getSimpleName() + " stands where "
                    + shape.type().getSimpleName() + " belongs");
        }
        return value;
    }

    private static UnreadablePageException damaged(String what) {
        return new UnreadablePageException(what + ": it is damaged; restore it");
    }

    private @Nullable String text(@Nullable String before) {
        int form = in.index();
        if (form == 0) {
            return null;
        } else if (form == 1) {
            return in.text();
        }
        if (before == null || before.length() > GraphWriter.LONGEST_BASE) {
            throw damaged("a text that continues none");
        }
        int prefix = in.index();
        int suffix = in.index();
        if (prefix > before.length() || suffix > before.length() - prefix) {
            throw damaged("a text that continues a longer one");
        }
        String head = before.substring(0, prefix);
        String tail = before.substring(before.length() - suffix);
        if (form == 2) {
            return head + in.units(in.index()) + tail;
        } else if (form == 3) {
            long old = GraphWriter.digits(before, prefix, before.length() - suffix);
            long fresh = old + in.zigzag();
            if (old < 0 || fresh < 0) {
                throw damaged("a number in a text below zero");
            }
            return head + fresh + tail;
        }
        throw damaged("a text of form " + form);
    }

    private @Nullable Exact number(@Nullable Exact before) {
        int form = in.index();
        return switch (form) {
            case 0 -> null;
            case 1 -> {
                if (before == null || !before.isOfLongs()) {
                    throw damaged("a number without denominator");
                }
                yield quotient(in.zigzag(), GraphWriter.denominator(before));
            }
            case 2 -> quotient(in.zigzag(), in.varint());
            case 3 -> Exact.of(in.big()).over(Exact.of(in.big()));
            default -> throw damaged("a number of form " + form);
        };
    }

    private static Exact quotient(long num, long den) {
        if (den <= 0) {
            throw damaged("a denominator of " + den);
        }
        return Exact.of(num, den);
    }

    private Object word(int code) {
        if (code == 1) {
            Object word = words.word(in.index());
            known.add(word);
            return word;
        }
        if (code < 1 || code - 2 >= known.size()) {
            throw damaged("a word without entry");
        }
        return known.get(code - 2);
    }

    private @Nullable Object record(@Nullable Object before) {
        int tag = in.raw();
        return switch (tag) {
            case GraphWriter.NULL -> null;
            case GraphWriter.SEEN -> node(nodes.size() - in.index());
            case GraphWriter.NEXT -> node(lastSeen + 1);
            case GraphWriter.WORD -> word(in.index());
            case GraphWriter.NEW -> {
                Layout fresh = layout();
                yield record(fresh, last[fresh.type().number()], in.raw());
            }
            default -> {
                Layout layout = before == null ? null : layoutOf.get(schema.of(before));
                if (layout == null) {
                    throw damaged("a change of nothing");
                }
                yield record(layout, before, tag - GraphWriter.CHANGED);
            }
        };
    }

    private Object node(int index) {
        if (index < 0 || index >= nodes.size()) {
            throw damaged("it names what is not there");
        }
        lastSeen = index;
        return nodes.get(index);
    }

    private Layout layout() {
        int code = in.index();
        if (code > 0) {
            if (code > layouts.size()) {
                throw damaged("a type without entry");
            }
            return layouts.get(code - 1);
        }
        Layout layout = words.layout(in.index());
        layouts.add(layout);
        layoutOf.put(layout.type(), layout);
        return layout;
    }

    private Object record(Layout layout, @Nullable Object base, int low) {
        RecordType type = layout.type();
        int written = layout.places().size();
        int mask = low + (written > GraphWriter.IN_TAG ? in.raw() << GraphWriter.IN_TAG : 0);
        if (mask >> written != 0) {
            throw damaged("more components than a " + type.type().getSimpleName() + " has");
        }
        @Nullable Object[] values = new @Nullable Object[type.size()];
        for (int i = 0; i < written; i++) {
            int place = layout.places().get(i);
            Object old = base == null ? null : type.get(base, place);
            values[place] = (mask & 1 << i) == 0 ? old : read(type.shape(place), old);
        }
        Object made = type.make(values);
        last[type.number()] = made;
        if (type.isShared()) {
            register(made);
        }
        return made;
    }

    private @Nullable List<?> list(Shape element, @Nullable List<?> before) {
        int size = in.size();
        return size == 0 ? null : elements(element, size - 1, before);
    }

    private List<Object> elements(Shape element, int size, @Nullable List<?> before) {
        elements += size;
        if (elements > GraphWriter.MOST_ELEMENTS) {
            throw damaged("more than " + GraphWriter.MOST_ELEMENTS + " elements");
        }
        byte[] mask = in.mask(size);
        List<Object> values = new ArrayList<>(size);
        Object previous = null;
        for (int i = 0; i < size; i++) {
            Object base = before != null && i < before.size() ? before.get(i) : previous;
            boolean written = (mask[i >> 3] >> (i & 7) & 1) != 0;
            Object value = written ? read(element, base) : base;
            if (value == null) {
                throw damaged("a list with nothing in it");
            }
            values.add(value);
            previous = value;
        }
        return values;
    }

    private @Nullable Collection<?> set(Shape shape, @Nullable Collection<?> before) {
        List<?> list = list(shape.element(), before == null ? null : GraphWriter.sorted(before));
        if (list == null) {
            return null;
        }
        return SortedSet.class.isAssignableFrom(shape.type()) ? new TreeSet<>(list) : new LinkedHashSet<>(list);
    }

    private @Nullable Object map(Shape shape) {
        int code = in.size();
        if (code == 0) {
            return null;
        }
        if (code == 1) {
            int index = nodes.size() - in.index();
            if (index < 0 || index >= nodes.size()) {
                throw damaged("it names what is not there");
            }
            return nodes.get(index);
        }
        List<Object> keys = elements(shape.element(), code - 2, null);
        List<Object> values = elements(shape.value(), code - 2, null);
        SortedMap<Object, Object> map = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            map.put(keys.get(i), values.get(i));
        }
        if (!GraphWriter.isShared(shape)) {
            return map;
        }
        Object made = shape.element().form() == Shape.Form.TEXT && shape.value().form() == Shape.Form.NUMBER
                ? weights(map)
                : map;
        register(made);
        return made;
    }

    /** One copy for all parts of a division. */
    private static SortedMap<String, Exact> weights(SortedMap<Object, Object> map) {
        SortedMap<String, Exact> weights = new TreeMap<>();
        map.forEach((key, weight) -> weights.put((String) key, (Exact) weight));
        return Derivation.Apportioned.shared(weights);
    }

    /** Refuses what stands after the last value. */
    void end() {
        if (in.left() > 0) {
            throw damaged(in.left() + " bytes too many");
        }
    }
}
