package io.saldo.kernel.derivation;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * What people read, in one language: the resource bundles of several modules looked through in order. Each module opens
 * its own bundles and hands them over, because a bundle inside a named module is found only by that module.
 *
 * @param locale Russian or English
 */
public record Texts(Locale locale, List<ResourceBundle> bundles) {
    public static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    public Texts {
        bundles = List.copyOf(bundles);
    }

    /** The texts of the kernel alone: acts, units, the words of a derivation. */
    public static Texts kernel(Locale locale) {
        return new Texts(locale, List.of(ResourceBundle.getBundle("io.saldo.kernel.derivation.Texts", locale)));
    }

    public Texts with(ResourceBundle bundle) {
        return new Texts(
                locale, Stream.concat(bundles.stream(), Stream.of(bundle)).toList());
    }

    /** The text of {@code key}, or the key itself: a missing text must not hide an amount. */
    public String get(String key) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        return key;
    }

    public String format(String key, Object... arguments) {
        return new MessageFormat(get(key), locale).format(arguments);
    }
}
