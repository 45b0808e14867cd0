package io.saldo.cabinet.user;

import java.text.Normalizer;
import java.util.Locale;

/** What texts look like: one form for all that people take for the same. */
final class LookAlikes {
    /** Russian letters and the Latin ones that they look like, in one case or the other. */
    private static final String RUSSIAN = "авгекмнопрстухьё";

    private static final String LATIN = "abrekmhonpctyxbe";

    /** Digits and letters that stand for each other within the Latin and the Russian alphabet. */
    private static final String MARKS = "0136i4зчб";

    private static final String LETTERS = "ol36l4346";

    private LookAlikes() {}

    /** Small letters, one spelling of composed letters, the Russian look-alikes written in Latin letters. */
    static String acrossAlphabets(String text) {
        return replaced(small(text), RUSSIAN, LATIN);
    }

    /** That, and look-alikes of digits and of pairs of letters too. */
    static String altogether(String text) {
        return replaced(acrossAlphabets(text), MARKS, LETTERS)
                .replace("ы", "bl")
                .replace("ю", "lo")
                .replace("rn", "m")
                .replace("vv", "w");
    }

    private static String small(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String replaced(String text, String from, String to) {
        var other = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = from.indexOf(text.charAt(i));
            other.append(at < 0 ? text.charAt(i) : to.charAt(at));
        }
        return other.toString();
    }
}
