package io.saldo.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.saldo.kernel.error.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The JSON form of Saldo's values, as exchanged between programs. {@link SaldoModule} says how each value is written.
 *
 * <p>The same value always gives the same bytes: properties stand in the order of the record's components, entries of a
 * map in the order of their keys; what is null or an empty {@code Optional} is left out. Days and moments are ISO
 * strings ({@code "2026-10-31"}, {@code "2026-11-01T09:00:00Z"}). No amount, volume or price is ever a JSON number.
 *
 * <p>Reading is strict, since a slip in a file of money must not pass: an unknown or repeated property, a missing or
 * null one that the value needs, a number where a string stands in the form, text after the end are refused by a
 * {@link com.fasterxml.jackson.databind.JsonMappingException} (or another
 * {@link com.fasterxml.jackson.core.JacksonException} where the text is no JSON at all), whose path names the place.
 */
public final class SaldoJson {
    private SaldoJson() {}

    /** A mapper of the published form. It is costly to make and safe to share: keep it. */
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new SaldoModule())
                // jsr310 takes [2026,10,9] as well, and the form has one spelling a day
                .addModule(new SimpleModule("saldo-days")
                        .addDeserializer(LocalDate.class, TextForm.reader(LocalDate.class, SaldoJson::day)))
                .withCoercionConfig(LogicalType.Textual, SaldoJson::refuseNumbers)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .defaultLeniency(false)
                .build();
    }

    private static void refuseNumbers(MutableCoercionConfig strings) {
        strings.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidValueException("day", text, "a day, as in 2026-10-09");
        }
    }
}
