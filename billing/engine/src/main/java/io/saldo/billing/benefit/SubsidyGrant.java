package io.saldo.billing.benefit;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.LawValue;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A subsidy granted to the family of an account, for the days of its fact. It is paid to the citizen (Housing Code,
 * ст. 159), so it is stated for information and lowers no bill.
 *
 * @param amount a month, as it was granted; null where {@code terms} are told
 * @param terms what it is counted from; null where the amount is told
 * @param document that grants it
 */
public record SubsidyGrant(
        AccountNumber account,
        @Nullable Kopecks amount,
        @Nullable SubsidyTerms terms,
        TextRef document) implements Canonical {
    public SubsidyGrant {
        InvalidValueException.unless(
                (amount == null) != (terms == null), "amount of the subsidy", account, "either it or its terms");
        if (amount != null) {
            InvalidValueException.unless(amount.signum() >= 0, "amount of the subsidy", amount, "zero or more");
        }
    }

    /**
     * What a month's subsidy comes to.
     *
     * @param source the fact that states it
     * @param most the federal part of income at most
     * @param expense what the family is charged, less benefits
     */
    public Kopecks of(FactId source, Span<LawValue> most, Kopecks expense) {
        SubsidyTerms told = terms;
        // one of them is told
        return told == null
                ? Objects.requireNonNull(amount)
                : new Subsidy(
                                new Stated(told.standard(), source),
                                new Stated(Quantity.of(told.persons(), Unit.PERSON), source),
                                new Stated(roubles(told.income()), source),
                                new Stated(told.share(), source),
                                most,
                                new Stated(told.subsistence(), source),
                                new Stated(roubles(expense.max(Kopecks.ZERO)), source))
                        .amount()
                        .amount();
    }

    private static Quantity roubles(Kopecks amount) {
        return new Quantity(amount.value(), 2, Unit.RUB);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("account", account)
                .field("amount", amount)
                .object("terms", terms)
                .field("document", document);
    }
}
