package io.saldo.billing.benefit;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A benefit that is a part of the charge, within the norm (компенсация расходов).
 *
 * <p>{@code B = [s × min(V; L) × T]}: s the part, 0 to 1, V the volume or area, L the most of it that counts (the norm for those entitled, the social norm of area), T the price of one. Without a limit {@code B = [s × V × T]}. The
 * multiplying factor for a missing meter is no part of it.
 *
 * <p>Housing Code, ст. 160 (generally known); figures of a published explainer agree. What is used beyond the norm gets no benefit: 100 kWh with a norm of 95 at 1.96 give half of 186.20.
 *
 * @param limit null where nothing limits it
 */
public record ShareBenefit(
        Stated share, Stated volume, @Nullable Stated limit, Stated tariff) {
    private static final Symbol SHARE = new Symbol("benefitShare", "s");
    private static final Symbol VOLUME = new Symbol("volume", "V");
    private static final Symbol LIMIT = new Symbol("benefitLimit", "L");
    private static final Symbol TARIFF = new Symbol("tariff", "T");
    private static final Formula WHOLE =
            Formula.of(SHARE).times(VOLUME).times(TARIFF).toKopecks();
    private static final Formula LIMITED = Formula.of(SHARE)
            .times(new Formula.Lesser(Formula.of(VOLUME), Formula.of(LIMIT)))
            .times(TARIFF)
            .toKopecks();
    private static final Edition EDITION = new Edition(
            "shareBenefit",
            new Clause(Act.HOUSING_CODE, "ст. 160"),
            DateRange.from(LocalDate.of(2005, 3, 1)),
            Confirmation.KNOWN);

    public ShareBenefit {
        InvalidValueException.unless(
                share.value().signum() >= 0 && share.value().exact().compareTo(Exact.ONE) <= 0,
                "share of the benefit",
                share.value(),
                "0 to 1");
    }

    public BenefitAmount amount() {
        return BenefitAmount.of(
                limit == null
                        ? new Derivation.Calculated(
                                EDITION, WHOLE, List.of(share.as(SHARE), volume.as(VOLUME), tariff.as(TARIFF)))
                        : new Derivation.Calculated(
                                EDITION,
                                LIMITED,
                                List.of(share.as(SHARE), volume.as(VOLUME), limit.as(LIMIT), tariff.as(TARIFF))));
    }
}
