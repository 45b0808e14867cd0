/** The language of the personal account: money, time, quantities, law, derivations. Knows no other module. */
@org.jspecify.annotations.NullMarked
module io.saldo.kernel {
    requires transitive java.money;
    requires static transitive org.jspecify;

    exports io.saldo.kernel.account;
    exports io.saldo.kernel.canonical;
    exports io.saldo.kernel.derivation;
    exports io.saldo.kernel.error;
    exports io.saldo.kernel.law;
    exports io.saldo.kernel.money;
    exports io.saldo.kernel.quantity;
    exports io.saldo.kernel.selection;
    exports io.saldo.kernel.store;
    exports io.saldo.kernel.time;
}
