package io.saldo.cabinet.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * The thirty thousand commonest passwords of the estimator zxcvbn, over eight thousand of them with eight characters or
 * more.
 */
public final class FrequentPasswords implements CommonPasswords {
    private final Set<String> words;

    private FrequentPasswords(Set<String> words) {
        this.words = words;
    }

    /** Reads the list, once for a cabinet. */
    public static CommonPasswords read() {
        try {
            return new FrequentPasswords(
                    Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies()));
        } catch (IOException e) {
            throw new UncheckedIOException("the list of common passwords stands in the jar of zxcvbn", e);
        }
    }

    @Override
    public boolean contains(String smallLetters) {
        return words.contains(smallLetters);
    }

    /** How many have more characters than so many. */
    long longerThan(int characters) {
        return words.stream().filter(word -> word.length() > characters).count();
    }
}
