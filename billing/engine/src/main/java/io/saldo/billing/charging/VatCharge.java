package io.saldo.billing.charging;

import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.PieceCharge;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.law.LawValue;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Value-added tax on a tariff set without it (НДС), as for legal entities.
 *
 * <p>{@code НДС = [P × k]}: P the rounded fee in roubles, k the rate of the law. Tax Code, ст. 154, 164 п. 3, 168
 * (generally known); computed from the rounded line, as a published engine does. Tariffs for households include the
 * tax.
 */
final class VatCharge {
    private static final Symbol FEE = new Symbol("feeWithoutVat", "P");
    private static final Symbol RATE = new Symbol("vatRate", "k");
    private static final Formula FORMULA = Formula.of(FEE).times(RATE).toKopecks();
    private static final Edition EDITION = new Edition(
            "vatCharge",
            new Clause(Act.TAX_CODE, "ст. 164 п. 3"),
            DateRange.from(LocalDate.of(2004, 1, 1)),
            Confirmation.KNOWN);

    private VatCharge() {}

    static PieceCharge of(PieceCharge charge, Span<LawValue> rate, PieceBasis piece) {
        Operand fee = new Operand(FEE, charge.amount().roubles(), Unit.RUB, new Origin.Derived(charge.derivation()));
        Operand k = Operand.of(RATE, rate, Unit.ONE);
        Exact tax = fee.value().times(k.value());
        return new PieceCharge(
                LineKind.VAT,
                charge.basis().on(charge.basis().volume(), List.of(piece.priced(Condition.PRICE_WITHOUT_VAT, EDITION))),
                tax,
                Kopecks.halfUp(tax),
                new Derivation.Calculated(EDITION, FORMULA, List.of(fee, k)));
    }

    /** The rate on a day, where the book of the law has one. */
    static Optional<Span<LawValue>> rate(PieceBasis piece) {
        return piece.law().at(LawParameter.VAT, piece.days().from());
    }
}
