package io.saldo.billing.penalty;

import io.saldo.billing.allocation.CreditCause;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the law on penalties leaves open or courts read differently. {@link #DEFAULT} has the reading given first in
 * each choice.
 *
 * @param credits since when a credit lowers the debt, by its cause; a cause not named has its default
 */
public record PenaltyPolicy(
        RateDay rateDay,
        Rounding rounding,
        MoratoriumDays moratoriumDays,
        CalculationDay calculationDay,
        CapForm capForm,
        CapDay capDay,
        BankruptcyMoratorium bankruptcyMoratorium,
        Map<CreditCause, CreditEffect> credits)
        implements Canonical {

    /** Which day's key rate counts. */
    public enum RateDay {
        /**
         * That of the day of actual payment, for what is unpaid that of the calculation (ст. 155 ч. 14: «действующей на
         * день фактической оплаты»). The default: the words of the law.
         */
        PAYMENT,
        /**
         * That of each day of delay. A common deviation, which differs when the rate changed in between and no cap
         * held.
         */
        EACH_DAY
    }

    /** Where penalties are rounded to kopecks, half up. */
    public enum Rounding {
        /**
         * Once for all of a service's debt of a month. The default, as large systems do: the sum of many short runs
         * does not gather roundings.
         */
        ONCE_PER_DEBT,
        /** Each run of days of one debt, rate and divisor. */
        PER_SEGMENT
    }

    /** Whether days of a moratorium count towards day 30 and day 90. */
    public enum MoratoriumDays {
        /**
         * They count: the delay goes on, only nothing accrues. The default, as published calculators do; disputed in
         * courts.
         */
        COUNTED,
        /** They do not count. */
        NOT_COUNTED
    }

    /** Whether the day of the calculation is a day of delay. */
    public enum CalculationDay {
        /** It is: what is unpaid at its end was owed on it. The default. */
        INCLUSIVE,
        /** It is not: the last day counted is the one before. */
        EXCLUSIVE
    }

    /** What the cap of 9.5 % means. */
    public enum CapForm {
        /**
         * The lower of it and the key rate. The default: so Decree 2382 says of 2022–2024; of Decree 329 the form was
         * not found, and while the key rate is higher both come to the same.
         */
        LOWER,
        /** Exactly it, even where the key rate is lower. */
        FLAT
    }

    /** Which day decides whether the cap holds. */
    public enum CapDay {
        /**
         * The day of delay: days up to 31.12.2026 keep the cap when they are paid in 2027. The default: a decree about
         * what accrues until then does not raise what has accrued.
         */
        DAY_OF_DELAY,
        /** The day of the rate: a debt of 2026 paid in 2027 is counted by the key rate for all its days. */
        DAY_OF_RATE
    }

    /** Whether the moratorium on bankruptcy of 2022 (Decree 497) stops penalties on housing debts. */
    public enum BankruptcyMoratorium {
        /**
         * It does, for debts that fell due before it. The default, as most calculators do; not confirmed by a text
         * about housing.
         */
        APPLIED,
        /** It does not. */
        NOT_APPLIED
    }

    /** Since when a credit lowers the debt of the month it is about. */
    public enum CreditEffect {
        /** From the beginning: the debt was never so high. Posted penalties are recalculated. */
        FROM_ORIGIN,
        /** From the day it is posted: until then the debt was owed as charged. */
        FROM_POSTING
    }

    private static final Map<CreditCause, CreditEffect> EFFECTS = Collections.unmodifiableMap(effects());

    public static final PenaltyPolicy DEFAULT = new PenaltyPolicy(
            RateDay.PAYMENT,
            Rounding.ONCE_PER_DEBT,
            MoratoriumDays.COUNTED,
            CalculationDay.INCLUSIVE,
            CapForm.LOWER,
            CapDay.DAY_OF_DELAY,
            BankruptcyMoratorium.APPLIED,
            Map.of());

    public PenaltyPolicy {
        Map<CreditCause, CreditEffect> all = new EnumMap<>(EFFECTS);
        all.putAll(credits);
        credits = Collections.unmodifiableMap(all);
    }

    /**
     * What was charged wrongly was never owed; what somebody did or told later changes the debt from then. The law is
     * silent (not confirmed).
     */
    private static Map<CreditCause, CreditEffect> effects() {
        Map<CreditCause, CreditEffect> effects = new EnumMap<>(CreditCause.class);
        for (CreditCause cause : CreditCause.values()) {
            effects.put(
                    cause,
                    switch (cause) {
                        case ERROR, TARIFF, AREA, TRANSFER -> CreditEffect.FROM_ORIGIN;
                        case COURT, ABSENCE, QUALITY, READING, BENEFIT, DEBTOR_CHANGE, WRITE_OFF, PENALTY, OTHER ->
                            CreditEffect.FROM_POSTING;
                    });
        }
        return effects;
    }

    CreditEffect effect(CreditCause cause) {
        return credits.getOrDefault(cause, CreditEffect.FROM_POSTING);
    }

    public PenaltyPolicy with(RateDay other) {
        return new PenaltyPolicy(
                other, rounding, moratoriumDays, calculationDay, capForm, capDay, bankruptcyMoratorium, credits);
    }

    public PenaltyPolicy with(Rounding other) {
        return new PenaltyPolicy(
                rateDay, other, moratoriumDays, calculationDay, capForm, capDay, bankruptcyMoratorium, credits);
    }

    public PenaltyPolicy with(MoratoriumDays other) {
        return new PenaltyPolicy(
                rateDay, rounding, other, calculationDay, capForm, capDay, bankruptcyMoratorium, credits);
    }

    public PenaltyPolicy with(CalculationDay other) {
        return new PenaltyPolicy(
                rateDay, rounding, moratoriumDays, other, capForm, capDay, bankruptcyMoratorium, credits);
    }

    public PenaltyPolicy with(CapForm other) {
        return new PenaltyPolicy(
                rateDay, rounding, moratoriumDays, calculationDay, other, capDay, bankruptcyMoratorium, credits);
    }

    public PenaltyPolicy with(CapDay other) {
        return new PenaltyPolicy(
                rateDay, rounding, moratoriumDays, calculationDay, capForm, other, bankruptcyMoratorium, credits);
    }

    public PenaltyPolicy with(BankruptcyMoratorium other) {
        return new PenaltyPolicy(rateDay, rounding, moratoriumDays, calculationDay, capForm, capDay, other, credits);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("rateDay", rateDay)
                .field("rounding", rounding)
                .field("moratoriumDays", moratoriumDays)
                .field("calculationDay", calculationDay)
                .field("capForm", capForm)
                .field("capDay", capDay)
                .field("bankruptcyMoratorium", bankruptcyMoratorium)
                .map("credits", new java.util.TreeMap<>(credits));
    }
}
