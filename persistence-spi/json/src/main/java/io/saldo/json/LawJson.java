package io.saldo.json;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.LawRow;
import io.saldo.kernel.time.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

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
        OtherForm.register(module, LawBook.class, new TypeReference<List<LawRow>>() {}, LawBook::rows, LawBook::of);
    }
}
