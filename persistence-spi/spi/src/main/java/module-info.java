/** What a store of Saldo keeps, and in which bytes. Knows the engine and what the engine knows. */
@org.jspecify.annotations.NullMarked
module io.saldo.spi {
    requires transitive io.saldo.engine;
    requires static transitive org.jspecify;

    exports io.saldo.spi.page;
}
