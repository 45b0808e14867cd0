/** What the program of a managing organization does: typed commands over the books. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // the validator comes with the host
module io.saldo.services {
    requires transitive io.saldo.engine;
    requires transitive jakarta.validation;
    requires transitive java.money;
    requires static transitive org.jspecify;
    requires org.apache.commons.lang3;

    exports io.saldo.services;
    exports io.saldo.services.account;
    exports io.saldo.services.act;
    exports io.saldo.services.agreement;
    exports io.saldo.services.benefit;
    exports io.saldo.services.certificate;
    exports io.saldo.services.claim;
    exports io.saldo.services.command;
    exports io.saldo.services.constraint;
    exports io.saldo.services.correction;
    exports io.saldo.services.document;
    exports io.saldo.services.house;
    exports io.saldo.services.meter;
    exports io.saldo.services.payment;
    exports io.saldo.services.premises;
    exports io.saldo.services.rate;
    exports io.saldo.services.registry;
    exports io.saldo.services.sheet;
    exports io.saldo.services.takeover;
    exports io.saldo.services.view;

    // commands and constraints, for the validator
    opens io.saldo.services.account to
            org.hibernate.validator;
    opens io.saldo.services.act to
            org.hibernate.validator;
    opens io.saldo.services.agreement to
            org.hibernate.validator;
    opens io.saldo.services.benefit to
            org.hibernate.validator;
    opens io.saldo.services.certificate to
            org.hibernate.validator;
    opens io.saldo.services.claim to
            org.hibernate.validator;
    opens io.saldo.services.command to
            org.hibernate.validator;
    opens io.saldo.services.constraint to
            org.hibernate.validator;
    opens io.saldo.services.correction to
            org.hibernate.validator;
    opens io.saldo.services.document to
            org.hibernate.validator;
    opens io.saldo.services.house to
            org.hibernate.validator;
    opens io.saldo.services.meter to
            org.hibernate.validator;
    opens io.saldo.services.payment to
            org.hibernate.validator;
    opens io.saldo.services.premises to
            org.hibernate.validator;
    opens io.saldo.services.rate to
            org.hibernate.validator;
    opens io.saldo.services.registry to
            org.hibernate.validator;
    opens io.saldo.services.takeover to
            org.hibernate.validator;
}
