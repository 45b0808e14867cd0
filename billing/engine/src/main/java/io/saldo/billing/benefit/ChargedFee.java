package io.saldo.billing.benefit;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.LineKind;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import java.util.List;
import java.util.Optional;

/**
 * What an account is charged for a service in a month, as far as benefits are a part of it: base charges with their
 * tax, less absence and poor quality. What is added for a missing meter, a check or a use without leave is not in it.
 *
 * @param amount above zero
 * @param derivation of the amount
 * @param basis of the volume it is charged for
 */
record ChargedFee(Kopecks amount, Derivation derivation, LineBasis basis) {
    /** Of the lines of one account, service and creditor; empty where they come to nothing. */
    static Optional<ChargedFee> of(List<Line> lines) {
        List<Line> counted =
                lines.stream().filter(line -> counts(line.id().kind())).toList();
        List<Line> base = counted.stream()
                .filter(line -> line.id().kind() == LineKind.BASE)
                .toList();
        Kopecks amount = Kopecks.sum(counted.stream().map(Line::amount).toList());
        if (base.isEmpty() || amount.signum() <= 0) {
            return Optional.empty();
        }
        LineBasis basis = base.get(0).basis();
        for (Line line : base.subList(1, base.size())) {
            basis = basis.plus(line.basis());
        }
        return Optional.of(new ChargedFee(
                amount,
                counted.size() == 1
                        ? counted.get(0).derivation()
                        : new Derivation.Summed(
                                counted.stream().map(Line::derivation).toList()),
                basis));
    }

    private static boolean counts(LineKind kind) {
        return kind == LineKind.BASE || kind == LineKind.VAT || kind == LineKind.ABSENCE || kind == LineKind.QUALITY;
    }

    Exact volume() {
        return basis.volume();
    }

    Unit unit() {
        return basis.unit();
    }

    Operand amount(Symbol symbol) {
        return new Operand(symbol, amount.roubles(), Unit.RUB, new Origin.Derived(derivation));
    }

    Operand volume(Symbol symbol) {
        return new Operand(
                symbol,
                volume(),
                unit(),
                new Origin.FromFacts(basis.grounds().stream()
                        .map(Ground::facts)
                        .flatMap(List::stream)
                        .distinct()
                        .toList()));
    }
}
