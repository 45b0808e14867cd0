package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.time.BillingPeriod;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** From what services answer to what pages show. */
public final class Answers {
    private static final List<String> FORM =
            List.of("login", "current", "password", "surname", "name", "patronymic", "email", "phone", "consent");

    private Answers() {}

    /** A new key of a wish, for a form. */
    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** The result, where a refusal has no page of its own: what may not be seen does not exist. */
    public static <T> T or404(Outcome<T> outcome) {
        if (outcome.result().isPresent()) {
            return outcome.result().get();
        }
        if (outcome.why().map(Refusal::reason).orElse(Reason.NOT_FOUND) == Reason.SESSION_ENDED) {
            throw new SignedOutException();
        }
        throw new MissingException();
    }

    /** A month of an address; one that is none does not exist. */
    public static BillingPeriod month(@Nullable String text, BillingPeriod otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        if (!text.matches("20[0-9]{2}-(0[1-9]|1[0-2])")) {
            throw new MissingException();
        }
        return BillingPeriod.parse(text);
    }

    /** Shows a refusal above a form, and each fault at its field. */
    public static void refused(Model model, Refusal refusal) {
        if (refusal.reason() == Reason.SESSION_ENDED) {
            throw new SignedOutException();
        }
        Map<String, String> errors = new LinkedHashMap<>();
        refusal.faults().stream()
                .sorted(Comparator.comparing(each -> place(field(each.field()))))
                .forEach(each -> errors.putIfAbsent(field(each.field()), each.message()));
        if (errors.isEmpty()) {
            String text = refusal.what(Texts.RUSSIAN) + " " + refusal.remedy(Texts.RUSSIAN);
            errors.put(field(refusal.reason()), text);
        }
        model.addAttribute("errors", errors);
    }

    /** In what order forms have their fields; any other field after them. */
    private static int place(String field) {
        int place = FORM.indexOf(field);
        return place < 0 ? FORM.size() : place;
    }

    /** The id of the field that a fault is about. */
    private static String field(String path) {
        return switch (path) {
            case "password", "password.text", "next", "next.text" -> "password";
            case "current", "current.text" -> "current";
            case "name.surname" -> "surname";
            case "name.name" -> "name";
            case "name.patronymic", "name.patronymicTold" -> "patronymic";
            case "proofGiven", "code" -> "code";
            // a row of many: the whole form
            default -> path.contains("[") ? "form" : path.replaceAll("[^A-Za-z]", "");
        };
    }

    private static String field(Reason reason) {
        return switch (reason) {
            case LOGIN_TAKEN -> "login";
            case PASSWORD_COMMON, PASSWORD_OBVIOUS -> "password";
            case PASSWORD_WRONG -> "current";
            case CONSENT_CHANGED -> "consent";
            case CODE_MISTYPED -> "code";
            default -> "form";
        };
    }
}
