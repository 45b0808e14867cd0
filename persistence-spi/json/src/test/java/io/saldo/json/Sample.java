package io.saldo.json;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.reflect.Type;

/** A value and the type under which it is written and read. */
record Sample(Object value, Type type) {
    private static final JsonMapper MAPPER = SaldoJson.mapper();

    static Sample of(Object value) {
        return new Sample(value, value.getClass());
    }

    static <T> Sample of(T value, TypeReference<T> type) {
        return new Sample(value, type.getType());
    }

    static Sample as(Object value, Class<?> type) {
        return new Sample(value, type);
    }

    String json() throws Exception {
        return MAPPER.writerFor(TypeFactory.defaultInstance().constructType(type))
                .writeValueAsString(value);
    }

    Object readBack() throws Exception {
        return MAPPER.readValue(json(), TypeFactory.defaultInstance().constructType(type));
    }

    @Override
    public String toString() {
        return value.getClass().getName().replaceFirst(".*\\.", "") + " as "
                + type.getTypeName().replaceAll("[a-z.]+\\.", "");
    }
}
