package io.saldo.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Accounts a second of one house of the town, by the engine and by the two plain programs; its bill is checked before
 * and after.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(Town.FLATS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class HouseBenchmark {
    private final Town.House house = Town.house(0);
    private final TownFacts facts = TownBook.of(house);
    private final PrimitiveTown primitive = new PrimitiveTown(house);
    private final DecimalTown decimal = new DecimalTown(house);

    /** A timing of a bill with other totals is void. */
    @Setup
    @TearDown
    public void check() {
        Totals exact = new Totals();
        primitive.bill();
        primitive.addTo(exact);
        Totals usual = new Totals();
        decimal.bill();
        decimal.addTo(usual);
        Totals engine = new Totals();
        EngineTown.add(facts.bill(), engine);
        String differences = exact.differences(usual) + exact.differences(engine);
        if (!differences.isEmpty()) {
            throw new IllegalStateException("void, totals differ:\n" + differences);
        }
    }

    /** Every row with every explanation, from what is stated to a sink. */
    @Benchmark
    public Object everyRowExplained() {
        return Billed.withExplanations(facts);
    }

    @Benchmark
    public Object everyRow() {
        return Billed.withRows(facts);
    }

    @Benchmark
    public Object primitiveArrays() {
        primitive.bill();
        return primitive;
    }

    @Benchmark
    public Object bigDecimals() {
        return decimal.rows();
    }
}
