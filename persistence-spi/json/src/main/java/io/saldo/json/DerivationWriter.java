package io.saldo.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.error.InvalidValueException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a derivation in full, or by its name where its house has a table with it. */
final class DerivationWriter extends StdSerializer<Derivation> {
    private static final long serialVersionUID = 1L;
    static final String TEXT = "text";
    static final String REPLAYED = "replayed";

    DerivationWriter() {
        super(Derivation.class);
    }

    @Override
    public void serialize(Derivation value, JsonGenerator out, SerializerProvider provider) throws IOException {
        serializeWithType(value, out, provider, provider.findTypeSerializer(provider.constructType(Derivation.class)));
    }

    @Override
    public void serializeWithType(
            Derivation value, JsonGenerator out, SerializerProvider provider, TypeSerializer kinds) throws IOException {
        @Nullable String name = SharedDerivations.nameOf(value, provider);
        if (name != null) {
            out.writeString(name);
            return;
        }
        WritableTypeId object = kinds.writeTypePrefix(out, kinds.typeId(value, JsonToken.START_OBJECT));
        if (value instanceof Derivation.Calculated calculated) {
            provider.defaultSerializeField("edition", calculated.edition(), out);
            provider.defaultSerializeField("formula", calculated.formula(), out);
            array("operands", calculated.operands(), out, provider);
            out.writeStringField(TEXT, calculated.formula().text(Symbol::sign));
        } else if (value instanceof Derivation.Summed summed) {
            array("parts", summed.parts(), out, provider);
        } else if (value instanceof Derivation.Total total) {
            out.writeStringField("name", total.name());
            out.writeStringField("unit", total.unit().toString());
            array("terms", total.terms(), out, provider);
        } else if (value instanceof Derivation.Apportioned apportioned) {
            provider.defaultSerializeField("whole", apportioned.whole(), out);
            out.writeStringField("basis", apportioned.basis());
            out.writeObjectFieldStart("weights");
            for (Map.Entry<String, ?> weight : apportioned.weights().entrySet()) {
                provider.defaultSerializeField(weight.getKey(), weight.getValue(), out);
            }
            out.writeEndObject();
            out.writeStringField("key", apportioned.key());
        } else if (value instanceof Derivation.PostedElsewhere posted) {
            out.writeStringField("document", posted.document());
            out.writeStringField("value", posted.value().toString());
            out.writeStringField("unit", posted.unit().toString());
        }
        replayed(value, out);
        kinds.writeTypeSuffix(out, object);
    }

    private static void array(String name, List<?> values, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        out.writeArrayFieldStart(name);
        for (Object value : values) {
            // each with its own type: the list does not tell what it holds
            provider.defaultSerializeValue(value, out);
        }
        out.writeEndArray();
    }

    private static void replayed(Derivation value, JsonGenerator out) throws IOException {
        String replayed;
        try {
            replayed = value.replay().toString();
        } catch (InvalidValueException | ArithmeticException e) {
            // a derivation that cannot be replayed is evidence too, and travels without the value
            return;
        }
        out.writeStringField(REPLAYED, replayed);
    }
}
