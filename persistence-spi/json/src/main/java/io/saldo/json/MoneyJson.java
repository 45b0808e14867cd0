package io.saldo.json;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Forms of amounts, exact numbers and quantities: strings, read only as they are written. */
final class MoneyJson {
    private static final Pattern ROUBLES = Pattern.compile("-?\\d{1,17}\\.\\d{2}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d{1,18})?");
    private static final Pattern FRACTION = Pattern.compile("-?\\d+/\\d+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,19}(\\.\\d{1,12})?");

    private MoneyJson() {}

    record QuantityForm(String value, Unit unit) {}

    static void register(SimpleModule module) {
        TextForm.register(module, Kopecks.class, MoneyJson::kopecks);
        TextForm.register(module, Exact.class, MoneyJson::exact);
        TextForm.register(module, Unit.class, Unit::parse);
        OtherForm.register(
                module,
                Quantity.class,
                new TypeReference<QuantityForm>() {},
                quantity -> new QuantityForm(quantity.number().toPlainString(), quantity.unit()),
                form -> quantity(form.value, form.unit));
    }

    static Kopecks kopecks(String text) {
        InvalidValueException.unless(
                ROUBLES.matcher(text).matches(), "amount", text, "roubles with two decimals, as in 1234.56");
        return Kopecks.parse(text);
    }

    /** Not {@code Exact.parse}, which refuses more than 40 digits: an exact sum of many shares has more. */
    static Exact exact(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return Exact.of(new BigDecimal(text));
        }
        InvalidValueException.unless(
                FRACTION.matcher(text).matches(), "number", text, "a decimal or a fraction, as in 3.19 or 1/3");
        int slash = text.indexOf('/');
        return Exact.of(new BigInteger(text.substring(0, slash)))
                .over(Exact.of(new BigInteger(text.substring(slash + 1))));
    }

    /** Not {@code Quantity.parse}, which refuses some digits that a quantity can hold. */
    private static Quantity quantity(String text, Unit unit) {
        InvalidValueException.unless(
                NUMBER.matcher(text).matches(), "number", text, "digits with at most one point, as in 12.50");
        BigDecimal value = new BigDecimal(text);
        InvalidValueException.unless(
                value.unscaledValue().bitLength() < 64, "number", text, "at most 9.2 × 10^18 without the point");
        return new Quantity(value.unscaledValue().longValueExact(), value.scale(), unit);
    }
}
