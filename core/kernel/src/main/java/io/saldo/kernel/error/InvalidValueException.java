package io.saldo.kernel.error;

/** A value that its type does not admit: names the field, the value met and what would be right. */
public final class InvalidValueException extends SaldoException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final String remedy;

    public InvalidValueException(String field, Object value, String remedy) {
        super(field + " = «" + value + "»: " + remedy);
        this.field = field;
        this.value = String.valueOf(value);
        this.remedy = remedy;
    }

    /** The name of the field, as in the documentation of its type. */
    public String field() {
        return field;
    }

    /** The value met, as text. */
    public String value() {
        return value;
    }

    /** What would be right. */
    public String remedy() {
        return remedy;
    }

    /** Throws unless {@code condition} holds. */
    public static void unless(boolean condition, String field, Object value, String remedy) {
        if (!condition) {
            throw new InvalidValueException(field, value, remedy);
        }
    }
}
