/** The two books of an organization in memory. */
@org.jspecify.annotations.NullMarked
module io.saldo.memory {
    requires transitive io.saldo.engine;
    requires static transitive org.jspecify;

    exports io.saldo.memory;
}
