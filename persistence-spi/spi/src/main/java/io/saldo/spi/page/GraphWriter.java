package io.saldo.spi.page;

import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as what differs from a value before: from the one in the same place of the element before, of the
 * object before, or of the last record of its type. The documentation of the package gives the bytes.
 */
final class GraphWriter {
    static final int NULL = 0;
    static final int SEEN = 1;
    static final int NEXT = 2;
    static final int WORD = 3;
    static final int NEW = 4;
    static final int CHANGED = 5;
    /** Components whose bits stand in the tag itself. */
    static final int IN_TAG = 7;
    /** A longer text is never the base of another: no text of a damaged page can grow by copying. */
    static final int LONGEST_BASE = 200;
    /** Elements of all lists of a page; more than any house has. */
    static final int MOST_ELEMENTS = 4_000_000;

    private final Schema schema;
    private final WordNumbers numbers;
    private final ByteWriter out;

    private final IdentityHashMap<Object, Integer> seen;
    private int nodes;
    private int elements;
    private int lastSeen = -1;
    private final IdentityHashMap<Object, Integer> words = new IdentityHashMap<>();
    private final HashMap<Integer, Integer> wordsByNumber = new HashMap<>();
    private final int[] types;
    private int typeCount;
    private final @Nullable Object[] last;

    /** For about so many objects that stand in many places. */
    GraphWriter(Schema schema, WordNumbers numbers, ByteWriter out, int nodes) {
        this.seen = new IdentityHashMap<>(nodes);
        this.schema = schema;
        this.numbers = numbers;
        this.out = out;
        this.types = new int[schema.size()];
        Arrays.fill(types, -1);
        this.last = new @Nullable Object[schema.size()];
    }

    /** Begins another page; numbers of objects go on. */
    void begin() {
        elements = 0;
    }

    /** Gives an object its number without writing it. */
    void register(Object node) {
        seen.put(node, nodes++);
    }

    /** Writes what differs; writes nothing and answers false where nothing does. */
    boolean write(Shape shape, @Nullable Object now, @Nullable Object before) {
        if (now == before && now != null) {
            return false;
        }
        if (now == null) {
            if (before == null) {
                return false;
            }
            out.varint(0);
            return true;
        }
        return switch (shape.form()) {
            case LONG, INT -> integer(((Number) now).longValue(), (Number) before);
            case BOOLEAN -> flag((Boolean) now, (Boolean) before);
            case TEXT -> text((String) now, (String) before);
            case NUMBER -> number((Exact) now, (Exact) before);
            case MONTH -> month((BillingPeriod) now, (BillingPeriod) before);
            case DAY -> day((LocalDate) now, (LocalDate) before);
            case INSTANT -> instant((Instant) now, (Instant) before);
            case WORD -> word(now, before);
            case RECORD -> record(now, before);
            case LIST -> list(shape.element(), (List<?>) now, (List<?>) before);
            case SET -> set(shape, (Collection<?>) now, (Collection<?>) before);
            case MAP -> map(shape, (Map<?, ?>) now, (Map<?, ?>) before);
        };
    }

    private boolean integer(long now, @Nullable Number before) {
        if (before != null && before.longValue() == now) {
            return false;
        }
        out.zigzag(before == null ? now : now - before.longValue());
        return true;
    }

    private boolean flag(boolean now, @Nullable Boolean before) {
        if (before != null && before == now) {
            return false;
        }
        out.varint(now ? 1 : 0);
        return true;
    }

    private boolean text(String now, @Nullable String before) {
        if (now.equals(before)) {
            return false;
        }
        if (before == null || before.length() > LONGEST_BASE || now.length() > LONGEST_BASE || !spliced(now, before)) {
            out.varint(1);
            out.text(now);
        }
        return true;
    }

