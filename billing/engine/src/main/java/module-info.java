/** The bill of a house-month as a pure function. */
@org.jspecify.annotations.NullMarked
module io.saldo.engine {
    requires transitive io.saldo.kernel;
    requires transitive io.saldo.metering;
    requires static transitive org.jspecify;

    exports io.saldo.billing.absence;
    exports io.saldo.billing.allocation;
    exports io.saldo.billing.balance;
    exports io.saldo.billing.benefit;
    exports io.saldo.billing.binding;
    exports io.saldo.billing.book;
    exports io.saldo.billing.charge;
    exports io.saldo.billing.charging;
    exports io.saldo.billing.comparison;
    exports io.saldo.billing.inspection;
    exports io.saldo.billing.month;
    exports io.saldo.billing.penalty;
    exports io.saldo.billing.quality;
    exports io.saldo.billing.recalculation;
    exports io.saldo.billing.registry;
    exports io.saldo.billing.rule;
    exports io.saldo.billing.rows;
    exports io.saldo.billing.run;
    exports io.saldo.billing.service;
    exports io.saldo.billing.statement;
    exports io.saldo.billing.store;
    exports io.saldo.billing.tariff;
}
