package io.saldo.examples.cabinet.staff;

import io.saldo.billing.service.Refusal;
import io.saldo.kernel.derivation.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.ui.Model;

/** From what the services of the books refuse to what a form shows. */
final class BillingAnswers {
    private BillingAnswers() {}

    /** Shows a refusal above a form, and each fault at its field. */
    static void refused(Model model, Refusal refusal) {
        Map<String, String> errors = new LinkedHashMap<>();
        refusal.faults().forEach(each -> errors.putIfAbsent(field(each.field()), each.message()));
        if (errors.isEmpty()) {
            errors.put("form", text(refusal));
        }
        model.addAttribute("errors", errors);
    }

    static String text(Refusal refusal) {
        return refusal.what(Texts.RUSSIAN) + " " + refusal.remedy(Texts.RUSSIAN);
    }

    /** The last part of a path: {@code holder.name} is the field {@code name}. */
    private static String field(String path) {
        String last = path.substring(path.lastIndexOf('.') + 1).replaceAll("[^A-Za-z]", "");
        return last.equals("key") || last.isEmpty() ? "form" : last;
    }
}
