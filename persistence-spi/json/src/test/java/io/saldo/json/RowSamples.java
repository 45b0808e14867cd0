package io.saldo.json;

import io.saldo.billing.absence.Absence;
import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.DebtorChange;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.benefit.Benefit;
import io.saldo.billing.benefit.SubsidyGrant;
import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.charge.InvoicedResource;
import io.saldo.billing.charge.OtherLine;
import io.saldo.billing.inspection.MeterCheck;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.billing.penalty.PenaltyPolicy;
import io.saldo.billing.penalty.PenaltyRegime;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.recalculation.GivenUp;
import io.saldo.billing.registry.PaymentRegistry;
import io.saldo.billing.registry.UnidentifiedPayment;
import io.saldo.billing.rows.HouseRow;
import io.saldo.billing.rows.MeterRow;
import io.saldo.billing.rows.MoneyRow;
import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.rows.RegistryRow;
import io.saldo.billing.rows.Row;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.AccountKind;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HotWaterSource;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.selection.Attributes;
import io.saldo.metering.meter.AccessRefusal;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.Meter;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPossibility;
import io.saldo.metering.meter.MeteringGroup;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.AverageCause;
import io.saldo.metering.reading.PastVolume;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A row of each kind, of the values that other samples are. */
final class RowSamples {
    private final List<Sample> values;

    private RowSamples(List<Sample> values) {
        this.values = values;
    }

    static List<Sample> of(List<Sample> values) {
        return new RowSamples(values)
                .rows().stream().map(row -> Sample.as(row, Row.class)).toList();
    }

    private <T> T some(Class<T> type) {
        return values.stream()
                .map(Sample::value)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no sample of " + type));
    }

    private List<Row> rows() {
        var premises = new PremisesId("flat-1");
        var account = new AccountNumber("1001");
        var service = new ServiceCode("cold-water");
        var meter = new MeterId("m-1");
        Quantity quantity = some(Quantity.class);
        return List.of(
                new HouseRow.TheHouse(
                        new HouseId("h-8"), "ул. Полевая, д. 8", "77", ZoneId.of("Europe/Moscow"), "договор 3"),
                new HouseRow.Managed("договор 4"),
                new HouseRow.Heating(some(HeatingMode.class)),
                new HouseRow.HeatingSeason("постановление 12"),
                new HouseRow.CommonMethod(ServiceKind.COMMON_COLD_WATER, CommonResourcesMethod.BY_METER),
                new HouseRow.HotWater(HotWaterSource.SUPPLIED),
                new HouseRow.OfParty(new PartyId("manager")),
                new HouseRow.PartyDetails(some(Party.class)),
                new HouseRow.OfService(some(Service.class)),
                new HouseRow.OfTariff(service, some(Attributes.class), some(Tariff.class)),
                new HouseRow.OfNorm(service, Attributes.NONE, some(Norm.class)),
                new HouseRow.OfBreach(service, some(Breach.class)),
                new HouseRow.Supplied(service, quantity),
                new HouseRow.Invoice(service, some(InvoicedResource.class)),
                new PremisesRow.OfPremises(premises, PremisesKind.COMMUNAL_ROOM, new PremisesId("flat")),
                new PremisesRow.Area(premises, quantity),
                new PremisesRow.Residents(premises, some(Occupancy.class)),
                new PremisesRow.Possibility(premises, Resource.COLD_WATER, MeterPossibility.IMPOSSIBLE),
                new PremisesRow.Agreement(premises, some(ServiceAgreement.class)),
                new PremisesRow.Share(premises, service, some(AccountShare.class)),
                new PremisesRow.Characteristics(premises, some(Attributes.class)),
                new PremisesRow.StatedVolume(premises, Resource.HEAT, quantity),
                new PremisesRow.Away(premises, some(Absence.class)),
                new PremisesRow.CalculatedVolume(premises, Resource.COLD_WATER, quantity),
                new PremisesRow.Refusal(premises, some(AccessRefusal.class)),
                new PremisesRow.Check(premises, some(MeterCheck.class)),
                new PremisesRow.Use(premises, some(UnauthorisedUse.class)),
                new PremisesRow.Distributors(premises, quantity),
                new PremisesRow.OfAccount(account, AccountKind.MANAGER),
                new PremisesRow.Granted(some(Benefit.class)),
                new PremisesRow.Subsidised(some(SubsidyGrant.class)),
                new PremisesRow.Owes(account, new DebtorId("d-1")),
                new MeterRow.OfGroup(some(MeteringGroup.class)),
                new MeterRow.OfMeter(some(Meter.class)),
                new MeterRow.Reading(meter, Zone.WHOLE_DAY, quantity),
                new MeterRow.Verification(meter, "свидетельство 5"),
                new MeterRow.Before(meter, some(PastVolume.class)),
                new MeterRow.Averaged(meter, AverageCause.NO_READING, 2),
                new MeterRow.Carried(new GroupId("input"), Exact.of(-7, 2)),
                new MoneyRow.OpeningDebt(some(Obligation.class)),
                new MoneyRow.Advance(some(Payment.class)),
                new MoneyRow.Paid(some(Payment.class)),
                new MoneyRow.Adjusted(some(Adjustment.class)),
                new MoneyRow.Ordered(some(MoneyOrder.class)),
                new MoneyRow.Reversed(some(PaymentReversal.class)),
                new MoneyRow.Claimed(some(Claim.class)),
                new MoneyRow.Sold(some(DebtorChange.class)),
                new MoneyRow.GivesUp(some(GivenUp.class)),
                new MoneyRow.Opened(LocalDate.of(2026, 1, 1)),
                new MoneyRow.StateSalesPolicy(DebtorChanges.NONE.stateSales()),
                new MoneyRow.Policy(PenaltyPolicy.DEFAULT),
                new MoneyRow.Regime(account, PenaltyRegime.SUPPLY),
                new MoneyRow.PostedElsewhere(some(OtherLine.class)),
                new RegistryRow.OfRegistry(some(PaymentRegistry.class)),
                new RegistryRow.Unidentified(some(UnidentifiedPayment.class)));
    }
}
