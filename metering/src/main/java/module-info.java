/** Meters, readings, consumption, and the volumes of a house. Knows only the kernel. */
@org.jspecify.annotations.NullMarked
module io.saldo.metering {
    requires transitive io.saldo.kernel;
    requires static transitive org.jspecify;

    exports io.saldo.metering.consumption;
    exports io.saldo.metering.house;
    exports io.saldo.metering.meter;
    exports io.saldo.metering.reading;
}
