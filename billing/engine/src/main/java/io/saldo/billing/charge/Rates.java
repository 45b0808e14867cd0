package io.saldo.billing.charge;

import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;

/** The tariffs and norms of one service for some premises in the month, chosen by the attributes of the premises. */
public interface Rates {

    /**
     * The tariff by day, or the rows that contradict each other. {@code more} is known besides the premises: a zone, a
     * range.
     */
    Resolution<Tariff> tariff(Attributes more);

    /**
     * The norm by day, or the rows that contradict each other. {@code more} is known besides the premises: a purpose.
     */
    Resolution<Norm> norm(Attributes more);

    /** T: the price as an operand. */
    default Operand operand(Span<Tariff> tariff) {
        return Operand.of(Symbols.TARIFF, tariff.value().price(), tariff.source());
    }

    /** What the price of a tariff is for one of. */
    default Unit unit(Span<Tariff> tariff) {
        return Unit.RUB.per(tariff.value().price().unit());
    }

    /** What a resolution says; nothing where it is a contradiction. */
    static <T> Spans<T> spans(Resolution<T> resolution) {
        return resolution instanceof Resolution.Resolved<T> resolved ? resolved.spans() : Spans.none();
    }
}
