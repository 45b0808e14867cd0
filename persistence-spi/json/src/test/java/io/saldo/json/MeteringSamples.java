package io.saldo.json;

import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Averaged;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.MeterSituation;
import io.saldo.metering.consumption.NormBasis;
import io.saldo.metering.consumption.OwnVolume;
import io.saldo.metering.consumption.OwnVolumeBasis;
import io.saldo.metering.consumption.RegisterVolume;
import io.saldo.metering.consumption.VolumePiece;
import io.saldo.metering.house.CommunalShare;
import io.saldo.metering.house.Distribution;
import io.saldo.metering.house.GroupBasis;
import io.saldo.metering.house.HeatBasis;
import io.saldo.metering.house.Participant;
import io.saldo.metering.house.SavingDistribution;
import io.saldo.metering.meter.AccessRefusal;
import io.saldo.metering.meter.CommonRole;
import io.saldo.metering.meter.Counter;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.meter.MeteringGroup;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.AverageCause;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import io.saldo.metering.reading.MeterPast;
import io.saldo.metering.reading.PastVolume;
import io.saldo.metering.reading.ReadingReview;
import io.saldo.metering.reading.ReadingWindow;
import io.saldo.metering.reading.RegisterPast;
import io.saldo.metering.reading.Unfit;
import io.saldo.metering.reading.UsualVolume;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A sample of every public value of metering. */
final class MeteringSamples {
    static final RegisterPast REGISTER = new RegisterPast(
            3,
            List.of(new DatedReading(
                    LocalDate.of(2026, 9, 23), Quantity.parse("120.50", Unit.CUBIC_METRE), new FactId("r-9"), 1)),
            List.of(new PastVolume(
                    TestHouse.OCTOBER, Zone.NIGHT, Quantity.parse("3.1", Unit.CUBIC_METRE), true, new FactId("h"))),
            new TreeSet<>(Set.of(LocalDate.of(2026, 9, 25))),
            LocalDate.of(2026, 10, 1),
            TestHouse.KNOWN);

    private MeteringSamples() {}

    static List<Sample> all() {
        GroupId group = new GroupId("house");
        var facts = BillingSamples.MONTH.facts();
        MeterMonth month = facts.commonMeters().get(0);
        DatedReading reading = new DatedReading(
                LocalDate.of(2026, 10, 23), Quantity.parse("126.10", Unit.CUBIC_METRE), new FactId("r-10"));
        Participant flat = new Participant(
                new PremisesId("flat-1"), KernelSamples.CALCULATED.operands().get(1));
        PastVolume past = new PastVolume(
                TestHouse.OCTOBER, Zone.NIGHT, Quantity.parse("3.1", Unit.CUBIC_METRE), true, new FactId("h"));
        NormBasis norm = new NormBasis(
                KernelSamples.CALCULATED.operands().get(0),
                KernelSamples.CALCULATED.operands().get(1));
        Consumption consumption = BillingSamples.BILL.charges().consumptions().get(0);
        Distribution distribution = BillingSamples.BILL
                .charges()
                .distributions()
                .values()
                .iterator()
                .next()
                .get(0);
        return List.of(
                Sample.of(group),
                Sample.of(new MeterId("water-1")),
                Sample.of(month.meter()),
                Sample.of(month),
                Sample.of(month.handingOn(REGISTER)),
                Sample.of(REGISTER),
                Sample.of(ReadingWindow.USUAL),
                Sample.of(new UsualVolume(Exact.of(7, 2))),
                Sample.of(reading),
                Sample.as(new MeterPlace.InPremises(new PremisesId("flat-1")), MeterPlace.class),
                Sample.as(new MeterPlace.Common(group, CommonRole.SUBTRACTED), MeterPlace.class),
                Sample.as(new ReadingReview.Verdict.Accepted(reading), ReadingReview.Verdict.class),
                Sample.as(
                        new ReadingReview.Verdict.Refused(
                                reading, ReadingReview.Refusal.LOWER_THAN_PREVIOUS, new FactId("r-09")),
                        ReadingReview.Verdict.class),
                Sample.as(
                        new ReadingReview.Verdict.Refused(reading, ReadingReview.Refusal.IN_THE_FUTURE, null),
                        ReadingReview.Verdict.class),
                Sample.of(norm),
                Sample.of(new VolumePiece(
                        TestHouse.OCTOBER.range(), KernelSamples.CALCULATED.replay(), KernelSamples.CALCULATED, norm)),
                Sample.of(consumption),
                Sample.of(new Averaged(new MeterId("water-1"), AverageCause.FAILED, 2)),
                Sample.of(new Counter(5, Quantity.of(60, Unit.CUBIC_METRE))),
                Sample.of(new MeteringGroup(group, Resource.HEAT, Set.of(new PremisesId("b"), new PremisesId("a")))),
                Sample.of(past),
                Sample.of(new MeterPast(List.of(past), Map.of(AverageCause.NO_READING, 3))),
                Sample.as(new OwnVolume.Determined(consumption), OwnVolume.class),
                Sample.as(new OwnVolume.Undetermined(OwnVolume.Reason.NO_NORM, null), OwnVolume.class),
                Sample.of(new OwnVolumeBasis(
                        new PremisesId("flat-1"),
                        Resource.COLD_WATER,
                        TestHouse.OCTOBER,
                        List.of(month),
                        Spans.none(),
                        facts.premises().get(0).occupancy(),
                        Spans.none(),
                        facts.law(),
                        true)),
                Sample.of(new OwnVolumeBasis(
                        new PremisesId("shop"),
                        Resource.COLD_WATER,
                        TestHouse.OCTOBER,
                        List.of(month),
                        Spans.none(),
                        Spans.none(),
                        Spans.none(),
                        facts.law(),
                        new MeterSituation(
                                false, false, LocalDate.of(2026, 10, 3), true, List.of(new FactId("act-3"))))),
                Sample.of(new Unfit(LocalDate.of(2026, 10, 3), List.of(new FactId("verified-1")))),
                Sample.of(distribution.ground()),
                Sample.of(Ground.lacking(Condition.METER_POSSIBLE, new Clause(Act.RULES_354, "прил. 2, ф. 4(1)"))),
                Sample.of(MeterSituation.ORDINARY),
                Sample.of(new AccessRefusal(Resource.GAS, false, new TextRef("act-3"))),
                Sample.of(new RegisterVolume(
                        Exact.of(7, 3),
                        distribution.shares().get(0).derivation(),
                        distribution.ground(),
                        new Averaged(new MeterId("heat"), AverageCause.REFUSED, 2))),
                Sample.of(HeatBasis.of(new GroupBasis(group, Resource.HEAT, List.of(flat), List.of()))),
                Sample.of(new HeatBasis(
                        new GroupBasis(group, Resource.HEAT, List.of(flat), List.of()),
                        Set.of(new PremisesId("flat-2")),
                        new TreeMap<>(Map.of(flat.premises(), flat.area())))),
                Sample.of(new SavingDistribution.Dwelling(flat, flat.area(), flat.area())),
                Sample.of(new CommunalShare.Part(
                        Exact.of(1, 3), distribution.shares().get(0).derivation())),
                Sample.of(distribution),
                Sample.of(distribution.shares().get(0)),
                Sample.of(flat),
                Sample.of(new GroupBasis(group, Resource.HEAT, List.of(flat), List.of())));
    }
}
