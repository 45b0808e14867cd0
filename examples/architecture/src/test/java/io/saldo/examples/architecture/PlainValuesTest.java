package io.saldo.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.charge.Line;
import io.saldo.billing.run.HouseBill;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Exact;
import org.junit.jupiter.api.Test;

/** A bill is all there when it is handed out: nothing in it computes, waits, is shared or changes afterwards. */
class PlainValuesTest {
    private static final int LEAST = 60;

    private final JavaClasses product = Domain.product();

    @Test
    void nothingThatABillCanHoldComputesOrChangesAfterwards() {
        Reach reach = Reach.from(HouseBill.class, product);
        assertThat(reach.faults())
                .as("%d classes of a bill: %s%nof others: %s", reach.entered().size(), reach.entered(), reach.others())
                .isEmpty();
    }

    @Test
    void theClassesOfABillAreReachedDownToItsNumbers() {
        Reach reach = Reach.from(HouseBill.class, product);
        assertThat(reach.entered())
                .hasSizeGreaterThan(LEAST)
                .contains(
                        HouseBill.class,
                        Line.class,
                        Movement.class,
                        Allocation.class,
                        Derivation.Calculated.class,
                        Derivation.Apportioned.class,
                        Exact.class);
    }

    @Test
    void aPlantedSupplierCounterLockReferenceAndChangingFieldAreEachFound() {
        String planted = Planted.class.getName();
        assertThat(Reach.from(Planted.class, product).faults())
                .containsExactlyInAnyOrder(
                        planted + "$Amount.kopecks holds a java.util.concurrent.atomic.AtomicLong",
                        planted + "$Part$Asked.name holds a java.util.function.Supplier",
                        planted + "$Part$Kept.lock holds a java.util.concurrent.locks.ReentrantLock",
                        planted + "$Part$Kept.text holds a java.lang.ref.SoftReference",
                        planted + "$Part$Kept.name is not final");
    }
}
