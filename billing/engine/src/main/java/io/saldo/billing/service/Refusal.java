package io.saldo.billing.service;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Why something was not done. Nothing was changed.
 *
 * @param details what the texts name, in their order
 */
public record Refusal(Reason reason, List<String> details) {
    private static final String BUNDLE = "io.saldo.billing.service.Refusals";

    /** The codes of refusals. */
    public enum Reason {
        /** Nobody stated anything of the house. */
        UNKNOWN_HOUSE,
        /** The month is not the one after the last closed one. */
        NOT_NEXT_MONTH,
        /** The month is not closed. */
        NOT_CLOSED,
        /** The month was closed by other facts, or another one was closed before it since it was calculated. */
        CLOSED_OTHERWISE,
        /** Only the last closed month can be annulled. */
        NOT_LAST_MONTH,
        /** Documents of the month were issued and hold: people may have them in their hands. */
        DOCUMENTS_STAND,
        /** The key of the command was used for something else. */
        KEY_USED,
        /** The account does not belong to the house. */
        UNKNOWN_ACCOUNT,
        /** The line is of no closed month. */
        UNKNOWN_LINE,
        /** A row is wrong in itself, or names what nobody stated. */
        WRONG_ROW,
        /** Under the id of the row something else was stated. */
        OTHER_CONTENT,
        /** The number of the account belongs to another house. */
        NUMBER_OF_OTHER_HOUSE
    }

    public Refusal {
        details = List.copyOf(details);
    }

    static Refusal of(Reason reason, Object... details) {
        return new Refusal(reason, Stream.of(details).map(String::valueOf).toList());
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

    @Override
    public String toString() {
        return reason + ": " + what(Locale.ENGLISH) + " " + remedy(Locale.ENGLISH);
    }
}
