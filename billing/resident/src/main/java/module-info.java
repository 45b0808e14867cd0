/** What a resident sees of an account and does with it. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // the validator comes with the host
module io.saldo.resident {
    requires transitive io.saldo.cabinet;
    requires transitive io.saldo.engine;
    requires static transitive org.jspecify;

    exports io.saldo.resident.account;
    exports io.saldo.resident.ask;
    exports io.saldo.resident.book;
    exports io.saldo.resident.charge;
    exports io.saldo.resident.memory;
    exports io.saldo.resident.meter;
    exports io.saldo.resident.money;
    exports io.saldo.resident.payment;
    exports io.saldo.resident.request;

    // commands, for the validator
    opens io.saldo.resident.meter to
            org.hibernate.validator;
    opens io.saldo.resident.payment to
            org.hibernate.validator;
}
