package io.saldo.billing.document;

import io.saldo.billing.run.BillingTexts;
import io.saldo.billing.statement.ServiceRow;
import io.saldo.kernel.derivation.NumberText;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.Zone;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Texts, numbers and dates of a document in one language. Nothing is taken from the locale data of the Java run time,
 * which differ from one release to the next.
 */
record Words(Texts texts, NumberText numbers) {
    static final Locale RUSSIAN = Texts.RUSSIAN;
    static final String BUNDLE = "io.saldo.billing.document.Texts";
    static final String NOTHING = "–";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    /**
     * English for English, Russian for every other language: a fallback to the language of the machine would make
     * documents differ from one to another.
     */
    static Words in(Locale locale) {
        Locale language = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : RUSSIAN;
        Texts texts = BillingTexts.in(language).with(ResourceBundle.getBundle(BUNDLE, language));
        return new Words(texts, new NumberText(texts));
    }

    String get(String key) {
        return texts.get(key);
    }

    /** Arguments are put in as their {@code toString()} gives them. */
    String format(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i].toString();
        }
        return texts.format(key, plain);
    }

    String money(Kopecks amount) {
        return numbers.money(amount);
    }

    /** The amount with the name of the currency. */
    String roubles(Kopecks amount) {
        return money(amount) + "\u00a0" + unit(Unit.RUB);
    }

    String unit(Unit unit) {
        return numbers.unit(unit);
    }

    String number(@Nullable Exact value) {
        return value == null ? NOTHING : numbers.number(value);
    }

    /** A price without its unit; a dash where there is none. */
    String price(@Nullable Quantity price) {
        return price == null ? NOTHING : bare(price);
    }

    /** Name of a service with its band, and under it who performs it. */
    TextBlock service(TextBlock cell, Pen pen, ServiceRow row) throws IOException {
        List<String> parts = new ArrayList<>();
        if (row.band().zone() != Zone.WHOLE_DAY) {
            parts.add(get("zone." + row.band().zone()));
        }
        if (row.band().range() > 0) {
            parts.add(format("range", row.band().range()));
        }
        cell.text(pen, parts.isEmpty() ? row.service() : row.service() + ": " + String.join(", ", parts));
        return row.performer().isBlank() ? cell : cell.textOrSmaller(Pen.FINE.sized(5.8f), 5, row.performer());
    }

    /** The digits as decreed, without the unit. */
    String bare(Quantity quantity) {
        return numbers.quantity(new Quantity(quantity.unscaled(), quantity.scale(), Unit.ONE));
    }

    String day(@Nullable LocalDate day) {
        return day == null ? NOTHING : DAY.format(day);
    }

    String period(BillingPeriod period) {
        return format(
                "period",
                get("month." + period.month().getMonthValue()),
                period.month().getYear());
    }
}
