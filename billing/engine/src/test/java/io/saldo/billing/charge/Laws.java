package io.saldo.billing.charge;

import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.LawParameter;
import java.util.ArrayList;
import java.util.List;

/** The federal law with rows of another house. */
final class Laws {
    private Laws() {}

    /** The law with other values, as {@code with("ABSENCE_DAYS", "0", "PART_OF_HOUR", "1")}. */
    static LawBook with(String... rows) {
        List<String> lines = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < rows.length; i += 2) {
            changed.add(rows[i]);
            lines.add(rows[i] + ";" + rows[i + 1] + ";2010-01-01;;RULES_354;договор;KNOWN;");
        }
        for (LawParameter parameter : LawParameter.values()) {
            if (!changed.contains(parameter.name())) {
                lines.addAll(rows(parameter));
            }
        }
        return LawBook.read(lines);
    }

    private static List<String> rows(LawParameter parameter) {
        return FederalLaw.book().spans(parameter).list().stream()
                .map(span -> {
                    var until = span.days().until();
                    var value = span.value();
                    return String.join(
                            ";",
                            parameter.name(),
                            value.value().shown(6).toPlainString(),
                            span.days().from().toString(),
                            until == null ? "" : until.minusDays(1).toString(),
                            value.clause().act().name(),
                            value.clause().point(),
                            value.confirmation().name(),
                            value.source());
                })
                .toList();
    }

    /** The federal law where it says nothing of these. */
    static LawBook without(String... parameters) {
        List<String> silent = List.of(parameters);
        List<String> lines = new ArrayList<>();
        for (LawParameter parameter : LawParameter.values()) {
            if (!silent.contains(parameter.name())) {
                lines.addAll(rows(parameter));
            }
        }
        return LawBook.read(lines);
    }
}
