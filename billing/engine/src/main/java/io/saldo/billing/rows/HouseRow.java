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
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Of the house, its parties and its services. */
sealed interface HouseRow extends Row {
    /** The house itself, on the first days it is managed. */
    record TheHouse(HouseId house, String address, String region, ZoneId zone) implements HouseRow {
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
        public Object about() {
            return service;
        }

        @Override
        public List<Reference> references() {
            return Reference.to("service", service);
        }
    }
}
