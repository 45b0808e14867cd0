package io.saldo.billing.statement;

import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.kernel.law.Condition;
import org.jspecify.annotations.Nullable;

/**
 * How the volume of a row was determined, in one short phrase.
 *
 * @param reason why so, where it tells the resident more than the method; null where the method says it all
 */
public record RowMethod(VolumeMethod method, @Nullable Condition reason) {

    /** A method that says it all. */
    public static RowMethod of(VolumeMethod method) {
        return new RowMethod(method, null);
    }

    /** That of what a line was charged for. */
    static RowMethod of(LineBasis basis) {
        Condition met = basis.ground().condition();
        return new RowMethod(basis.method(), isTold(met) ? met : null);
    }

    /**
     * Whether a condition tells what a resident could change, dispute or ask about: the document has a phrase of its
     * own for it.
     */
    public static boolean isTold(Condition met) {
        return switch (met) {
            case METER_READ_LATER,
                    NO_READING,
                    ACCESS_REFUSED,
                    METER_UNFIT,
                    NO_READING_TOO_LONG,
                    ACCESS_REFUSED_TOO_LONG,
                    METER_UNFIT_TOO_LONG,
                    NO_READING_NO_AVERAGE,
                    ACCESS_REFUSED_NO_AVERAGE,
                    METER_UNFIT_NO_AVERAGE,
                    ACCESS_REFUSED_AGAIN,
                    METER_IMPOSSIBLE,
                    METER_POSSIBLE,
                    COMMON_METER_AVERAGED,
                    COMMON_METER_TOO_LONG,
                    COMMON_BY_AVERAGE,
                    COMMON_ABOVE_NORM,
                    COMMON_SAVED,
                    LAST_YEAR,
                    LAST_YEAR_UNKNOWN,
                    COMMON_METER_POSSIBLE -> true;
            case METER_READ,
                    READINGS_DISPUTED,
                    STATED_BY_OTHERS,
                    CALCULATED,
                    WATERS_NOT_METERED,
                    BY_WATERS,
                    COMMON_BY_WATERS,
                    COMMON_METER_READ,
                    COMMON_BY_NORM,
                    NO_COMMON_METER,
                    HOT_WATER_MADE_METERED,
                    HOT_WATER_MADE_UNMETERED,
                    PRICE_PER_AREA,
                    PRICE_PER_PREMISES,
                    PRICE_PER_PERSON,
                    NORM_PER_PERSON,
                    NORM_PER_AREA,
                    CONTAINERS_COUNTED,
                    INVOICED,
                    YEAR_SETTLED,
                    PRICE_WITHOUT_VAT,
                    ABSENT,
                    SUPPLIED_POORLY,
                    CHECK_DIFFERED,
                    CONNECTED_WITHOUT_LEAVE,
                    METER_TAMPERED,
                    BENEFIT_GRANTED,
                    STATED_BY_DOCUMENT,
                    PAID_LATE -> false;
        };
    }
}
