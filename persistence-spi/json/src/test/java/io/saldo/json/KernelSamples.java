package io.saldo.json;

import com.fasterxml.jackson.core.type.TypeReference;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.BankDetails;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PartyRole;
import io.saldo.kernel.account.Premises;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.PremisesPurpose;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.ShareBasis;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.law.LawRow;
import io.saldo.kernel.law.LawValue;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.selection.Selection;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Described;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Moment;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.MeterPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A sample of every public value of the kernel. */
final class KernelSamples {
    static final Symbol VOLUME = new Symbol("volume", "V");
    static final Symbol TARIFF = new Symbol("tariff", "T");
    static final Unit ROUBLES_A_METRE = Unit.RUB.per(Unit.CUBIC_METRE);
    static final Edition EDITION = new Edition(
            "meterCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 1"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.SOURCED);
    static final Formula FORMULA = Formula.of(VOLUME).times(TARIFF).toKopecks();
    static final Derivation.PostedElsewhere POSTED =
            new Derivation.PostedElsewhere("ЕПД 10/2026", Exact.parse("5.6"), Unit.CUBIC_METRE);
    static final Derivation.Calculated CALCULATED = new Derivation.Calculated(
            EDITION,
            FORMULA,
            List.of(
                    new Operand(VOLUME, Exact.parse("5.6"), Unit.CUBIC_METRE, new Origin.Derived(POSTED)),
                    Operand.of(TARIFF, Quantity.parse("43.570", ROUBLES_A_METRE), new FactId("tariff-1"))));
    static final DateRange OCTOBER = TestHouse.OCTOBER.range();

    private KernelSamples() {}

    static List<Sample> accounts() {
        return List.of(
                Sample.of(new AccountNumber("40-0001a")),
                Sample.of(new DebtorId("debtor-1")),
                Sample.of(new TextRef("act-1")),
                Sample.of(new HouseId("house-1")),
                Sample.of(new PartyId("manager")),
                Sample.of(new PremisesId("flat-1")),
                Sample.of(new ServiceCode("water")),
                Sample.of(new AccountShare(new AccountNumber("40-0001a"), ShareBasis.PERSONS, Exact.of(1, 3))),
                Sample.of(bank()),
                Sample.of(new Occupancy(2, 1, 3)),
                Sample.of(new Service(new ServiceCode("water"), ServiceKind.COLD_WATER, "Холодная вода")),
                Sample.of(new ServiceAgreement(
                        new ServiceCode("water"),
                        new PartyId("manager"),
                        new PartyId("water-works"),
                        new PartyId("centre"),
                        Billing.ELSEWHERE)),
                Sample.of(TestHouse.book(1).house()),
                Sample.of(new HeatingMode(HeatingPayment.EVENLY, 7)),
                Sample.of(TestHouse.book(1).accounts().get(0).account()),
                Sample.of(new PremisesPurpose(PremisesKind.COMMUNAL_ROOM, new PremisesId("flat-1"))),
                Sample.of(TestHouse.book(1).premises().get(0).premises()),
                Sample.of(new Premises(
                        new PremisesId("room-1"),
                        PremisesKind.COMMUNAL_ROOM,
                        new PremisesId("flat-9"),
                        Timeline.empty(),
                        Timeline.empty())),
                Sample.of(party()));
    }

    static BankDetails bank() {
        return new BankDetails("40702810900000005555", "АО «Банк»", "044525225", "30101810400000000225");
    }

    static Party party() {
        return new Party(
                TestHouse.MANAGER,
                PartyRole.MANAGER,
                "УК \"Сад\"",
                "6900000000",
                "690001001",
                "тел. 00-00-00",
                TestHouse.always("bank-1", bank()));
    }

    static List<Sample> numbers() {
        return List.of(
                Sample.of(Kopecks.of(123456)),
                Sample.of(Kopecks.of(Long.MIN_VALUE)),
                Sample.of(Exact.of(1, 3)),
                Sample.of(Exact.parse("-3.19")),
                Sample.of(new Quantity(43570, 3, ROUBLES_A_METRE)),
                Sample.of(new Quantity(Long.MIN_VALUE, 12, Unit.ONE)),
                Sample.of(ROUBLES_A_METRE.per(Unit.DAY)),
                Sample.of(Fingerprint.of(new Occupancy(1, 0, 0))));
    }

