package io.saldo.services.certificate;

/** Which document it is. */
public enum CertificateKind {
    /** What the account is, its services and its movement over months (выписка из лицевого счёта). */
    EXTRACT("account-extract", "extract", "Выписка из лицевого счёта"),
    /** What is owed on a day, or that nothing is (справка о задолженности, об её отсутствии). */
    DEBT("debt-certificate", "debt", "Справка о задолженности"),
    /** What is owed by months, and its penalties run by run (расчёт задолженности и пеней). */
    CALCULATION("debt-calculation", "calc", "Расчёт задолженности и пеней");

    private final String code;
    private final String mark;
    private final String title;

    CertificateKind(String code, String mark, String title) {
        this.code = code;
        this.mark = mark;
        this.title = title;
    }

    /** The kind under which it is kept. */
    public String code() {
        return code;
    }

    /** What its number holds. */
    String mark() {
        return mark;
    }

    String title() {
        return title;
    }
}
