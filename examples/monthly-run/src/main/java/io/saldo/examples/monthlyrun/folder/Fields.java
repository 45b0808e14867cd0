package io.saldo.examples.monthlyrun.folder;

import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Named fields of a row or of a JSON object, read as types. A field that cannot be read becomes a problem with its
 * place.
 */
abstract class Fields {
    private static final DateTimeFormatter RUSSIAN_DATE =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    /** A hundred thousand million roubles: sums of a whole table of such amounts can still be told exactly. */
    private static final Kopecks MOST_MONEY = Kopecks.of(10_000_000_000_000L);

    private final Problems problems;
    private final Function<Fields, Subject> about;
    private boolean refused;

    Fields(Problems problems, Function<Fields, Subject> about) {
        this.problems = problems;
        this.about = about;
    }

    abstract String file();

    abstract long line(String field);

    /** How a message calls the field. */
    abstract String path(String field);

    /** What stands in a field, stripped; empty when it is blank or not there. */
    abstract Optional<String> raw(String field);

    /** The key of the remedy when what stands in the field cannot be taken. */
    abstract Optional<String> flaw(String field);

    /** The text of a field, stripped; empty when it is blank or not there. */
    final Optional<String> text(String field) {
        Optional<String> flaw = flaw(field);
        return flaw.isPresent() ? refuse(field, raw(field).orElse(""), flaw.get()) : raw(field);
    }

    /** Reports the field; what the row is about is not billed without it. */
    final void report(String field, String value, String remedy, String... arguments) {
        refused = true;
        problems.row(subject(), new Problem(file(), line(field), path(field), value, remedy, List.of(arguments)));
    }

    /** Reports the field and gives the row up. It never returns; the type lets it stand where a value is expected. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    final <T> T refuse(String field, String value, String remedy, String... arguments) {
        report(field, value, remedy, arguments);
        throw new Problems.RowRefused();
    }

    /** Whether something of the row was reported. */
    final boolean isRefused() {
        return refused;
    }

    /** What the row is about, as far as it can be told. */
    final Subject subject() {
        return about.apply(this);
    }

    /** A value of a field for a subject: nothing is reported when it cannot be read. */
    final <T> Optional<T> peek(String field, Function<String, T> constructor) {
        try {
            return flaw(field).isPresent() ? Optional.empty() : raw(field).map(constructor);
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    final <E extends Enum<E>> Optional<E> peek(String field, Class<E> type) {
        return raw(field)
                .map(Codes::value)
                .flatMap(code -> Stream.of(type.getEnumConstants())
                        .filter(each -> each.name().equals(code))
                        .findFirst());
    }

    final String required(String field) {
        return text(field).orElseGet(() -> refuse(field, "", "required"));
    }

    /** What stands for the text of a field; the text itself is kept aside for documents. */
    final TextRef reference(String field) {
        return problems.keep(field, required(field));
    }

    /** The same of a field that may be empty. */
    final @Nullable TextRef referenceIfTold(String field) {
        return text(field).isPresent() ? reference(field) : null;
    }

    /** Reads a value by a constructor of the domain, whose refusal becomes a problem. */
    final <T> T read(String field, Function<String, T> constructor) {
        String value = required(field);
        try {
            return constructor.apply(value);
        } catch (InvalidValueException e) {
            return refuse(field, value, "domain", e.remedy());
        }
    }

    final <E extends Enum<E>> E code(String field, Class<E> type) {
        return text(field).map(value -> code(field, type, value)).orElseGet(() -> refuse(field, "", "required"));
    }

    final <E extends Enum<E>> E code(String field, Class<E> type, E otherwise) {
        return text(field).map(value -> code(field, type, value)).orElse(otherwise);
    }

    private <E extends Enum<E>> E code(String field, Class<E> type, String value) {
        String code = Codes.value(value);
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(code)) {
                return each;
            }
        }
        List<String> names = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
        return refuse(field, value, "code", String.join(", ", names));
    }

    /** A day as 2026-10-31 or 31.10.2026. */
    final LocalDate day(String field) {
        return day(field, required(field));
    }

    private LocalDate day(String field, String value) {
        try {
            LocalDate day = value.indexOf('.') > 0 ? LocalDate.parse(value, RUSSIAN_DATE) : LocalDate.parse(value);
            return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? day : refuse(field, value, "day");
        } catch (DateTimeException e) {
            return refuse(field, value, "day");
        }
    }