    static List<Sample> time() {
        FactId a = new FactId("a");
        Fact<Quantity> fact = Fact.of(a, OCTOBER, TestHouse.KNOWN, Quantity.parse("54.30", Unit.SQUARE_METRE));
        Fact<Quantity> withdrawal = Fact.withdrawing(fact, new FactId("b"), Known.LATEST);
        Fact<MeterPlace> place =
                Fact.of(a, OCTOBER, TestHouse.KNOWN, new MeterPlace.InPremises(new PremisesId("flat-1")));
        Span<Quantity> span = new Span<>(OCTOBER, Quantity.parse("54.30", Unit.SQUARE_METRE), a);
        Spans<Quantity> spans = new Spans<>(List.of(span));
        Selection<Quantity> selection =
                new Selection<>(List.of(new Selection.Row<>(Attributes.of(Attribute.MONTH, "10"), 1, spans)));
        Resolution<Quantity> resolved = new Resolution.Resolved<>(spans);
        Resolution<Quantity> contradiction = new Resolution.Contradiction<>(List.of(a, new FactId("b")));
        return List.of(
                Sample.of(BillingPeriod.of(2026, 10)),
                Sample.of(OCTOBER),
                Sample.of(DateRange.from(LocalDate.of(2026, 10, 1))),
                Sample.of(a),
                Sample.of(TestHouse.KNOWN),
                Sample.of(Known.LATEST),
                Sample.of(new Moment(TestHouse.KNOWN, Known.BEGINNING)),
                Sample.of(FactId.ofOrganization("a")),
                Sample.of(new Described<>(Timeline.of(List.of(fact, withdrawal))), new TypeReference<>() {}),
                Sample.of(FederalLaw.workingDays()),
                Sample.of(Attributes.of(Attribute.ROOMS, "4+").with(Attribute.STOVE, "GAS")),
                Sample.of(selection, new TypeReference<>() {}),
                Sample.of(selection.rows().get(0), new TypeReference<>() {}),
                Sample.of(fact, new TypeReference<>() {}),
                Sample.of(withdrawal, new TypeReference<>() {}),
                Sample.of(place, new TypeReference<>() {}),
                Sample.of(span, new TypeReference<>() {}),
                Sample.of(spans, new TypeReference<>() {}),
                Sample.of(Timeline.of(List.of(place)), new TypeReference<>() {}),
                Sample.of(Timeline.of(List.of(fact, withdrawal)), new TypeReference<>() {}),
                Sample.of(resolved, new TypeReference<>() {}),
                Sample.of(contradiction, new TypeReference<>() {}));
    }

    static List<Sample> law() {
        LawValue value = FederalLaw.book()
                .spans(LawParameter.COLD_WATER_MULTIPLIER)
                .list()
                .get(0)
                .value();
        return List.of(
                Sample.of(EDITION),
                Sample.of(EDITION.clause()),
                Sample.of(value),
                Sample.of(FederalLaw.book().rows().get(0)),
                Sample.of(new LawRow(
                        LawParameter.VAT, FederalLaw.book().rows().get(0).days(), value, LocalDate.of(2025, 3, 18))),
                Sample.of(FederalLaw.book()),
                Sample.of(new Norm(Quantity.parse("2.63", Unit.CUBIC_METRE.per(Unit.PERSON)), 12, "приказ")));
    }

    static List<Sample> derivations() {
        Formula v = Formula.of(VOLUME);
        Formula t = Formula.of(TARIFF);
        Derivation total = new Derivation.Total(
                "houseArea",
                Unit.SQUARE_METRE,
                List.of(new Derivation.Total.Term("flat-1", Exact.parse("54.3"), Origin.fact(new FactId("area-1")))));
        Derivation apportioned = new Derivation.Apportioned(
                CALCULATED, "OWNERSHIP", new TreeMap<>(Map.of("a", Exact.of(1, 3), "b", Exact.of(2, 3))), "a");
        return List.of(
                Sample.of(VOLUME),
                Sample.of(CALCULATED.operands().get(0)),
                Sample.as(CALCULATED, Derivation.class),
                Sample.of(CALCULATED),
                Sample.as(POSTED, Derivation.class),
                Sample.as(new Derivation.Summed(List.of(CALCULATED, CALCULATED)), Derivation.class),
                Sample.as(total, Derivation.class),
                Sample.of(((Derivation.Total) total).terms().get(0)),
                Sample.as(apportioned, Derivation.class),
                Sample.as(Origin.fact(new FactId("a")), Origin.class),
                Sample.as(
                        new Origin.FromLaw(new FactId("law:1"), EDITION.clause(), Confirmation.UNCONFIRMED),
                        Origin.class),
                Sample.as(new Origin.FromCalendar(), Origin.class),
                Sample.as(new Origin.OfLine("house/2026-01/1001", Exact.of(1, 3)), Origin.class),
                Sample.as(new Origin.Derived(apportioned), Origin.class),
                Sample.as(v, Formula.class),
                Sample.as(v.plus(t), Formula.class),
                Sample.as(v.minus(t), Formula.class),
                Sample.as(v.times(t), Formula.class),
                Sample.as(v.over(t), Formula.class),
                Sample.as(new Formula.Lesser(v, t), Formula.class),
                Sample.as(new Formula.Greater(v, t), Formula.class),
                Sample.as(new Formula.HalfUp(v, 4), Formula.class));
    }
}