    /** Writes a text as another with its middle replaced, where they begin or end alike. */
    private boolean spliced(String now, String before) {
        int shorter = Math.min(now.length(), before.length());
        int prefix = 0;
        while (prefix < shorter && now.charAt(prefix) == before.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shorter - prefix
                && now.charAt(now.length() - 1 - suffix) == before.charAt(before.length() - 1 - suffix)) {
            suffix++;
        }
        if (prefix + suffix == 0) {
            return false;
        }
        int digitsFrom = prefix;
        while (digitsFrom > 0 && isDigit(now.charAt(digitsFrom - 1))) {
            digitsFrom--;
        }
        int digitsAfter = suffix;
        while (digitsAfter > 0 && isDigit(now.charAt(now.length() - digitsAfter))) {
            digitsAfter--;
        }
        long old = digits(before, digitsFrom, before.length() - digitsAfter);
        long fresh = digits(now, digitsFrom, now.length() - digitsAfter);
        if (old >= 0 && fresh >= 0) {
            out.varint(3);
            out.varint(digitsFrom);
            out.varint(digitsAfter);
            out.zigzag(fresh - old);
        } else {
            out.varint(2);
            out.varint(prefix);
            out.varint(suffix);
            int middle = now.length() - suffix - prefix;
            out.varint(middle);
            out.units(now, prefix, prefix + middle);
        }
        return true;
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    /** A number that its digits alone tell: without leading zeros; −1 for any other text. */
    static long digits(String text, int from, int until) {
        int length = until - from;
        if (length < 1 || length > 17 || (length > 1 && text.charAt(from) == '0')) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < until; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            value = value * 10 + (text.charAt(i) - '0');
        }
        return value;
    }

    private boolean number(Exact now, @Nullable Exact before) {
        if (!now.isOfLongs()) {
            if (now.equals(before)) {
                return false;
            }
            out.varint(3);
            out.big(now.numerator());
            out.big(now.denominator());
            return true;
        }
        long num = now.longNumerator();
        long den = denominator(now);
        if (before != null && before.isOfLongs() && denominator(before) == den) {
            if (before.longNumerator() == num) {
                return false;
            }
            out.varint(1);
            out.zigzag(num);
            return true;
        }
        out.varint(2);
        out.zigzag(num);
        out.varint(den);
        return true;
    }

    /** Nothing has no denominator: a zero read back has forgotten the one it was made with. */
    static long denominator(Exact value) {
        return value.longNumerator() == 0 ? 1 : value.longDenominator();
    }

    private boolean month(BillingPeriod now, @Nullable BillingPeriod before) {
        if (now.equals(before)) {
            return false;
        }
        out.varint(1);
        out.zigzag(now.month().getYear() * 12L + now.month().getMonthValue() - 1);
        return true;
    }

    private boolean day(LocalDate now, @Nullable LocalDate before) {
        if (now.equals(before)) {
            return false;
        }
        out.varint(1);
        out.zigzag(now.toEpochDay());
        return true;
    }

    private boolean instant(Instant now, @Nullable Instant before) {
        if (now.equals(before)) {
            return false;
        }
        out.varint(1);
        out.zigzag(now.getEpochSecond());
        out.varint(now.getNano());
        return true;
    }

    private boolean word(Object now, @Nullable Object before) {
        if (before != null && now.getClass() == before.getClass() && now.equals(before)) {
            return false;
        }
        wordNumber(now);
        return true;
    }

    private void wordNumber(Object word) {
        Integer known = words.get(word);
        if (known == null) {
            int number = numbers.of(word);
            known = wordsByNumber.get(number);
            if (known == null) {
                known = wordsByNumber.size();
                wordsByNumber.put(number, known);
                words.put(word, known);
                out.varint(1);
                out.varint(number);
                return;
            }
            words.put(word, known);
        }
        out.varint(known + 2L);
    }

