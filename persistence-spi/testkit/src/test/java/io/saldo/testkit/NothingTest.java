package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A test that a store passes without doing anything would prove nothing. */
class NothingTest {
    static final class OnNothing extends PersistenceKit {
        @Override
        protected StoreUnderTest open() {
            return new NothingStore();
        }
    }

    static final class OnMemory extends PersistenceKit {
        @Override
        protected StoreUnderTest open() {
            return MemoryStore.fresh();
        }
    }

    @Test
    void aStoreThatDoesNothingFailsEveryTestOfTheKit() {
        KitRun run = KitRun.of(OnNothing.class);
        assertThat(run.passed).isEmpty();
        assertThat(run.skipped).isEmpty();
        assertThat(run.failed).hasSizeGreaterThan(70);
    }

    @Test
    void aStoreThatKeepsTheContractPassesEveryTestOfTheKitRunInTheSameWay() {
        KitRun run = KitRun.of(OnMemory.class);
        assertThat(run.failed).isEmpty();
        assertThat(run.skipped).isEmpty();
        assertThat(run.passed).hasSizeGreaterThan(70);
    }
}
