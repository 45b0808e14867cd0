package io.saldo.kernel.account;

/** Who bills an agreed service. */
public enum Billing {
    /** The organization that runs this calculation. */
    OURS,
    /**
     * Somebody else, under a direct contract: the premises keep their place in every distribution, and their share has
     * no charge here.
     */
    ELSEWHERE
}
