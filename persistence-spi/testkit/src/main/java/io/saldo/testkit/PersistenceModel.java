package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.store.BillingPersistence;
import io.saldo.billing.store.SealedMonth;
import io.saldo.memory.MemoryPersistence;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Random scripts: after every step a store answers what the one in memory answers. A test class of the adapter extends
 * this and says how its store is opened; a script that goes wrong is shortened to the steps that matter.
 */
public abstract class PersistenceModel {
    private static final int MONTHS = 4;

    private final List<SealedMonth> months = months();

    /** A fresh store that nobody has written in. */
    protected abstract StoreUnderTest open();

    /** A month is recalculated in each later one, as far as it goes. */
    private static List<SealedMonth> months() {
        var house = new SmallHouse("h-0");
        List<SealedMonth> months = new ArrayList<>(house.close(1));
        for (int i = 1; i < MONTHS; i++) {
            String corrected = i == 1 ? "area-" + house.account : "area-" + i;
            house.areaWas(String.valueOf(50 + i), corrected, "area-" + (i + 1));
            months.add(house.close());
        }
        return months;
    }

    @Property(tries = 60)
    void anyScriptIsAnsweredAsTheStoreInMemoryAnswersIt(@ForAll("scripts") List<ModelStep> script) {
        StoreUnderTest store = open();
        BillingPersistence tested = store.persistence();
        var clock = new TestClock();
        BillingPersistence model = new MemoryPersistence(clock);
        var one = new ModelRun(tested, months);
        var other = new ModelRun(model, months);
        for (ModelStep step : script) {
            assertThat(one.answer(step)).as("%s", step).isEqualTo(other.answer(step));
            assertThat(one.state()).as("after %s", step).isEqualTo(other.state());
        }
    }

    @Provide
    Arbitrary<List<ModelStep>> scripts() {
        Arbitrary<ModelStep> step = Combinators.combine(
                        Arbitraries.of(ModelStep.Kind.class),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))))
                .as(ModelStep::new);
        return step.list().ofMinSize(1).ofMaxSize(30);
    }
}
