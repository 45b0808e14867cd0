package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.absence.Absence;
import io.saldo.billing.absence.AbsenceGround;
import io.saldo.billing.inspection.MeterCheck;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.quality.BreachKind;
import io.saldo.billing.quality.BreachTime;
import io.saldo.billing.quality.Circumstance;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.ShareBasis;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Selection;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.meter.GroupId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be is refused with its name and value; «accepted» stands where the next value to it can be. */
class RefusedValuesTest {
    private static final DateRange JUNE = BillingPeriod.of(2026, 6).range();

    @ParameterizedTest(name = "{0} away, left on the 5th, back {1}, document «{2}»: {3}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            1; 2026-06-05; заявление № 1; accepted
            1; -         ; заявление № 1; accepted
            0; 2026-06-05; заявление № 1; persons away = «0»
            1; 2026-06-04; заявление № 1; day of return = «2026-06-04»: 2026-06-05 or later
            1; 2026-06-05; ' '          ; reference to a text = « »""")
    void anAbsence(int persons, @Nullable LocalDate returned, String document, String said) {
        check(
                said,
                () -> new Absence(
                        persons,
                        LocalDate.of(2026, 6, 5),
                        returned,
                        LocalDate.of(2026, 6, 1),
                        AbsenceGround.ORDINARY,
                        new TextRef(document)));
    }

    @ParameterizedTest(name = "{0} of {1} about {2} in the bill of June, «{3}»: {4}")
    @CsvSource(delimiter = ';', textBlock = """
            ONE_OFF   ; 0.01 ; 2026-06; акт № 1; accepted
            ONE_OFF   ; 0.00 ; 2026-06; акт № 1; amount = «0.00»
            ONE_OFF   ; -0.01; 2026-06; акт № 1; amount = «-0.01»
            BENEFIT   ; -0.01; 2026-06; акт № 1; accepted
            BENEFIT   ; 0.00 ; 2026-06; акт № 1; amount = «0.00»
            BENEFIT   ; 0.01 ; 2026-06; акт № 1; amount = «0.01»
            CORRECTION; -0.01; 2026-06; акт № 1; accepted
            CORRECTION; 0.01 ; 2026-05; акт № 1; accepted
            CORRECTION; 0.00 ; 2026-05; акт № 1; amount = «0.00»
            CORRECTION; 0.01 ; 2026-06; акт № 1; kind of the adjustment = «CORRECTION»: ONE_OFF for a plus
            CORRECTION; 0.01 ; 2026-07; акт № 1; month it is about = «2026-07»: 2026-06 or before
            BASE      ; 0.01 ; 2026-06; акт № 1; kind of the adjustment = «BASE»: ONE_OFF, CORRECTION or BENEFIT
            ONE_OFF   ; 0.01 ; 2026-06; ' '    ; reference to a text = « »""")
    void anAdjustment(LineKind kind, String amount, String about, String reason, String said) {
        check(
                said,
                () -> new Adjustment(
                        new FactId("a1"),
                        new AccountNumber("1001"),
                        new ServiceCode("WATER"),
                        kind,
                        BillingPeriod.of(2026, 6),
                        BillingPeriod.parse(about),
                        Kopecks.parse(amount),
                        new TextRef(reason)));
    }

    @ParameterizedTest(name = "shares {0} and {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            0.25; 0.75; accepted
            0.25; 0.74; sum of shares = «0.99»
            0.25; 0.76; sum of shares = «1.01»""")
    void theSharesOfAccounts(String one, String other, String said) {
        TreeMap<AccountNumber, Exact> shares = new TreeMap<>();
        shares.put(new AccountNumber("1001"), Exact.parse(one));
        shares.put(new AccountNumber("1002"), Exact.parse(other));
        check(said, () -> new AccountDivision(ShareBasis.AGREEMENT, shares));
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            5 M3  ; 0 RUB/M3    ; accepted
            -5 M3 ; 45.29 RUB/M3; accepted
            5 KWH ; 45.29 RUB/M3; unit of the invoiced volume = «5 KWH»: M3
            5 M3  ; -1 RUB/M3   ; invoiced price = «-1 RUB/M3»: zero or more, in RUB/M3
            5 M3  ; 1 RUB/KWH   ; invoiced price = «1 RUB/KWH»""")
    void anInvoiceOfColdWater(String volume, String price, String said) {
        check(said, () -> new InvoicedResource(Resource.COLD_WATER, quantity(volume), quantity(price)));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            tariff ; 40 RUB/M3     ; accepted
            tariff ; 40 RUB/KWH    ; unit of tariff t1 = «RUB/KWH»: RUB/M3
            norm   ; 4 M3/PERSON   ; accepted
            norm   ; 4 KWH/PERSON  ; unit of norm n1 = «KWH/PERSON»: M3/PERSON
            volume ; 9 M3          ; accepted
            volume ; 9 KWH         ; unit of volume v1 = «KWH»: M3
            invoice; COLD_WATER    ; invoice of service WATER = «COLD_WATER»: COMMON_RESOURCES
            breach ; COLD_WATER_OFF; accepted
            breach ; HOT_WATER_OFF ; breach b1 = «HOT_WATER_OFF»: a kind of breach of COLD_WATER""")
    void whatIsToldOfColdWater(String what, String value, String said) {
        Spans<Tariff> tariff = what.equals("tariff")
                ? Spans.of(JUNE, new Tariff(quantity(value), "a decree"), new FactId("t1"))
                : Spans.none();
        Spans<Norm> norm = what.equals("norm")
                ? Spans.of(JUNE, new Norm(quantity(value), 1, "a decree"), new FactId("n1"))
                : Spans.none();
        Spans<Quantity> volume =
                what.equals("volume") ? Spans.of(JUNE, quantity(value), new FactId("v1")) : Spans.none();
        List<Span<Breach>> breaches = what.equals("breach")
                ? List.of(new Span<>(JUNE, breach(BreachKind.valueOf(value), null, "", "", "акт"), new FactId("b1")))
                : List.of();
        var row = new InvoicedResource(Resource.COLD_WATER, quantity("1 M3"), quantity("1 RUB/M3"));
        List<Span<InvoicedResource>> invoiced =
                what.equals("invoice") ? List.of(new Span<>(JUNE, row, new FactId("i1"))) : List.of();
        check(
                said,
                () -> new ServiceMonth(
                        new Service(new ServiceCode("WATER"), ServiceKind.COLD_WATER, "water"),
                        Selection.of(tariff),
                        Selection.of(norm),
                        breaches,
                        volume,
                        invoiced));
    }

