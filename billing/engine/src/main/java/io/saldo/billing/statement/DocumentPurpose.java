package io.saldo.billing.statement;

/** What a document asks money for, in the order in which the documents of a set come. */
public enum DocumentPurpose {
    /** The dwelling and its utilities (жилое помещение и коммунальные услуги). */
    MAIN("M"),
    /**
     * The contribution for capital repair (взнос на капитальный ремонт): a debt to the fund, apart by the Housing Code,
     * ст. 171.
     */
    CAPITAL_REPAIR("KR"),
    /** Penalties and court costs (пени, судебные расходы): a document apart by Rules 354, п. 70. */
    PENALTIES("P");

    private final String code;

    DocumentPurpose(String code) {
        this.code = code;
    }

    /** How the number of a document says it. */
    String code() {
        return code;
    }
}
