package io.saldo.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.saldo.kernel.error.InvalidValueException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * A value as it is kept for years: <code>{"form":1,"value":…}</code>. The number tells whoever reads it later which
 * form it was written in. A form that was ever published stays readable; a new field of a value is null where it is
 * absent, and changes no number.
 */
public final class StoredForm {
    /** The form that is written. */
    public static final int CURRENT = 1;

    private static final String FORM = "form";
    private static final String VALUE = "value";

    private final JsonMapper mapper;

    /**
     * @param mapper of {@link SaldoJson#mapper}
     */
    public StoredForm(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The stored text of a value. */
    public String write(Object value, JavaType type) {
        var text = new StringWriter();
        try (JsonGenerator out = mapper.createGenerator(text)) {
            out.writeStartObject();
            out.writeNumberField(FORM, CURRENT);
            out.writeFieldName(VALUE);
            mapper.writerFor(type).writeValue(out, value);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The stored text of a value of a plain type. */
    public String write(Object value) {
        return write(value, mapper.constructType(value.getClass()));
    }

    /**
     * The value of a stored text.
     *
     * @throws InvalidValueException when the text has no form, or one of a later version of the library
     * @throws JsonProcessingException when the value is not of its form
     */
    public <T> T read(String text, Class<T> type) throws JsonProcessingException {
        return type.cast(read(text, mapper.constructType(type)));
    }

    /** The value of a stored text, of any type. */
    public Object read(String text, JavaType type) throws JsonProcessingException {
        JsonNode stored = mapper.readTree(text);
        JsonNode form = stored.path(FORM);
        JsonNode value = stored.get(VALUE);
        InvalidValueException.unless(
                stored instanceof ObjectNode && form.isInt() && value != null && stored.size() == 2,
                "stored text",
                shortened(text),
                "{\"form\":" + CURRENT + ",\"value\":…}");
        InvalidValueException.unless(
                form.intValue() == CURRENT,
                "form of the stored text",
                form.intValue(),
                CURRENT + ": a later version of the library wrote it, read it with that one");
        return mapper.treeToValue(value == null ? stored : value, type);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
