package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charging.ChargeCalculator;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.rule.MonthFee;
import io.saldo.billing.rule.Rules;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.NormVolume;
import io.saldo.metering.consumption.VolumePiece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One service of one flat, given to the calculator as whoever embeds it may: with a decision or some days of a volume
 * left out.
 */
class DirectCasesTest {
    private static final BillingPeriod JUNE = BillingPeriod.of(2026, 6);
    private static final DateRange LATER = new DateRange(LocalDate.of(2026, 6, 11), LocalDate.of(2026, 7, 1));

    /** прил. 2 ф. 2: nobody decided how heating is paid. */
    @Test
    void heatingByTheNormNeedsADecision() {
        RuleHouse.Rule rule = RuleHouse.Rule.HEATING_SEASON;
        RuleHouse house = new RuleHouse(rule);
        ServiceCase decided = given(
                rule, house, Map.of(), house.house.month("2026-06").facts().terms());
        assertThat(ChargeCalculator.charge(decided)).isInstanceOf(ChargeCalculator.Result.Charged.class);
        assertThat(ChargeCalculator.charge(given(rule, house, Map.of(), HouseTerms.of(FederalLaw.book()))))
                .isEqualTo(new ChargeCalculator.Result.Refused(ParkReason.NO_DECISION));
    }

    /** A volume of the first ten days is missing, or its norm. */
    @ParameterizedTest(name = "{0}, {1} known {2}: {3}")
    @CsvSource(delimiter = ';', textBlock = """
            SEWAGE_OF_NORM; COLD_WATER; all month  ; charged
            SEWAGE_OF_NORM; COLD_WATER; from the 11th; NO_RULE
            WATER_RAISED  ; COLD_WATER; all month  ; charged
            WATER_RAISED  ; COLD_WATER; from the 11th; NO_NORM
            WATER_RAISED  ; COLD_WATER; without a norm; NO_NORM
            WATER_NORM    ; COLD_WATER; all month  ; charged
            WATER_NORM    ; COLD_WATER; from the 11th; NO_NORM
            HEAT_OF_NORM  ; HOT_WATER ; all month  ; charged
            HEAT_OF_NORM  ; HOT_WATER ; from the 11th; NO_NORM""")
    void aVolumeIsWantedOnEveryDay(RuleHouse.Rule rule, ServiceKind kind, String known, String made) {
        RuleHouse house = new RuleHouse(rule);
        Resource resource = Resource.valueOf(kind.name());
        HouseCharges charges = house.house.charges("2026-06");
        Consumption whole = charges.consumptions().stream()
                .filter(each -> each.resource() == resource)
                .findFirst()
                .orElseThrow();
        VolumePiece piece = whole.pieces().get(0);
        List<VolumePiece> pieces = switch (known) {
            case "from the 11th" -> List.of(new VolumePiece(LATER, piece.volume(), piece.derivation(), piece.norm()));
            case "without a norm" -> List.of(new VolumePiece(piece.days(), piece.volume(), piece.derivation(), null));
            default -> whole.pieces();
        };
        Consumption told = new Consumption(whole.premises(), resource, whole.method(), whole.ground(), pieces);
        ChargeCalculator.Result result = ChargeCalculator.charge(given(
                rule,
                house,
                Map.of(kind, told),
                house.house.month("2026-06").facts().terms()));
        assertThat(result instanceof ChargeCalculator.Result.Refused refused ? refused.reason() + "" : "charged")
                .isEqualTo(made);
    }

    private static ServiceCase given(
            RuleHouse.Rule rule, RuleHouse house, Map<ServiceKind, Consumption> own, HouseTerms terms) {
        MonthFacts facts = house.house.month("2026-06").facts();
        ServiceMonth service = facts.services().stream()
                .filter(each -> each.service().kind() == rule.service)
                .findFirst()
                .orElseThrow();
        PremisesMonth flat = facts.premises().get(0);
        Map<ServiceKind, Consumption> volumes = new EnumMap<>(ServiceKind.class);
        volumes.putAll(own);
        return new ServiceCase(
                service,
                flat,
                new ServiceVolumes(volumes, Optional.empty(), null),
                new RateBinder(facts.period()).bind(service, flat),
                terms,
                facts.period());
    }

