package io.saldo.resident.meter;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A reading that was not taken.
 *
 * @param details what the words of the reason mention, in their order
 */
public record ReadingRefusal(ReadingReason reason, List<String> details) {
    private static final String BUNDLE = "io.saldo.resident.meter.Refusals";

    public ReadingRefusal {
        details = List.copyOf(details);
    }

    static ReadingRefusal of(ReadingReason reason, String... details) {
        return new ReadingRefusal(reason, List.of(details));
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
