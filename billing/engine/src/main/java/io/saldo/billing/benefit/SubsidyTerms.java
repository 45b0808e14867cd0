package io.saldo.billing.benefit;

import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;

/**
 * What a subsidy is counted from ({@link Subsidy}).
 *
 * @param standard the regional standard cost, roubles a person
 * @param persons in the family
 * @param income of the whole family a month
 * @param share the region's largest admissible part of expenses, 0 to 1
 * @param subsistence the subsistence level, roubles a person
 */
public record SubsidyTerms(Quantity standard, int persons, Kopecks income, Quantity share, Quantity subsistence)
        implements Canonical {
    public SubsidyTerms {
        InvalidValueException.unless(standard.signum() >= 0, "standard cost", standard, "zero or more");
        InvalidValueException.unless(persons > 0, "persons of the family", persons, "at least one");
        InvalidValueException.unless(income.signum() >= 0, "income of the family", income, "zero or more");
        InvalidValueException.unless(
                share.signum() >= 0 && share.exact().compareTo(Exact.ONE) <= 0,
                "admissible part of expenses",
                share,
                "0 to 1");
        InvalidValueException.unless(subsistence.signum() > 0, "subsistence level", subsistence, "above zero");
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("standard", standard)
                .field("persons", persons)
                .field("income", income)
                .field("share", share)
                .field("subsistence", subsistence);
    }
}
