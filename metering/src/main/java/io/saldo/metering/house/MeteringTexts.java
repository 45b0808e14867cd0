package io.saldo.metering.house;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of this module: names of its rules, symbols and totals. */
public final class MeteringTexts {
    private MeteringTexts() {}

    public static ResourceBundle in(Locale locale) {
        return ResourceBundle.getBundle("io.saldo.metering.house.Texts", locale);
    }
}
