package io.saldo.billing.recalculation;

import io.saldo.billing.charge.CauseKind;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How closed months are recalculated: what the law leaves to the parties or says nothing of.
 *
 * @param scopes how far each cause reaches
 * @param style how a recalculation stands in the bill
 * @param months how many months back a recalculation goes, counted from the open month; 36 by default: claims are
 *     barred three years after each monthly payment (Civil Code, ст. 196)
 * @param notBefore months before this one belong to a closed year of the books and are not recalculated; null for no
 *     such limit, the default
 */
public record RecalculationPolicy(
        Map<CauseKind, Scope> scopes,
        Style style,
        int months,
        @Nullable BillingPeriod notBefore) {
    private static final Map<CauseKind, Scope> SCOPES = Collections.unmodifiableMap(defaults());

    /**
     * The readings and the residents of premises concern their accounts alone: the bills of neighbours are not opened
     * for them. What everybody's bill is made of concerns everybody.
     */
    public static final RecalculationPolicy DEFAULT = new RecalculationPolicy(SCOPES, Style.DELTA, 36, null);

    /** How a recalculation stands in the bill. Both come to the same total. */
    public enum Style {
        /** One line: the difference. */
        DELTA,
        /** What was posted, reversed, and what is charged now. */
        LEDGER
    }

    public RecalculationPolicy {
        InvalidValueException.unless(months >= 0, "months of recalculation", months, "zero or more");
        Map<CauseKind, Scope> all = new EnumMap<>(SCOPES);
        all.putAll(scopes);
        scopes = Collections.unmodifiableMap(all);
    }

    private static Map<CauseKind, Scope> defaults() {
        Map<CauseKind, Scope> scopes = new EnumMap<>(CauseKind.class);
        for (CauseKind kind : CauseKind.values()) {
            boolean house = switch (kind) {
                case AREA,
                        OTHERS_PREMISES,
                        HOUSE_METER,
                        METERING_GROUP,
                        SERVICE,
                        MANAGEMENT,
                        INVOICE,
                        TARIFF,
                        NORM,
                        LAW,
                        HOUSE_DECISION,
                        CARRIED_OVER -> true;
                case METER_READING,
                        METER,
                        VERIFICATION,
                        ACCOUNT,
                        PREMISES,
                        METER_POSSIBILITY,
                        STATED_VOLUME,
                        RESIDENTS,
                        SHARES,
                        AGREEMENT,
                        CHARACTERISTICS,
                        ABSENCE,
                        QUALITY,
                        INSPECTION,
                        BENEFIT,
                        DOCUMENT -> false;
            };
            scopes.put(kind, house ? Scope.HOUSE : Scope.OWN);
        }
        return scopes;
    }

    /** How far a cause reaches. */
    public Scope scope(CauseKind kind) {
        return scopes.getOrDefault(kind, Scope.HOUSE);
    }

    public RecalculationPolicy with(Style other) {
        return new RecalculationPolicy(scopes, other, months, notBefore);
    }
}
