package io.saldo.kernel.derivation;

/**
 * A named operand of a formula.
 *
 * @param code the key of its name in the resource bundle of its module: {@code symbol.<code>}
 * @param sign how the formula writes it, after the act: {@code S}, {@code Vд}
 */
public record Symbol(String code, String sign) {
    @Override
    public String toString() {
        return sign;
    }
}
