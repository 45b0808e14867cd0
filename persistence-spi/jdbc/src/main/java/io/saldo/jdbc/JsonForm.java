package io.saldo.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.saldo.json.SaldoJson;
import io.saldo.json.StoredForm;
import io.saldo.kernel.error.InvalidValueException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Values in their stored form: as text, or deflated where a person need not read them in the database. */
final class JsonForm {
    private final JsonMapper mapper = SaldoJson.mapper();
    private final StoredForm form = new StoredForm(mapper);

    /** A type with its parameters. */
    JavaType type(Type type, Class<?>... parameters) {
        return parameters.length == 0
                ? mapper.constructType(type)
                : mapper.getTypeFactory().constructParametricType((Class<?>) type, parameters);
    }

    String write(Object value, Class<?> type) {
        return form.write(value, type(type));
    }

    <T> T read(String text, Class<T> type) {
        return type.cast(read(text, type(type)));
    }

    private Object read(String text, JavaType type) {
        try {
            return form.read(text, type);
        } catch (JsonProcessingException e) {
            throw new StoreFailedException(
                    "a stored " + type.getRawClass().getSimpleName() + " is not in its form: restore it", e);
        }
    }

    byte[] pack(Object value, JavaType type) {
        return deflated(form.write(value, type), type.getRawClass().getSimpleName());
    }

    Object unpack(byte[] bytes, JavaType type) {
        return read(inflated(bytes, type.getRawClass().getSimpleName()), type);
    }

    /** Plain texts by their codes. */
    String write(SortedMap<String, String> texts) {
        return form.write(texts, type(SortedMap.class, String.class, String.class));
    }

    /** What was written so. */
    @SuppressWarnings("unchecked") // its type says what is in it
    SortedMap<String, String> texts(String text) {
        return (SortedMap<String, String>) read(text, type(SortedMap.class, String.class, String.class));
    }

    /** A text as bytes; an encoder that is not asked to report would put question marks. */
    static byte[] deflated(String text, String named) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            out.write(encoded.array(), encoded.arrayOffset() + encoded.position(), encoded.remaining());
        } catch (CharacterCodingException e) {
            throw new InvalidValueException(named, "…", "text without half a surrogate pair");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static String inflated(byte[] bytes, String named) {
        var inflater = new Inflater(true);
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes), inflater)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StoreFailedException("a stored " + named + " is damaged: restore it", e);
        } finally {
            inflater.end();
        }
    }
}
