package io.saldo.billing.penalty;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Unit;
import java.util.List;

/**
 * What earlier months posted for a debt: one number, however many lines it stands in.
 *
 * @param sum of these lines, in kopecks
 * @param last the id of the last of them
 */
record PostedPenalties(Kopecks sum, String last) {
    static PostedPenalties of(String line, Kopecks amount) {
        return new PostedPenalties(amount, line);
    }

    PostedPenalties and(String line, Kopecks amount) {
        return new PostedPenalties(sum.plus(amount), line.compareTo(last) > 0 ? line : last);
    }

    Operand operand(Symbol symbol) {
        var term = new Derivation.Total.Term(last, sum.roubles(), new Origin.OfLine(last, sum.roubles()));
        return new Operand(
                symbol,
                sum.roubles(),
                Unit.RUB,
                new Origin.Derived(new Derivation.Total(symbol.code(), Unit.RUB, List.of(term))));
    }
}
