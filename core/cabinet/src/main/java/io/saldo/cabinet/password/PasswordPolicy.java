package io.saldo.cabinet.password;

import io.saldo.cabinet.outcome.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords of the right length are refused: the commonest, and those of which hardly anything is left when the
 * words are taken out that anybody knows.
 *
 * @param common the commonest
 * @param contextWords words of this cabinet: the organization, the town, the product
 */
public record PasswordPolicy(CommonPasswords common, List<String> contextWords) {
    /** Fewer characters beside the known words are no secret: a year of birth has four. */
    private static final int SECRET = 5;

    /** Shorter words would be found in good passwords by chance. */
    private static final int WORD = 4;

    private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~{}:\"<>";
    private static final String RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбюёхъжэбю";

    public PasswordPolicy {
        contextWords = List.copyOf(contextWords);
    }

    /**
     * Why a password is refused, if it is.
     *
     * @param own what anybody knows about the person: login, e-mail, names, telephone
     */
    public Optional<Reason> refusal(Password password, Collection<String> own) {
        String small = password.text().toLowerCase(Locale.ROOT);
        if (isCommon(small)) {
            return Optional.of(Reason.PASSWORD_COMMON);
        }
        var words = new ArrayList<String>();
        own.forEach(text -> words.addAll(wordsOf(text)));
        contextWords.forEach(text -> words.addAll(wordsOf(text)));
        words.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        String left = small;
        for (String word : words) {
            left = left.replace(word, " ");
        }
        boolean anyFound = left.length() != small.length() || !left.equals(small);
        return anyFound && left.replace(" ", "").length() < SECRET
                ? Optional.of(Reason.PASSWORD_OBVIOUS)
                : Optional.empty();
    }

    private boolean isCommon(String small) {
        return small.codePoints().distinct().count() == 1
                || common.contains(small)
                || common.contains(retyped(small, RUSSIAN, LATIN))
                || common.contains(retyped(small, LATIN, RUSSIAN));
    }

    /** A text and its parts, in small letters, as far as they are long enough to count. */
    private static List<String> wordsOf(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        words.add(small);
        words.addAll(List.of(small.split("[^\\p{L}\\p{Nd}]+")));
        words.removeIf(word -> word.length() < WORD);
        return words;
    }

    /** What the same keys give in the other layout. */
    private static String retyped(String text, String from, String to) {
        var other = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = from.indexOf(text.charAt(i));
            other.append(at < 0 ? text.charAt(i) : to.charAt(at));
        }
        return other.toString();
    }
}
