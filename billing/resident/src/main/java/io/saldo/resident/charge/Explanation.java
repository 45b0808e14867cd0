package io.saldo.resident.charge;

import io.saldo.billing.charge.LineKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;

/**
 * How an amount was made, in words.
 *
 * @param about the month it is about
 * @param grounds why it was determined so
 * @param steps the last one first: the amount, then what goes into it
 * @param checked whether calculating it again from its facts gives the amount
 */
public record Explanation(
        LineKind kind, BillingPeriod about, Kopecks amount, List<String> grounds, List<Step> steps, boolean checked) {
    public Explanation {
        grounds = List.copyOf(grounds);
        steps = List.copyOf(steps);
    }

    /**
     * A formula with its numbers.
     *
     * @param rule what it is called
     * @param clause where it stands; empty for a plain sum
     * @param numbers the formula with numbers, as {@code 4,2 × 68,11}
     * @param signs the formula with signs; empty for a plain sum
     * @param result with its unit
     * @param roundings each as a line
     */
    public record Step(
            String rule,
            String clause,
            String numbers,
            String signs,
            String result,
            List<String> roundings,
            List<Operand> operands) {
        public Step {
            roundings = List.copyOf(roundings);
            operands = List.copyOf(operands);
        }
    }

    /**
     * A number of a formula.
     *
     * @param source where it comes from; empty where it is counted in the calendar
     */
    public record Operand(String sign, String value, String name, String source) {}
}
