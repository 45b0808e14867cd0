package io.saldo.cabinet.outcome;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * A command that was not carried out, and why.
 *
 * @param details what the words of the reason mention, in their order
 * @param faults of a command whose fields are wrong, sorted by field
 */
public record Refusal(Reason reason, List<String> details, List<Fault> faults) {
    private static final String BUNDLE = "io.saldo.cabinet.outcome.Refusals";

    public Refusal {
        details = List.copyOf(details);
        faults = List.copyOf(faults);
    }

    public static Refusal of(Reason reason, Object... details) {
        return new Refusal(reason, Stream.of(details).map(String::valueOf).toList(), List.of());
    }

    static Refusal of(List<Fault> faults) {
        return new Refusal(Reason.INVALID, List.of(), faults);
    }

    /** What happened, in Russian or, where asked for, in English. */
    public String what(Locale locale) {
        return text(reason + ".what", locale);
    }

    /** What to do about it. */
    public String remedy(Locale locale) {
        return text(reason + ".remedy", locale);
    }

    private String text(String key, Locale locale) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("ru");
        String pattern = ResourceBundle.getBundle(BUNDLE, known).getString(key);
        return new MessageFormat(pattern, known).format(details.toArray());
    }
}
