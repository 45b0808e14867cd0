package io.saldo.spi.page;

import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of the dictionary: each tells all of itself, by names, without any number of another entry. */
final class Words {
    static final int FORM = 1;
    static final int TYPE = 1;
    static final int WORD = 2;

    private static final int NULL = 0;
    private static final int RECORD = 1;
    private static final int ENUM = 2;
    private static final int TEXT = 3;
    private static final int LONG = 4;
    private static final int BOOLEAN = 5;
    private static final int NUMBER = 6;
    private static final int MONTH = 7;
    private static final int DAY = 8;
    private static final int INSTANT = 9;
    private static final int UNIT = 10;
    private static final int LIST = 11;
    private static final int DEEPEST = 100;

    private final Schema schema;

    Words(Schema schema) {
        this.schema = schema;
    }

    /** A type: its name and those of its components. */
    record TypeEntry(String name, List<String> components) {}

    static Fingerprint fingerprint(byte[] entry) {
        try {
            return new Fingerprint(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(entry)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static byte[] entry(RecordType type) {
        var out = new ByteWriter();
        out.varint(FORM);
        out.varint(TYPE);
        out.text(type.type().getName());
        out.varint(type.size());
        type.components().forEach(each -> out.text(each.name()));
        return out.bytes();
    }

    byte[] entry(Object word) {
        var out = new ByteWriter();
        out.varint(FORM);
        out.varint(WORD);
        write(word, out);
        return out.bytes();
    }

    static TypeEntry type(byte[] entry) {
        var in = open(entry, TYPE);
        String name = in.text();
        int size = in.size();
        List<String> components = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            components.add(in.text());
        }
        return new TypeEntry(name, components);
    }

    Object word(byte[] entry) {
        Object word = read(open(entry, WORD), 0);
        if (word == null) {
            throw new UnreadablePageException("an empty entry of the dictionary: restore it");
        }
        return word;
    }

    private static ByteReader open(byte[] entry, int kind) {
        var in = new ByteReader(entry);
        long form = in.varint();
        long met = in.varint();
        if (form != FORM || met != kind) {
            throw new UnreadablePageException("an entry of the dictionary of form " + form + ", kind " + met
                    + " where kind " + kind + " is wanted: restore it, or read it with a later version");
        }
        return in;
    }

    private void write(@Nullable Object value, ByteWriter out) {
        if (value == null) {
            out.varint(NULL);
        } else if (value instanceof Enum<?> constant) {
            out.varint(ENUM);
            out.text(constant.getDeclaringClass().getName());
            out.text(constant.name());
        } else if (value instanceof String text) {
            out.varint(TEXT);
            out.text(text);
        } else if (value instanceof Long || value instanceof Integer) {
            out.varint(LONG);
            out.zigzag(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            out.varint(BOOLEAN);
            out.varint(flag ? 1 : 0);
        } else if (value instanceof Exact number) {
            // one number, one entry: in lowest terms
            var common = number.numerator().gcd(number.denominator());
            out.varint(NUMBER);
            out.big(number.numerator().divide(common));
            out.big(number.denominator().divide(common));
        } else if (value instanceof BillingPeriod month) {
            out.varint(MONTH);
            out.zigzag(month.month().getYear() * 12L + month.month().getMonthValue() - 1);
        } else if (value instanceof LocalDate day) {
            out.varint(DAY);
            out.zigzag(day.toEpochDay());
        } else if (value instanceof Instant instant) {
            out.varint(INSTANT);
            out.zigzag(instant.getEpochSecond());
            out.varint(instant.getNano());
        } else if (value instanceof Unit unit) {
            out.varint(UNIT);
            out.text(unit.toString());
        } else if (value instanceof List<?> list) {
            out.varint(LIST);
            out.varint(list.size());
            list.forEach(each -> write(each, out));
        } else {
            record(value, out);
        }
    }

    private void record(Object value, ByteWriter out) {
        RecordType type = schema.of(value);
        out.varint(RECORD);
        out.text(type.type().getName());
        out.varint(type.size());
        for (int i = 0; i < type.size(); i++) {
            out.text(type.components().get(i).name());
            write(type.get(value, i), out);
        }
    }

    private @Nullable Object read(ByteReader in, int depth) {
        if (depth > DEEPEST) {
            throw new UnreadablePageException("an entry of the dictionary nested too deep: it is damaged; restore it");
        }
        int form = in.index();
        return switch (form) {
            case NULL -> null;
            case RECORD -> record(in, depth);
            case ENUM -> constant(in.text(), in.text());
            case TEXT -> in.text();
            case LONG -> in.zigzag();
            case BOOLEAN -> in.varint() != 0;
            case NUMBER -> Exact.of(in.big()).over(Exact.of(in.big()));
            case MONTH -> month(in.zigzag());
            case DAY -> LocalDate.ofEpochDay(in.zigzag());
            case INSTANT -> Instant.ofEpochSecond(in.zigzag(), in.varint());
            case UNIT -> Unit.parse(in.text());
            case LIST -> {
                List<Object> list = new ArrayList<>();
                int size = in.size();
                for (int i = 0; i < size; i++) {
                    Object element = read(in, depth + 1);
                    if (element == null) {
                        throw new UnreadablePageException("a list with nothing in it: it is damaged; restore it");
                    }
                    list.add(element);
                }
                yield list;
            }
            default ->
                throw new UnreadablePageException("a value of form " + form + " in the dictionary: restore it, or"
                        + " read it with a later version");
        };
    }

    static BillingPeriod month(long months) {
        return new BillingPeriod(
                YearMonth.of(Math.toIntExact(Math.floorDiv(months, 12L)), (int) Math.floorMod(months, 12L) + 1));
    }

    private Object record(ByteReader in, int depth) {
        String name = in.text();
        int size = in.size();
        RecordType type = schema.named(name);
        if (type == null) {
            throw unknown(name);
        }
        @Nullable Object[] values = new @Nullable Object[type.size()];
        for (int i = 0; i < size; i++) {
            int component = component(type, in.text());
            Object value = read(in, depth + 1);
            values[component] =
                    value instanceof Long number && type.shape(component).form() == Shape.Form.INT
                            ? (Object) Math.toIntExact(number)
                            : value;
        }
        return type.make(values);
    }

    static int component(RecordType type, String name) {
        for (int i = 0; i < type.size(); i++) {
            if (type.components().get(i).name().equals(name)) {
                return i;
            }
        }
        throw new UnreadablePageException(type.type().getSimpleName() + " has no " + name
                + " in this version: read it with the version that wrote it, or a later one");
    }

    static UnreadablePageException unknown(String name) {
        return new UnreadablePageException(
                "no type " + name + " in this version: read it with the version that wrote it, or a later one");
    }

    private Object constant(String type, String name) {
        Class<?> found = schema.enumNamed(type);
        if (found == null) {
            throw unknown(type);
        }
        for (Object constant : found.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw unknown(type + "." + name);
    }
}
