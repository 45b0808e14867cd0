package io.saldo.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The derivations that one house uses more than once, each after those it is made of. Without the table the form of a
 * house grows with the square of its flats: every share of heat names the area of every flat.
 */
final class SharedDerivations {
    private final IdentityHashMap<Derivation, Integer> uses = new IdentityHashMap<>();
    private final List<Derivation> seen = new ArrayList<>();
    private final IdentityHashMap<Derivation, String> names = new IdentityHashMap<>();

    void add(Derivation derivation) {
        if (uses.merge(derivation, 1, Integer::sum) > 1) {
            return;
        }
        if (derivation instanceof Derivation.Calculated calculated) {
            calculated.operands().stream().map(Operand::origin).forEach(this::add);
        } else if (derivation instanceof Derivation.Summed summed) {
            summed.parts().forEach(this::add);
        } else if (derivation instanceof Derivation.Total total) {
            total.terms().stream().map(Derivation.Total.Term::origin).forEach(this::add);
        } else if (derivation instanceof Derivation.Apportioned apportioned) {
            add(apportioned.whole());
        }
        seen.add(derivation);
    }

    private void add(Origin origin) {
        if (origin instanceof Origin.Derived derived) {
            add(derived.derivation());
        }
    }

    /** The name of a derivation already in the table, or null: then it is to be written in full. */
    static @Nullable String nameOf(Derivation derivation, SerializerProvider provider) {
        return provider.getAttribute(SharedDerivations.class) instanceof SharedDerivations shared
                ? shared.names.get(derivation)
                : null;
    }

    static Derivation named(String name, DeserializationContext context) throws JsonMappingException {
        if (context.getAttribute(SharedDerivations.class) instanceof Map<?, ?> table
                && table.get(name) instanceof Derivation derivation) {
            return derivation;
        }
        throw MismatchedInputException.from(
                context.getParser(),
                Derivation.class,
                "no derivation «" + name
                        + "»: the table \"derivations\" of the house, before this place, must hold it");
    }

    static final class Writer extends StdSerializer<SharedDerivations> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(SharedDerivations.class);
        }

        @Override
        public void serialize(SharedDerivations shared, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeStartObject();
            for (Derivation derivation : shared.seen) {
                if (shared.uses.getOrDefault(derivation, 0) > 1) {
                    String name = "d" + (shared.names.size() + 1);
                    out.writeFieldName(name);
                    provider.defaultSerializeValue(derivation, out);
                    // named only now, or the entry would be its own name
                    shared.names.put(derivation, name);
                }
            }
            out.writeEndObject();
        }
    }

    /** Leaves the table with the reading of the document, where {@link #named} finds it. */
    static final class Reader extends StdDeserializer<SharedDerivations> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(SharedDerivations.class);
        }

        @Override
        public SharedDerivations deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.isExpectedStartObjectToken()) {
                return (SharedDerivations) context.handleUnexpectedToken(handledType(), parser);
            }
            Map<String, Derivation> table = new HashMap<>();
            context.setAttribute(SharedDerivations.class, table);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                try {
                    table.put(name, context.readValue(parser, Derivation.class));
                } catch (JsonMappingException e) {
                    e.prependPath(table, name);
                    throw e;
                }
            }
            return new SharedDerivations();
        }
    }
}
