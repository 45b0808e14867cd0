package io.saldo.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.saldo.billing.charge.Line;
import io.saldo.billing.month.Carry;
import io.saldo.billing.month.Conservation;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.Parked;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.house.Distribution;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;

/** The charges of a house, with the table of the derivations they share. */
final class HouseChargesJson {
    private HouseChargesJson() {}

    record Form(
            HouseId house,
            BillingPeriod period,
            SharedDerivations derivations,
            List<Line> lines,
            List<Line> parkedLines,
            List<Parked> parked,
            List<Consumption> consumptions,
            SortedMap<ServiceCode, List<Distribution>> distributions,
            List<Conservation> conservation,
            Carry carry) {
        static Form of(HouseCharges charges) {
            SharedDerivations shared = new SharedDerivations();
            charges.lines().forEach(line -> shared.add(line.derivation()));
            charges.parkedLines().forEach(line -> shared.add(line.derivation()));
            charges.consumptions().forEach(each -> each.pieces().forEach(piece -> shared.add(piece.derivation())));
            charges.distributions()
                    .values()
                    .forEach(list ->
                            list.forEach(each -> each.shares().forEach(share -> shared.add(share.derivation()))));
            return new Form(
                    charges.house(),
                    charges.period(),
                    shared,
                    charges.lines(),
                    charges.parkedLines(),
                    charges.parked(),
                    charges.consumptions(),
                    charges.distributions(),
                    charges.conservation(),
                    charges.carry());
        }

        HouseCharges value() {
            return new HouseCharges(
                    house, period, lines, parkedLines, parked, consumptions, distributions, conservation, carry);
        }
    }

    static final class Writer extends StdSerializer<HouseCharges> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(HouseCharges.class);
        }

        @Override
        public void serialize(HouseCharges value, JsonGenerator out, SerializerProvider provider) throws IOException {
            Form form = Form.of(value);
            provider.setAttribute(SharedDerivations.class, form.derivations);
            try {
                provider.defaultSerializeValue(form, out);
            } finally {
                provider.setAttribute(SharedDerivations.class, null);
            }
        }
    }

    static final class Reader extends StdDeserializer<HouseCharges> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(HouseCharges.class);
        }

        @Override
        public HouseCharges deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return context.readValue(parser, Form.class).value();
            } finally {
                context.setAttribute(SharedDerivations.class, null);
            }
        }
    }
}
