package io.saldo.json;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.law.LawValue;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.kernel.time.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Forms of the book of the law and of the calendar of working days. */
final class LawJson {
    private LawJson() {}

    record WorkingDaysForm(SortedSet<LocalDate> daysOff, SortedSet<LocalDate> working) {}

    static void register(SimpleModule module) {
        OtherForm.register(
                module,
                WorkingDays.class,
                new TypeReference<WorkingDaysForm>() {},
                // sets of the platform iterate in an order of the day
                days -> new WorkingDaysForm(new TreeSet<>(days.daysOff()), new TreeSet<>(days.working())),
                form -> new WorkingDays(form.daysOff, form.working));
        OtherForm.register(
                module,
                LawBook.class,
                new TypeReference<Map<LawParameter, Spans<LawValue>>>() {},
                LawJson::spans,
                LawJson::book);
    }

    private static Map<LawParameter, Spans<LawValue>> spans(LawBook book) {
        Map<LawParameter, Spans<LawValue>> spans = new EnumMap<>(LawParameter.class);
        for (LawParameter parameter : LawParameter.values()) {
            if (!book.spans(parameter).isEmpty()) {
                spans.put(parameter, book.spans(parameter));
            }
        }
        return spans;
    }

    /** A book is made from rows only, so the rows are written anew and the book compared with what was asked. */
    private static LawBook book(Map<LawParameter, Spans<LawValue>> spans) {
        List<String> rows = new ArrayList<>();
        spans.forEach((parameter, list) -> list.list().forEach(span -> rows.add(row(parameter, span))));
        LawBook book = LawBook.read(rows);
        spans.forEach((parameter, list) -> InvalidValueException.unless(
                book.spans(parameter).equals(list),
                "rows of the law",
                parameter,
                "spans with the source law:" + parameter + ":<first day> and cells without semicolons"));
        return book;
    }

    private static String row(LawParameter parameter, Span<LawValue> span) {
        LawValue value = span.value();
        @Nullable LocalDate until = span.days().until();
        return String.join(
                ";",
                parameter.name(),
                value.value().toString(),
                span.days().from().toString(),
                until == null ? "" : until.minusDays(1).toString(),
                value.clause().act().name(),
                value.clause().point(),
                value.confirmation().name(),
                value.source());
    }
}