    /** A moment in the time of the house, as 2026-10-31 08:30 or 31.10.2026 08:30; a day alone is its beginning. */
    final LocalDateTime moment(String field) {
        String value = required(field);
        String[] parts = value.split("[T ]+", -1);
        try {
            LocalTime time = parts.length == 1 ? LocalTime.MIDNIGHT : LocalTime.parse(parts[1]);
            return parts.length <= 2 ? day(field, parts[0]).atTime(time) : refuse(field, value, "moment");
        } catch (DateTimeException e) {
            return refuse(field, value, "moment");
        }
    }

    /** From {@code from} to {@code to}, both included; an empty {@code to} is no end. */
    final DateRange range() {
        LocalDate from = day("from");
        Optional<LocalDate> last = text("to").map(value -> day("to", value));
        if (last.isPresent() && last.get().isBefore(from)) {
            return refuse("to", last.get().toString(), "range", from.toString());
        }
        return DateRange.closed(from, last.orElse(null));
    }

    final BillingPeriod month(String field) {
        String value = required(field);
        try {
            // a month typed into Excel becomes its first day
            BillingPeriod month =
                    BillingPeriod.parse(value.matches("\\d{4}-\\d\\d-01") ? value.substring(0, 7) : value);
            int year = month.first().getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR ? month : refuse(field, value, "month");
        } catch (InvalidValueException e) {
            return refuse(field, value, "month");
        }
    }

    /**
     * A number that is not negative.
     *
     * @param most the largest that makes sense: a slip of the pen must not become an amount
     */
    final Quantity quantity(String field, Unit unit, long most) {
        Quantity quantity = signed(field, unit, most);
        return quantity.signum() < 0 ? refuse(field, required(field), "negative") : quantity;
    }

    /**
     * A number that may be below zero.
     *
     * @param most how far from zero still makes sense
     */
    final Quantity signed(String field, Unit unit, long most) {
        String value = required(field);
        try {
            Quantity quantity = Quantity.parse(number(value), unit);
            boolean sensible = quantity.exact().abs().compareTo(Exact.of(most)) <= 0;
            return sensible ? quantity : refuse(field, value, "tooMuch", Long.toString(most));
        } catch (InvalidValueException e) {
            return refuse(field, value, "number");
        }
    }

    final Kopecks money(String field) {
        String value = required(field);
        try {
            String plain = number(value);
            Kopecks amount = plain.length() > 20 || plain.indexOf('/') >= 0
                    ? refuse(field, value, "money")
                    : Kopecks.parse(plain);
            boolean sensible = amount.max(amount.negate()).compareTo(MOST_MONEY) <= 0;
            return sensible ? amount : refuse(field, value, "tooMuch", MOST_MONEY.toString());
        } catch (InvalidValueException | ArithmeticException e) {
            return refuse(field, value, "money");
        }
    }

    /** A share as 1/2, 0.5 or 50 %. */
    final Exact share(String field, Exact otherwise) {
        Optional<String> value = text(field);
        if (value.isEmpty()) {
            return otherwise;
        }
        String plain = number(value.get());
        try {
            if (plain.length() > 40) {
                return refuse(field, value.get(), "share");
            }
            Exact share = plain.endsWith("%")
                    ? Exact.parse(plain.substring(0, plain.length() - 1)).over(100)
                    : Exact.parse(plain);
            boolean inside = share.signum() > 0 && share.compareTo(Exact.ONE) <= 0;
            return inside ? share : refuse(field, value.get(), "share");
        } catch (InvalidValueException | ArithmeticException e) {
            return refuse(field, value.get(), "share");
        }
    }

    final int count(String field) {
        String value = text(field).orElse("0");
        if (!value.matches("\\d{1,4}")) {
            return refuse(field, value, "count");
        }
        return Integer.parseInt(value);
    }

    /** A decimal comma or point; blanks between thousands are passed over. */
    static String number(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                plain.append(c == ',' ? '.' : c);
            }
        }
        return plain.toString();
    }

    /** A list of texts separated by commas. */
    final List<String> list(String field) {
        return text(field)
                .map(value -> new ArrayList<>(Stream.of(value.split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList()))
                .map(List::copyOf)
                .orElse(List.of());
    }
}