    /** V × T, for a whole month and by days: {@code [V × T]} and {@code [V × T × d ÷ D]}. */
    @Test
    void theFeeOfAMonthHasAFormulaForTheWholeAndForItsDays() {
        Formula volume = Formula.of(new Symbol("volume", "V"));
        Formula fee = volume.times(Symbols.TARIFF);
        MonthFee made = MonthFee.of(volume);
        assertThat(made).isEqualTo(MonthFee.ofFee(fee));
        assertThat(made.whole()).isEqualTo(fee.toKopecks());
        assertThat(made.byDays())
                .isEqualTo(
                        fee.times(NormVolume.DAYS).over(NormVolume.MONTH_DAYS).toKopecks());
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(textBlock = """
            areaCharge          , 2005-02-28, false
            areaCharge          , 2005-03-01, true
            wasteAreaCharge     , 2016-12-31, false
            wasteAreaCharge     , 2017-01-01, true
            multipliedNormCharge, 2014-12-31, false
            multipliedNormCharge, 2015-01-01, true""")
    void aRuleIsInForceFromItsFirstDay(String rule, LocalDate day, boolean inForce) {
        assertThat(Rules.all()).anyMatch(each -> each.edition().rule().equals(rule));
        assertThat(Rules.inForce(day).stream()
                        .anyMatch(each -> each.edition().rule().equals(rule)))
                .isEqualTo(inForce);
    }

    /** The days of 2005 to 2059: what is asked for one service is what is in force for all, in its order. */
    @Property(tries = 50)
    void theRulesOfAServiceAreThoseInForceThatConcernIt(@ForAll @LongRange(min = 12_850, max = 32_850) long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        for (ServiceKind kind : ServiceKind.values()) {
            assertThat(Rules.of(kind).stream()
                            .filter(rule -> rule.edition().inForce().contains(date)))
                    .containsExactlyElementsOf(Rules.inForce(date).stream()
                            .filter(rule -> rule.services().contains(kind))
                            .toList());
        }
    }

    /** The year is settled by the meter where it was paid otherwise: evenly, by a norm or by an average. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(textBlock = """
            COMMON_ELECTRICITY, BY_NORM            , true
            COMMON_ELECTRICITY, BY_AVERAGE         , true
            COMMON_ELECTRICITY, BY_METER           , false
            COMMON_ELECTRICITY, BY_METER_UP_TO_NORM, false
            HEATING           , EVENLY             , true
            HEATING           , IN_SEASON          , false
            MAINTENANCE       , IN_SEASON          , false""")
    void whichYearIsSettled(ServiceKind kind, String how, boolean settled) {
        TestHouse house = new TestHouse().service(kind, "10.00");
        if (kind == ServiceKind.HEATING) {
            house.heating.add(TestHouse.ALWAYS, new HeatingMode(HeatingPayment.valueOf(how), 7));
        } else if (kind == ServiceKind.COMMON_ELECTRICITY) {
            house.common(CommonResourcesMethod.valueOf(how));
        }
        assertThat(house.month("2026-06").facts().terms().isSettledYearly(kind, JUNE))
                .isEqualTo(settled);
    }

    @ParameterizedTest(name = "billed {0}: the last of ours is {1}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            OURS a, OURS b     ; b
            OURS a, ELSEWHERE b; a
            ELSEWHERE a, OURS b; b
            ELSEWHERE a        ; -""")
    void theAgreementOfTheLastDaysWeBill(String told, @Nullable String creditor) {
        List<Span<ServiceAgreement>> spans = new ArrayList<>();
        for (String each : told.split(", ", -1)) {
            String[] cells = each.split(" ", -1);
            PartyId party = new PartyId(cells[1]);
            LocalDate from = LocalDate.of(2026, 6, 1 + 10 * spans.size());
            spans.add(new Span<>(
                    new DateRange(from, from.plusDays(10)),
                    new ServiceAgreement(new ServiceCode("s"), party, party, party, Billing.valueOf(cells[0])),
                    new FactId(each)));
        }
        ServiceTerms terms = new ServiceTerms(new Spans<>(spans), Spans.none());
        assertThat(terms.lastOfOurs().map(each -> each.creditor().value())).isEqualTo(Optional.ofNullable(creditor));
        assertThat(terms.isOurs()).isEqualTo(creditor != null);
    }

    /** Nobody is told to pay for the first ten days. */
    @ParameterizedTest(name = "shares from {0}: {1}")
    @CsvSource({"2026-06-01, charged", "2026-06-11, NO_ACCOUNT"})
    void everyDayWantsAnAccount(LocalDate from, String made) {
        RuleHouse.Rule rule = RuleHouse.Rule.AREA;
        ServiceCase told = given(
                rule,
                new RuleHouse(rule),
                Map.of(),
                new RuleHouse(rule).house.month("2026-06").facts().terms());
        PremisesMonth flat = told.premises();
        TreeMap<ServiceCode, ServiceTerms> terms = new TreeMap<>();
        flat.terms().forEach((code, each) -> {
            AccountDivision division = each.division().list().get(0).value();
            terms.put(
                    code,
                    new ServiceTerms(
                            each.agreement(),
                            Spans.of(new DateRange(from, LocalDate.of(2026, 7, 1)), division, new FactId("share"))));
        });
        PremisesMonth shared = PremisesMonth.dwelling(flat.id(), flat.area(), flat.occupancy(), terms);
        ServiceCase given = new ServiceCase(
                told.service(),
                shared,
                told.volumes(),
                new RateBinder(JUNE).bind(told.service(), shared),
                told.terms(),
                JUNE);
        ChargeCalculator.Result result = ChargeCalculator.charge(given);
        assertThat(result instanceof ChargeCalculator.Result.Refused refused ? refused.reason() + "" : "charged")
                .isEqualTo(made);
        AccountNumber account = new AccountNumber("1001");
        assertThat(shared.accounts()).containsExactly(account);
        assertThat(terms.values()).allMatch(each -> each.isShared(account));
        assertThat(terms.values()).noneMatch(each -> each.isShared(new AccountNumber("1002")));
    }

    @Test
    void oneAccountHasAllOfItsPremises() {
        AccountNumber account = new AccountNumber("1001");
        assertThat(AccountDivision.whole(account).shares()).isEqualTo(new TreeMap<>(Map.of(account, Exact.ONE)));
    }
}
