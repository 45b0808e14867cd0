package io.saldo.kernel.derivation;

import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import java.math.BigDecimal;
import java.util.Locale;

/** Numbers, amounts and units as people of one language read them: Russian 1 234,50, English 1,234.50. */
public record NumberText(Texts texts) {
    private static final int SHOWN_DECIMALS = 6;

    /** Roubles with two decimals, thousands apart: «1 234,50». */
    public String money(Kopecks amount) {
        return grouped(BigDecimal.valueOf(amount.value(), 2));
    }

    /** At most six decimals; a value that needs more is marked: «≈ 0,333333». */
    public String number(Exact value) {
        String text = grouped(value.shown(SHOWN_DECIMALS));
        return value.isExactAt(SHOWN_DECIMALS) ? text : "≈\u00a0" + text;
    }

    /** As written in the source, with its unit. */
    public String quantity(Quantity quantity) {
        return withUnit(grouped(quantity.number()), quantity.unit());
    }

    public String withUnit(Exact value, Unit unit) {
        return withUnit(number(value), unit);
    }

    private String withUnit(String number, Unit unit) {
        String text = unit(unit);
        return text.isEmpty() ? number : number + "\u00a0" + text;
    }

    /** «руб./м³»; empty for a plain number. */
    public String unit(Unit unit) {
        var above = new StringBuilder();
        var below = new StringBuilder();
        for (Unit.Base base : Unit.Base.values()) {
            int power = unit.powers().getOrDefault(base, 0);
            String sign = texts.get("unit." + base);
            for (int i = 0; i < Math.abs(power); i++) {
                (power > 0 ? above.append(above.isEmpty() ? "" : "·") : below.append('/')).append(sign);
            }
        }
        return (above.isEmpty() && !below.isEmpty() ? "1" : above.toString()) + below;
    }

    private String grouped(BigDecimal value) {
        boolean russian = texts.locale().getLanguage().equals(Texts.RUSSIAN.getLanguage());
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String fraction = point < 0 ? "" : plain.substring(point + 1);
        var out = new StringBuilder(value.signum() < 0 ? "−" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append(russian ? '\u00a0' : ',');
            }
            out.append(whole.charAt(i));
        }
        return fraction.isEmpty()
                ? out.toString()
                : out.append(russian ? ',' : '.').append(fraction).toString();
    }

    /** The number format of one language with the texts of the kernel alone. */
    public static NumberText in(Locale locale) {
        return new NumberText(Texts.kernel(locale));
    }
}
