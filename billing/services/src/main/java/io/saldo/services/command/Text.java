package io.saldo.services.command;

import java.text.Normalizer;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** Makes what people type and files hold uniform. Nothing is thrown for what is wrong: the constraints say so later. */
public final class Text {
    private static final String HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2212";

    private Text() {}

    /** A code or words: no blanks around, one blank where there are several, composed letters. */
    public static String code(String typed) {
        return typed == null
                ? typed
                : StringUtils.normalizeSpace(Normalizer.normalize(typed.replace('\u00a0', ' '), Normalizer.Form.NFC));
    }

    /** The same of what may be left out; blank is left out. */
    public static @Nullable String optional(@Nullable String typed) {
        return typed == null ? null : StringUtils.trimToNull(code(typed));
    }

    /** A number of an account: without any blanks, its hyphens those of the keyboard. */
    public static String account(String typed) {
        return typed == null
                ? typed
                : StringUtils.replaceChars(
                        StringUtils.deleteWhitespace(code(typed)), HYPHENS, StringUtils.repeat('-', HYPHENS.length()));
    }
}
