package io.saldo.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.saldo.kernel.error.SaldoException;
import java.io.IOException;
import java.util.function.Function;

/** A value written as another one, its form. */
final class OtherForm {
    private OtherForm() {}

    static <T, F> void register(
            SimpleModule module, Class<T> type, TypeReference<F> form, Function<T, F> write, Function<F, T> read) {
        module.addSerializer(type, new Writer<>(type, write));
        module.addDeserializer(type, new Reader<>(type, form, read));
    }

    private static final class Writer<T, F> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<T, F> write;

        Writer(Class<T> type, Function<T, F> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(write.apply(value), out);
        }
    }

    private static final class Reader<T, F> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient TypeReference<F> form;
        private final transient Function<F, T> read;

        Reader(Class<T> type, TypeReference<F> form, Function<F, T> read) {
            super(type);
            this.form = form;
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            F value = context.readValue(parser, context.getTypeFactory().constructType(form));
            try {
                return read.apply(value);
            } catch (SaldoException e) {
                // at the root nothing else would make a JacksonException of it
                throw ValueInstantiationException.from(
                        parser, String.valueOf(e.getMessage()), context.constructType(handledType()), e);
            }
        }
    }
}
