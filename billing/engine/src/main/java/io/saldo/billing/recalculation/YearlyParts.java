package io.saldo.billing.recalculation;

import io.saldo.kernel.money.Kopecks;
import java.util.ArrayList;
import java.util.List;

/**
 * How the total of a year falls into parts: {@code min([ΔP ÷ m], ΔP − Pп)} a month while that is above zero, the rest
 * with the m-th; signs turned where the total is below zero. What was posted too much is given back at once.
 */
final class YearlyParts {
    private YearlyParts() {}

    /**
     * The parts from a month on; none where nothing is left.
     *
     * @param rest of the total, not posted yet
     * @param month as a number from 1
     */
    static List<Kopecks> left(Kopecks total, Kopecks rest, int parts, int month) {
        List<Kopecks> left = new ArrayList<>();
        Kopecks part = Kopecks.halfUp(total.roubles().over(parts));
        Kopecks open = rest;
        for (int i = month; !open.isZero(); i++) {
            boolean all = i >= parts || total.signum() != open.signum();
            Kopecks now = all ? open : lesser(part, open);
            left.add(now);
            open = open.minus(now);
        }
        return left;
    }

    /** Nearer to zero; both of one sign. */
    private static Kopecks lesser(Kopecks part, Kopecks rest) {
        return rest.signum() > 0 ? part.min(rest) : part.max(rest);
    }
}