    private boolean record(Object now, @Nullable Object before) {
        RecordType type = schema.of(now);
        if (type.isShared()) {
            Integer known = seen.get(now);
            if (known != null) {
                if (known == lastSeen + 1) {
                    out.raw(NEXT);
                } else {
                    out.raw(SEEN);
                    out.varint(nodes - known);
                }
                lastSeen = known;
                return true;
            }
        }
        if (type.isWord()) {
            if (before != null && now.equals(before)) {
                return false;
            }
            out.raw(WORD);
            wordNumber(now);
            return true;
        }
        int number = type.number();
        boolean changed = before != null && before.getClass() == type.type() && types[type.number()] >= 0;
        Object base = changed ? before : last[number];
        if (!changed) {
            out.raw(NEW);
            newType(type);
        }
        int size = type.size();
        int tag = out.skip(size > IN_TAG ? 2 : 1);
        int mask = 0;
        for (int i = 0; i < size; i++) {
            Object value = type.get(now, i);
            Object old = base == null ? null : type.get(base, i);
            if (value != old || base == null) {
                if (write(type.shape(i), value, old)) {
                    mask |= 1 << i;
                }
            }
        }
        if (changed && mask == 0) {
            out.cut(tag);
            if (type.isShared() && before != null) {
                Integer alias = seen.get(before);
                if (alias != null) {
                    seen.put(now, alias);
                }
            }
            return false;
        }
        int own = changed ? CHANGED : 0;
        out.set(tag, own + (mask & 0x7F));
        if (size > IN_TAG) {
            out.set(tag + 1, mask >> IN_TAG);
        }
        last[number] = now;
        if (type.isShared()) {
            register(now);
        }
        return true;
    }

    private void newType(RecordType type) {
        int known = types[type.number()];
        if (known >= 0) {
            out.varint(known + 1L);
            return;
        }
        types[type.number()] = typeCount++;
        out.varint(0);
        out.varint(numbers.of(type));
    }

    private boolean list(Shape element, List<?> now, @Nullable List<?> before) {
        int start = out.size();
        int size = now.size();
        out.varint(size + 1L);
        return elements(element, now, before, start) || before == null || before.size() != size;
    }

    /** Whether any element was written; where none was and nothing else differs, all of it is taken back. */
    private boolean elements(Shape element, List<?> now, @Nullable List<?> before, int start) {
        int size = now.size();
        int old = before == null ? 0 : before.size();
        int mask = out.skip((size + 7) >> 3);
        boolean any = false;
        Object previous = null;
        for (int i = 0; i < size; i++) {
            Object value = now.get(i);
            Object base = before != null && i < old ? before.get(i) : previous;
            if (write(element, value, base)) {
                out.mark(mask, i);
                any = true;
            }
            previous = value;
        }
        if (!any && before != null && old == size) {
            out.cut(start);
            return false;
        }
        elements += size;
        if (elements > MOST_ELEMENTS) {
            throw new IllegalStateException("a page of more than " + MOST_ELEMENTS
                    + " elements could not be read back: bill the house in parts");
        }
        return any;
    }

    private boolean set(Shape shape, Collection<?> now, @Nullable Collection<?> before) {
        return list(shape.element(), sorted(now), before == null ? null : sorted(before));
    }

    static List<?> sorted(Collection<?> values) {
        return values instanceof SortedSet<?>
                ? List.copyOf(values)
                : values.stream().sorted(ORDER).toList();
    }

    /** Sets without an order of their own have one in pages: that of what they hold, else of its text. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static final Comparator<Object> ORDER = (one, other) -> one instanceof Comparable first
            ? first.compareTo(other)
            : one.toString().compareTo(other.toString());

    private boolean map(Shape shape, Map<?, ?> now, @Nullable Map<?, ?> before) {
        boolean shared = isShared(shape);
        if (shared) {
            Integer known = seen.get(now);
            if (known != null) {
                out.varint(1);
                out.varint(nodes - known);
                return true;
            }
        }
        if (before != null && now.size() == before.size() && now.equals(before)) {
            return false;
        }
        Map<?, ?> sorted = now instanceof SortedMap<?, ?> ? now : new TreeMap<>(now);
        out.varint(now.size() + 2L);
        elements(shape.element(), List.copyOf(sorted.keySet()), null, out.size());
        elements(shape.value(), List.copyOf(sorted.values()), null, out.size());
        if (shared) {
            register(now);
        }
        return true;
    }

    /** Maps with an order of their own are named where they stand again, as the weights of a division. */
    static boolean isShared(Shape map) {
        return SortedMap.class.isAssignableFrom(map.type());
    }
}
