package io.saldo.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Origin;
import java.io.IOException;

/**
 * The kinds of derivations, origins and formulas, and how a derivation is read: in full, or by its name in the table of
 * a house.
 */
final class DerivationJson {
    private DerivationJson() {}

    static void register(SimpleModule module) {
        module.setMixInAnnotation(Derivation.class, DerivationForm.class);
        module.setMixInAnnotation(Origin.class, OriginForm.class);
        module.setMixInAnnotation(Formula.class, FormulaForm.class);
        module.addSerializer(Derivation.class, new DerivationWriter());
        module.addDeserializer(Derivation.class, new Reader());
    }

    private static final class Reader extends StdDeserializer<Derivation> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Derivation.class);
        }

        @Override
        public Derivation deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return (Derivation) context.findRootValueDeserializer(context.constructType(Derivation.class))
                    .deserialize(parser, context);
        }

        @Override
        public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer kinds)
                throws IOException {
            return parser.hasToken(JsonToken.VALUE_STRING)
                    ? SharedDerivations.named(parser.getText(), context)
                    : kinds.deserializeTypedFromObject(parser, context);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Derivation.Calculated.class, name = "calculated"),
        @JsonSubTypes.Type(value = Derivation.Summed.class, name = "summed"),
        @JsonSubTypes.Type(value = Derivation.Total.class, name = "total"),
        @JsonSubTypes.Type(value = Derivation.Apportioned.class, name = "apportioned"),
        @JsonSubTypes.Type(value = Derivation.PostedElsewhere.class, name = "postedElsewhere")
    })
    @JsonIgnoreProperties({DerivationWriter.TEXT, DerivationWriter.REPLAYED})
    interface DerivationForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Origin.FromFacts.class, name = "fromFacts"),
        @JsonSubTypes.Type(value = Origin.FromLaw.class, name = "fromLaw"),
        @JsonSubTypes.Type(value = Origin.FromCalendar.class, name = "fromCalendar"),
        @JsonSubTypes.Type(value = Origin.OfLine.class, name = "ofLine"),
        @JsonSubTypes.Type(value = Origin.Derived.class, name = "derived")
    })
    interface OriginForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Formula.Named.class, name = "named"),
        @JsonSubTypes.Type(value = Formula.Sum.class, name = "sum"),
        @JsonSubTypes.Type(value = Formula.Difference.class, name = "difference"),
        @JsonSubTypes.Type(value = Formula.Product.class, name = "product"),
        @JsonSubTypes.Type(value = Formula.Quotient.class, name = "quotient"),
        @JsonSubTypes.Type(value = Formula.Lesser.class, name = "lesser"),
        @JsonSubTypes.Type(value = Formula.Greater.class, name = "greater"),
        @JsonSubTypes.Type(value = Formula.HalfUp.class, name = "halfUp")
    })
    interface FormulaForm {}
}
