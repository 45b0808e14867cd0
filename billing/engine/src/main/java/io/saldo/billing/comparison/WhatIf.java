package io.saldo.billing.comparison;

import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.selection.Selection;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A month by other facts: «что, если». Billing it is the ordinary function; the month itself and all that is stored
 * stay as they are. Each method gives a new month, so several changes can be made one after another. Facts made up here
 * are named {@code what-if:…} in every explanation.
 */
public final class WhatIf {
    private WhatIf() {}

    /**
     * Other people in premises, through the whole month.
     *
     * @throws InvalidValueException when the house has no such premises
     */
    public static HouseMonth people(HouseMonth month, PremisesId premises, Occupancy people) {
        Spans<Occupancy> spans = Spans.of(month.facts().period().range(), people, new FactId("what-if:people"));
        return premises(month, premises, each -> with(each, spans, each.meters()));
    }

    /**
     * Another reading of a meter, or one where there was none; readings of the month from that day on are left out.
     *
     * @throws InvalidValueException when the house has no such meter in premises
     */
    public static HouseMonth reading(HouseMonth month, MeterId meter, Zone zone, LocalDate day, Quantity value) {
        PremisesId owner = month.facts().premises().stream()
                .filter(each -> each.meters().stream().anyMatch(register -> isOf(register, meter, zone)))
                .map(PremisesMonth::id)
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("meter", meter, "a meter of premises of the house"));
        return premises(
                month,
                owner,
                each -> with(
                        each,
                        each.occupancy(),
                        each.meters().stream()
                                .map(register -> isOf(register, meter, zone) ? read(register, day, value) : register)
                                .toList()));
    }

    /**
     * Another price of a service, one for all and for the whole month.
     *
     * @throws InvalidValueException when the house has no such service
     */
    public static HouseMonth tariff(HouseMonth month, ServiceCode service, Tariff tariff) {
        MonthFacts facts = month.facts();
        InvalidValueException.unless(
                facts.services().stream().anyMatch(each -> each.service().code().equals(service)),
                "service",
                service,
                "a service of the house");
        Spans<Tariff> spans = Spans.of(facts.period().range(), tariff, new FactId("what-if:tariff"));
        return with(
                month,
                facts.services().stream()
                        .map(each -> each.service().code().equals(service)
                                ? new ServiceMonth(
                                        each.service(),
                                        Selection.of(spans),
                                        each.norm(),
                                        each.breaches(),
                                        each.supplied(),
                                        each.invoiced())
                                : each)
                        .toList(),
                facts.premises());
    }

    private static boolean isOf(MeterMonth register, MeterId meter, Zone zone) {
        return register.meter().id().equals(meter) && register.zone() == zone;
    }

    private static MeterMonth read(MeterMonth register, LocalDate day, Quantity value) {
        List<DatedReading> readings = new ArrayList<>(register.readings().stream()
                .filter(each -> each.day().isBefore(day))
                .toList());
        readings.add(new DatedReading(day, value, new FactId("what-if:reading")));
        return new MeterMonth(
                register.meter(),
                register.zone(),
                register.period(),
                readings,
                register.past(),
                register.unfit(),
                register.verifiedUntil());
    }

    private static HouseMonth premises(HouseMonth month, PremisesId premises, UnaryOperator<PremisesMonth> change) {
        MonthFacts facts = month.facts();
        InvalidValueException.unless(
                facts.premises().stream().anyMatch(each -> each.id().equals(premises)),
                "premises",
                premises,
                "premises of the house");
        return with(
                month,
                facts.services(),
                facts.premises().stream()
                        .map(each -> each.id().equals(premises) ? change.apply(each) : each)
                        .toList());
    }

    private static PremisesMonth with(PremisesMonth each, Spans<Occupancy> people, List<MeterMonth> meters) {
        return new PremisesMonth(
                each.id(),
                each.kind(),
                each.area(),
                people,
                meters,
                each.possibility(),
                each.terms(),
                each.attributes(),
                each.events());
    }

    private static HouseMonth with(HouseMonth month, List<ServiceMonth> services, List<PremisesMonth> premises) {
        MonthFacts facts = month.facts();
        return new HouseMonth(
                new MonthFacts(
                        facts.house(),
                        facts.period(),
                        facts.terms(),
                        services,
                        premises,
                        facts.commonMeters(),
                        facts.inherited(),
                        facts.disputes(),
                        facts.accounts()),
                month.known(),
                month.before(),
                month.reopening(),
                month.money(),
                month.givenUp(),
                month.workingDays(),
                month.penalties());
    }
}
