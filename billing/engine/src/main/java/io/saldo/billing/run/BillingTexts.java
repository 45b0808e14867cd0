package io.saldo.billing.run;

import io.saldo.kernel.derivation.Texts;
import io.saldo.metering.house.MeteringTexts;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of a bill: rules, symbols, kinds of lines, reasons for parking and what to do about them. */
public final class BillingTexts {
    private BillingTexts() {}

    /** All that an explanation needs: the texts of kernel, metering and billing, in Russian or English. */
    public static Texts in(Locale locale) {
        return Texts.kernel(locale)
                .with(MeteringTexts.in(locale))
                .with(ResourceBundle.getBundle("io.saldo.billing.run.Texts", locale));
    }
}