    /** Waste is told by people or by area: the remedy names both. */
    @ParameterizedTest(name = "a norm of waste in {0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            0.2 M3/PERSON; accepted
            0.2 M3/M2    ; accepted
            0.2 GCAL/M2  ; unit of norm n1 = «GCAL/M2»: M3/PERSON, M3/M2""")
    void aNormOfWaste(String norm, String said) {
        check(
                said,
                () -> new ServiceMonth(
                        new Service(new ServiceCode("WASTE"), ServiceKind.WASTE, "waste"),
                        Spans.none(),
                        Spans.of(JUNE, new Norm(quantity(norm), 1, "a decree"), new FactId("n1"))));
    }

    @ParameterizedTest(name = "a difference of {0}, act «{1}»: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            0.001 M3 ; акт № 4; accepted
            -0.001 M3; акт № 4; accepted
            0 M3     ; акт № 4; difference = «0 M3»
            1 KWH    ; акт № 4; unit of the difference = «1 KWH»: M3
            1 M3     ; ' '    ; reference to a text = « »""")
    void aCheckOfAMeterOfColdWater(String difference, String act, String said) {
        check(
                said,
                () -> new MeterCheck(
                        Resource.COLD_WATER, LocalDate.of(2026, 6, 20), quantity(difference), new TextRef(act)));
    }

