package io.saldo.billing.rows;

import io.saldo.billing.charge.InvoicedResource;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HotWaterSource;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Of the house, its parties and its services. */
public sealed interface HouseRow extends Row {
    /** The house itself, on the first days it is managed, by a contract or decision. */
    record TheHouse(HouseId house, String address, String region, ZoneId zone, String basis) implements HouseRow {
        @Override
        public String code() {
            return "house";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("house", house)
                    .field("address", address)
                    .field("region", region)
                    .field("zone", zone)
                    .field("basis", basis);
        }

        @Override
        public boolean isDescription() {
            return true;
        }

        @Override
        public Object about() {
            return "house";
        }

        @Override
        public List<Reference> references() {
            return Reference.none();
        }

        @Override
        public List<Object> defines() {
            return List.of(house);
        }
    }

    /** More days on which the organization manages the house, by a contract or decision. */
    record Managed(String basis) implements HouseRow {
        @Override
        public String code() {
            return "managed";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("basis", basis);
        }

        @Override
        public Object about() {
            return "house";
        }

        @Override
        public List<Reference> references() {
            return Reference.none();
        }
    }

    /** How heating is paid. */
    record Heating(HeatingMode mode) implements HouseRow {
        @Override
        public String code() {
            return "heating";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("mode", mode);
        }

        @Override
        public Object about() {
            return "house";
        }

        @Override
        public List<Reference> references() {
            return Reference.none();
        }
    }

    /** A heating season, by the act that opened it. */
    record HeatingSeason(String act) implements HouseRow {
        @Override
        public String code() {
            return "heating-season";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("act", act);
        }

        @Override
        public Object about() {
            return "house";
        }

        @Override
        public List<Reference> references() {
            return Reference.none();
        }
    }

    /** How a resource for common property is determined. */
    record CommonMethod(ServiceKind resource, CommonResourcesMethod method) implements HouseRow {
        @Override
        public String code() {
            return "common-method";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("resource", resource).field("method", method);
        }

        @Override
        public Object about() {
            return resource;
        }

        @Override
        public List<Reference> references() {
            return Reference.none();
        }
    }

    /** Where hot water comes from. */
    record HotWater(HotWaterSource source) implements HouseRow {
        @Override
        public String code() {
            return "hot-water";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("source", source);
        }

        @Override
        public Object about() {
            return "house";
        }

        @Override
        public List<Reference> references() {
            return Reference.none();
        }
    }

    /** A party that agreements name, of which nothing more is told. */
    record OfParty(PartyId party) implements HouseRow {
        @Override
        public String code() {
            return "party-named";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("party", party);
        }

        @Override
        public Object about() {
            return party;
        }

        @Override
        public List<Reference> references() {
            return Reference.none();
        }

        @Override
        public List<Object> defines() {
            return List.of(party);
        }

        @Override
        public boolean isDefinedOften() {
            return true;
        }
    }

    /** What documents print of a party. */
    record PartyDetails(Party party) implements HouseRow {
        @Override
        public String code() {
            return "party";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("party", party);
        }

        @Override
        public boolean isDescription() {
            return true;
        }

        @Override
        public boolean isShared() {
            return true;
        }

        @Override
        public Object about() {
            return party.id();
        }

        @Override
        public List<Reference> references() {
            return Reference.none();
        }

        @Override
        public List<Object> defines() {
            return List.of(party.id());
        }
    }

    /** A service. */
    record OfService(Service service) implements HouseRow {
        @Override
        public String code() {
            return "service";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("service", service);
        }

        @Override
        public boolean isDescription() {
            return true;
        }

        @Override
        public boolean isShared() {
            return true;
        }

        @Override
        public Object about() {
            return service.code();
        }

        @Override
        public List<Reference> references() {
            return Reference.none();
        }

        @Override
        public List<Object> defines() {
            return List.of(service.code());
        }
    }

    /** A price, for a key of attributes. */
    record OfTariff(ServiceCode service, Attributes key, Tariff tariff) implements HouseRow {
        @Override
        public String code() {
            return "tariff";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("service", service).field("key", key).object("tariff", tariff);
        }

        @Override
        public boolean isShared() {
            return true;
        }

        @Override
        public Object about() {
            return List.of(service, key);
        }

        @Override
        public List<Reference> references() {
            return Reference.to("service", service);
        }
    }

    /** A norm, for a key of attributes. */
    record OfNorm(ServiceCode service, Attributes key, Norm norm) implements HouseRow {
        @Override
        public String code() {
            return "norm";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("service", service).field("key", key).object("norm", norm);
        }

        @Override
        public boolean isShared() {
            return true;
        }

        @Override
        public Object about() {
            return List.of(service, key);
        }

        @Override
        public List<Reference> references() {
            return Reference.to("service", service);
        }
    }

    /** An interruption, or poor quality. */
    record OfBreach(ServiceCode service, Breach breach) implements HouseRow {
        @Override
        public String code() {
            return "breach";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("service", service).object("breach", breach);
        }

        @Override
        public Object about() {
            return service;
        }

        @Override
        public List<Reference> references() {
            return Reference.all(
                    Reference.to("service", service),
                    Reference.maybe("group", breach.group()),
                    Reference.each("premises", breach.premises()));
        }

        @Override
        public LocalDate happened(DateRange days) {
            return breach.time().from().toLocalDate();
        }
    }

    /** A volume of the whole house that is told. */
    record Supplied(ServiceCode service, Quantity volume) implements HouseRow {
        @Override
        public String code() {
            return "supplied";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("service", service).field("volume", volume);
        }

        @Override
        public Object about() {
            return service;
        }

        @Override
        public List<Reference> references() {
            return Reference.to("service", service);
        }
    }

    /** What a supplier invoiced for common property. */
    record Invoice(ServiceCode service, InvoicedResource invoice) implements HouseRow {
        @Override
        public String code() {
            return "invoice";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("service", service).object("invoice", invoice);
        }

        @Override
        public Object about() {
            return service;
        }

        @Override
        public List<Reference> references() {
            return Reference.to("service", service);
        }
    }
}
