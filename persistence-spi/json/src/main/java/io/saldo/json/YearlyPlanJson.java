package io.saldo.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.saldo.billing.recalculation.Withheld;
import io.saldo.billing.recalculation.YearlyPlan;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Moment;
import java.io.IOException;
import java.util.List;

/** The plan of a year, with the table of the derivations that its entries share. */
final class YearlyPlanJson {
    private YearlyPlanJson() {}

    record Form(
            BillingPeriod about,
            Moment decided,
            SharedDerivations derivations,
            List<YearlyPlan.Entry> entries,
            List<Withheld> withheld) {
        static Form of(YearlyPlan plan) {
            SharedDerivations shared = new SharedDerivations();
            plan.entries().forEach(entry -> shared.add(entry.derivation()));
            return new Form(plan.about(), plan.decided(), shared, plan.entries(), plan.withheld());
        }

        YearlyPlan value() {
            return new YearlyPlan(about, decided, entries, withheld);
        }
    }

    static final class Writer extends StdSerializer<YearlyPlan> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(YearlyPlan.class);
        }

        @Override
        public void serialize(YearlyPlan value, JsonGenerator out, SerializerProvider provider) throws IOException {
            Form form = Form.of(value);
            provider.setAttribute(SharedDerivations.class, form.derivations);
            try {
                provider.defaultSerializeValue(form, out);
            } finally {
                provider.setAttribute(SharedDerivations.class, null);
            }
        }
    }

    static final class Reader extends StdDeserializer<YearlyPlan> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(YearlyPlan.class);
        }

        @Override
        public YearlyPlan deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return context.readValue(parser, Form.class).value();
            } finally {
                context.setAttribute(SharedDerivations.class, null);
            }
        }
    }
}
