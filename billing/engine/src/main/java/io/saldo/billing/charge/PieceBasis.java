package io.saldo.billing.charge;

import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;

/** What a rule sees: a service of premises on days through which nothing it looks at changes. */
public final class PieceBasis {
    private final ServiceCase whole;
    private final DateRange days;
    private final Span<Tariff> tariff;

    public PieceBasis(ServiceCase whole, DateRange days, Span<Tariff> tariff) {
        this.whole = whole;
        this.days = days;
        this.tariff = tariff;
    }

    public ServiceCase whole() {
        return whole;
    }

    public DateRange days() {
        return days;
    }

    public Span<Tariff> tariff() {
        return tariff;
    }

    public PremisesMonth premises() {
        return whole.premises();
    }

    public ServiceVolumes volumes() {
        return whole.volumes();
    }

    public LawBook law() {
        return whole.law();
    }

    public BillingPeriod period() {
        return whole.period();
    }

    /** Whether the piece is the whole month. */
    public boolean wholeMonth() {
        return days.equals(whole.range());
    }

    /** The same piece at another price. */
    public PieceBasis at(Span<Tariff> other) {
        return new PieceBasis(whole, days, other);
    }

    /** T: the price. */
    public Operand price() {
        return whole.rates().operand(tariff);
    }

    public Quantity priceQuantity() {
        return tariff.value().price();
    }

    /** On the ground of what the price is set for. */
    public Ground priced(Condition condition, Edition edition) {
        return new Ground(condition, tariff.source(), edition.clause());
    }

    /** What the price is for one of. */
    public Unit unit() {
        return whole.rates().unit(tariff);
    }
}
