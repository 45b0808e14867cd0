package io.saldo.billing.quality;

import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of Rules 354, Приложение № 1. What is allowed and by how much the fee goes down are rows of the law. */
public enum BreachKind {
    /** п. 1: no cold water. */
    COLD_WATER_OFF(
            1,
            ServiceKind.COLD_WATER,
            Measure.OUTAGE,
            LawParameter.COLD_WATER_OFF_RATE,
            LawParameter.COLD_WATER_OFF_HOURS,
            Confirmation.SOURCED),
    /** п. 2: cold water of another composition than the sanitary rules want. */
    COLD_WATER_COMPOSITION(2, ServiceKind.COLD_WATER),
    /** п. 3: cold water at another pressure. */
    COLD_WATER_PRESSURE(
            3,
            ServiceKind.COLD_WATER,
            Measure.PRESSURE,
            LawParameter.COLD_WATER_PRESSURE_RATE,
            null,
            Confirmation.SOURCED),
    /** п. 4: no hot water. */
    HOT_WATER_OFF(
            4,
            ServiceKind.HOT_WATER,
            Measure.OUTAGE,
            LawParameter.HOT_WATER_OFF_RATE,
            LawParameter.HOT_WATER_OFF_HOURS,
            Confirmation.SOURCED),
    /** п. 5: hot water too cold or too hot. */
    HOT_WATER_TEMPERATURE(
            5, ServiceKind.HOT_WATER, Measure.TEMPERATURE, LawParameter.HOT_WATER_RATE, null, Confirmation.SOURCED),
    /** п. 6: hot water of another composition. */
    HOT_WATER_COMPOSITION(6, ServiceKind.HOT_WATER),
    /** п. 7: hot water at another pressure. */
    HOT_WATER_PRESSURE(
            7, ServiceKind.HOT_WATER, Measure.PRESSURE, LawParameter.HOT_WATER_PRESSURE_RATE, null, Confirmation.KNOWN),
    /** п. 8: sewage not taken away. */
    SEWAGE_OFF(
            8,
            ServiceKind.SEWAGE,
            Measure.OUTAGE,
            LawParameter.SEWAGE_OFF_RATE,
            LawParameter.SEWAGE_OFF_HOURS,
            Confirmation.KNOWN),
    /** п. 9: no electricity. */
    ELECTRICITY_OFF(
            9,
            ServiceKind.ELECTRICITY,
            Measure.OUTAGE,
            LawParameter.ELECTRICITY_OFF_RATE,
            LawParameter.ELECTRICITY_OFF_HOURS,
            Confirmation.SOURCED),
    /** п. 10: electricity at another voltage or frequency. */
    ELECTRICITY_VOLTAGE(
            10, ServiceKind.ELECTRICITY, Measure.HOURS, LawParameter.VOLTAGE_RATE, null, Confirmation.KNOWN),
    /** п. 11: no gas. */
    GAS_OFF(
            11,
            ServiceKind.GAS,
            Measure.OUTAGE,
            LawParameter.GAS_OFF_RATE,
            LawParameter.GAS_OFF_HOURS,
            Confirmation.SOURCED),
    /** п. 12: gas of another composition. */
    GAS_COMPOSITION(12, ServiceKind.GAS),
    /** п. 13: gas at another pressure. */
    GAS_PRESSURE(13, ServiceKind.GAS, Measure.PRESSURE, LawParameter.GAS_PRESSURE_RATE, null, Confirmation.UNCONFIRMED),
    /** п. 14: no heating. */
    HEATING_OFF(
            14,
            ServiceKind.HEATING,
            Measure.OUTAGE,
            LawParameter.HEATING_OFF_RATE,
            LawParameter.HEATING_OFF_HOURS,
            Confirmation.SOURCED),
    /** п. 15: a room too cold or too warm. */
    ROOM_TEMPERATURE(15, ServiceKind.HEATING, Measure.TEMPERATURE, LawParameter.ROOM_RATE, null, Confirmation.SOURCED),
    /** п. 16: heating at another pressure. */
    HEATING_PRESSURE(16, ServiceKind.HEATING),
    /** п. 17: waste not taken away. */
    WASTE_OFF(
            17,
            ServiceKind.WASTE,
            Measure.OUTAGE,
            LawParameter.WASTE_OFF_RATE,
            LawParameter.WASTE_OFF_HOURS,
            Confirmation.SOURCED);

    /** What a row counts. */
    enum Measure {
        /** Hours without the service above an allowance. */
        OUTAGE,
        /** Hours, each for every step that a temperature is off. */
        TEMPERATURE,
        /** Hours at a pressure that is a little off; bad days where it is further off. */
        PRESSURE,
        /** Every hour. */
        HOURS,
        /** Bad days. */
        DAYS
    }

    private final ServiceKind service;
    private final Measure measure;
    private final @Nullable LawParameter rate;
    private final @Nullable LawParameter allowance;
    private final Clause clause;
    private final Confirmation confirmation;

    BreachKind(
            int point,
            ServiceKind service,
            Measure measure,
            @Nullable LawParameter rate,
            @Nullable LawParameter allowance,
            Confirmation confirmation) {
        this.service = service;
        this.measure = measure;
        this.rate = rate;
        this.allowance = allowance;
        this.clause = new Clause(Act.RULES_354, "прил. 1 п. " + point);
        this.confirmation = confirmation;
    }

    /** A row by which nothing is paid for a bad day. */
    BreachKind(int point, ServiceKind service) {
        this(point, service, Measure.DAYS, null, null, Confirmation.KNOWN);
    }

    /** The service whose fee goes down; for hot water the heat component of it too. */
    public ServiceKind service() {
        return service;
    }

    Measure measure() {
        return measure;
    }

    @Nullable
    LawParameter rate() {
        return rate;
    }

    @Nullable
    LawParameter allowance() {
        return allowance;
    }

    /** Whether a breach says what was measured: a temperature or a pressure. */
    public boolean isMeasured() {
        return measure == Measure.TEMPERATURE || measure == Measure.PRESSURE || this == HEATING_OFF;
    }

    /** The rules by which it lowers a fee. */
    public List<Edition> editions() {
        return switch (measure) {
            case OUTAGE -> List.of(edition("outageReduction"));
            case TEMPERATURE ->
                service == ServiceKind.HOT_WATER
                        ? List.of(edition("temperatureReduction"), edition("coldInsteadOfHotWater"))
                        : List.of(edition("temperatureReduction"));
            case PRESSURE -> List.of(edition("qualityReduction"), edition("badDaysReduction"));
            case HOURS -> List.of(edition("qualityReduction"));
            case DAYS -> List.of(edition("badDaysReduction"));
        };
    }

    Edition edition(String rule) {
        return new Edition(rule, clause, DateRange.from(LocalDate.of(2012, 9, 1)), confirmation);
    }
}
