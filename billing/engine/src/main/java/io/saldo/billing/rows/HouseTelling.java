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
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import java.time.ZoneId;

/** Tells of the house, its parties and its services. */
abstract sealed class HouseTelling permits PremisesTelling {
    /** Takes a row with the header that was said before it. */
    abstract BookBuilder told(DateRange days, Row row);

    /** The house, on the days it is managed. */
    public BookBuilder house(HouseId house, ZoneId zone, DateRange managed) {
        return told(managed, new HouseRow.TheHouse(house, "", "", zone, ""));
    }

    /** The house, with the region that tariffs and norms are chosen by. */
    public BookBuilder house(HouseId house, String address, String region, ZoneId zone, DateRange managed) {
        return told(managed, new HouseRow.TheHouse(house, address, region, zone, ""));
    }

    /** More days on which the house is managed, by another contract or decision. */
    public BookBuilder managed(DateRange days, String basis) {
        return told(days, new HouseRow.Managed(basis));
    }

    /** How heating is paid. */
    public BookBuilder heating(DateRange days, HeatingMode mode) {
        return told(days, new HouseRow.Heating(mode));
    }

    /** A heating season, by the act that opened it. */
    public BookBuilder heatingSeason(DateRange days, String act) {
        return told(days, new HouseRow.HeatingSeason(act));
    }

    /** How one resource for common property is determined. */
    public BookBuilder commonResource(ServiceKind resource, DateRange days, CommonResourcesMethod method) {
        return told(days, new HouseRow.CommonMethod(resource, method));
    }

    /** Where hot water comes from. */
    public BookBuilder hotWater(DateRange days, HotWaterSource source) {
        return told(days, new HouseRow.HotWater(source));
    }

    /** A party that agreements and payments name. */
    public BookBuilder party(PartyId party) {
        return told(ALWAYS, new HouseRow.OfParty(party));
    }

    /** A party, with what documents print of it. */
    public BookBuilder party(Party party) {
        return told(ALWAYS, new HouseRow.PartyDetails(party));
    }

    /** A service. */
    public BookBuilder service(Service service) {
        return told(ALWAYS, new HouseRow.OfService(service));
    }

    /** A service, under the name residents read. */
    public BookBuilder service(ServiceCode code, ServiceKind kind, String name) {
        return told(ALWAYS, new HouseRow.OfService(new Service(code, kind, name)));
    }

    /** One price for all. */
    public BookBuilder tariff(ServiceCode service, DateRange days, Tariff tariff) {
        return told(days, new HouseRow.OfTariff(service, Attributes.NONE, tariff));
    }

    /** One price for all, without tax to add. */
    public BookBuilder tariff(ServiceCode service, DateRange days, Quantity price, String source) {
        return tariff(service, days, new Tariff(price, source));
    }

    /** A price for a key of attributes. */
    public BookBuilder tariff(ServiceCode service, Attributes key, DateRange days, Tariff tariff) {
        return told(days, new HouseRow.OfTariff(service, key, tariff));
    }

    /** One norm for all. */
    public BookBuilder norm(ServiceCode service, DateRange days, Norm norm) {
        return told(days, new HouseRow.OfNorm(service, Attributes.NONE, norm));
    }

    /** A norm for a key of attributes. */
    public BookBuilder norm(ServiceCode service, Attributes key, DateRange days, Norm norm) {
        return told(days, new HouseRow.OfNorm(service, key, norm));
    }

    /** An interruption, or poor quality, known from the day it began where nobody says when. */
    public BookBuilder breach(ServiceCode service, Breach breach) {
        return told(
                DateRange.closed(
                        breach.time().from().toLocalDate(),
                        breach.time().until().toLocalDate()),
                new HouseRow.OfBreach(service, breach));
    }

    /** A volume of the whole house that is told and not measured. */
    public BookBuilder supplied(ServiceCode service, DateRange days, Quantity volume) {
        return told(days, new HouseRow.Supplied(service, volume));
    }

    /** What a supplier invoiced for common property in a month. */
    public BookBuilder invoice(ServiceCode service, BillingPeriod month, InvoicedResource invoice) {
        return told(month.range(), new HouseRow.Invoice(service, invoice));
    }

    /** Of what has no days of its own. */
    static final DateRange ALWAYS = DateRange.ALWAYS;
}