    @ParameterizedTest(name = "since {0}, found on the 20th, ended {1}, {2} a day, act «{3}»: {4}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            2026-06-20; 2026-06-20; 0.001 M3; акт; accepted
            -         ; -         ; -       ; акт; accepted
            2026-06-21; -         ; -       ; акт; day it began = «2026-06-21»: 2026-06-20 or before
            -         ; 2026-06-19; -       ; акт; day it ended = «2026-06-19»: 2026-06-20 or later
            -         ; -         ; 0 M3    ; акт; volume of a day = «0 M3»: more than zero, in M3
            -         ; -         ; 1 KWH   ; акт; volume of a day = «1 KWH»
            -         ; -         ; -       ; ' '; reference to a text = « »""")
    void waterTakenWithoutLeave(
            @Nullable LocalDate since, @Nullable LocalDate ended, @Nullable String perDay, String act, String said) {
        check(
                said,
                () -> new UnauthorisedUse(
                        Resource.COLD_WATER,
                        UnauthorisedUse.Kind.CONNECTION,
                        since,
                        LocalDate.of(2026, 6, 20),
                        ended,
                        perDay == null ? null : quantity(perDay),
                        new TextRef(act)));
    }

    @ParameterizedTest(name = "{0} measured {1}, group «{2}», premises «{3}», act «{4}»: {5}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            COLD_WATER_OFF       ; - ; '' ; 1 ; акт; accepted
            COLD_WATER_OFF       ; - ; g  ; ''; акт; accepted
            COLD_WATER_OFF       ; - ; g  ; 1 ; акт; premises = «[1]»: none where a group is named
            COLD_WATER_OFF       ; - ; '' ; ''; ' '; reference to a text = « »
            HOT_WATER_TEMPERATURE; 50; '' ; ''; акт; accepted
            HOT_WATER_TEMPERATURE; - ; '' ; ''; акт; measured = «HOT_WATER_TEMPERATURE»""")
    void aBreach(
            BreachKind kind, @Nullable String measured, String group, String premises, String document, String said) {
        check(said, () -> breach(kind, measured, group, premises, document));
    }

    private static Breach breach(
            BreachKind kind, @Nullable String measured, String group, String premises, String document) {
        return new Breach(
                kind,
                BreachTime.hoursOf(BillingPeriod.of(2026, 6), Exact.ONE),
                group.isEmpty() ? null : new GroupId(group),
                premises.isEmpty() ? Set.of() : Set.of(new PremisesId(premises)),
                measured == null ? null : Exact.parse(measured),
                Circumstance.ORDINARY,
                new TextRef(document));
    }

    @ParameterizedTest(name = "from {0} until {1}, {2} hours: {3}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            2026-06-01T00:00; 2026-06-01T10:00; -    ; accepted
            2026-06-01T10:00; 2026-06-01T10:00; -    ; end of the breach = «2026-06-01T10:00»: after 2026-06-01T10:00
            2026-06-01T00:00; 2026-06-01T10:00; 10   ; accepted
            2026-06-01T00:00; 2026-06-01T10:00; 0.01 ; accepted
            2026-06-01T00:00; 2026-06-01T10:00; 10.01; hours of the breach = «10.01»
            2026-06-01T00:00; 2026-06-01T10:00; 0    ; hours of the breach = «0»
            2026-06-30T20:00; 2026-07-01T00:00; 1    ; accepted
            2026-06-30T20:00; 2026-07-01T00:01; 1    ; month of the hours = «2026-06-30T20:00…2026-07-01T00:01»""")
    void theTimeOfABreach(LocalDateTime from, LocalDateTime until, @Nullable String hours, String said) {
        check(said, () -> new BreachTime(from, until, hours == null ? null : Exact.parse(hours)));
    }

    /** {@code "5 M3"}. */
    private static Quantity quantity(String text) {
        String[] sides = text.split(" ", 2);
        return Quantity.parse(sides[0], Unit.parse(sides[1]));
    }

    private static void check(String said, ThrowingCallable made) {
        if (said.equals("accepted")) {
            assertThatCode(made).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(made).isInstanceOf(InvalidValueException.class).hasMessageStartingWith(said);
        }
    }
}
