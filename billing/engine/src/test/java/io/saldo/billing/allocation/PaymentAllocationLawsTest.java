package io.saldo.billing.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.fixture.Money;
import io.saldo.billing.fixture.Shuffled;
import io.saldo.kernel.money.Kopecks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Money.class)
@Domain(DomainContext.Global.class)
class PaymentAllocationLawsTest {

    @Property
    void neverMoreThanOwedOrPaidAndNeverAcrossAccountPayeeOrKind(@ForAll Money.Story story) {
        Map<ObligationId, Obligation> debts = new HashMap<>();
        story.obligations().forEach(each -> debts.put(each.id(), each));
        Map<PaymentId, Payment> payments = new HashMap<>();
        story.payments().forEach(each -> payments.put(each.id(), each));
        List<Allocation> made = allocate(story);
        for (Allocation each : made) {
            Obligation debt = debts.get(each.obligation());
            Payment payment = payments.get(each.payment());
            assertThat(debt).isNotNull();
            assertThat(payment).isNotNull();
            assertThat(matches(payment, debt)).as("%s", each).isTrue();
            assertThat(each.amount().signum()).isPositive();
            assertThat(each.valueDate())
                    .isAfterOrEqualTo(payment.day())
                    .isAfterOrEqualTo(debt.origin().last());
            assertThat(List.of(payment.day(), debt.origin().last())).contains(each.valueDate());
        }
        for (Obligation debt : story.obligations()) {
            assertThat(sum(made, each -> each.obligation().equals(debt.id()))).isLessThanOrEqualTo(debt.amount());
        }
        for (Payment payment : story.payments()) {
            assertThat(sum(made, each -> each.payment().equals(payment.id()))).isLessThanOrEqualTo(payment.amount());
        }
    }

    /** Of each account, payee and kind, all that is owed or all that is paid is allocated, whichever is less. */
    @Property
    void allIsAllocatedThatCanBe(@ForAll Money.Story story) {
        List<Allocation> made = allocate(story);
        for (Payment one : story.payments()) {
            Predicate<Payment> alike = each -> each.account().equals(one.account())
                    && each.receivedBy().equals(one.receivedBy())
                    && each.kind() == one.kind();
            Kopecks paid = Kopecks.sum(
                    story.payments().stream().filter(alike).map(Payment::amount).toList());
            Kopecks owed = Kopecks.sum(story.obligations().stream()
                    .filter(debt -> matches(one, debt))
                    .map(Obligation::amount)
                    .toList());
            List<PaymentId> ids =
                    story.payments().stream().filter(alike).map(Payment::id).toList();
            assertThat(sum(made, each -> ids.contains(each.payment()))).isEqualTo(paid.min(owed));
        }
    }

    @Property
    void theOrderOfTheListsMeansNothing(@ForAll Money.Story story, @ForAll Random random) {
        assertThat(PaymentAllocation.allocate(
                        Shuffled.list(story.obligations(), random), Shuffled.list(story.payments(), random), List.of()))
                .isEqualTo(allocate(story));
    }

    /** A payment leaves no kopeck of an older month unpaid while it pays a younger one, the named month apart. */
    @Property
    void theNamedMonthComesFirstThenTheOldest(@ForAll Money.Story story) {
        List<Allocation> made = allocate(story);
        Map<ObligationId, Obligation> debts = new HashMap<>();
        story.obligations().forEach(each -> debts.put(each.id(), each));
        for (Payment payment : story.payments()) {
            List<Obligation> reached = new ArrayList<>();
            for (Allocation each : made) {
                if (each.payment().equals(payment.id())) {
                    reached.add(debts.get(each.obligation()));
                }
            }
            for (Obligation younger : reached) {
                for (Obligation before : story.obligations()) {
                    if (matches(payment, before) && comesFirst(payment, before, younger)) {
                        assertThat(open(before, made))
                                .as("%s before %s", before, younger)
                                .isEqualTo(Kopecks.ZERO);
                    }
                }
            }
        }
    }

    @Property
    void allocatingAgainAllocatesNothing(@ForAll Money.Story story) {
        List<Allocation> made = allocate(story);
        assertThat(PaymentAllocation.allocate(story.obligations(), story.payments(), made))
                .isEmpty();
    }

    /** Old allocations stand: month by month never allocates more than is owed or paid either. */
    @Property
    void whatWasAllocatedBeforeStands(@ForAll Money.Story story, @ForAll @IntRange(max = 10) int known) {
        List<Obligation> old = story.obligations()
                .subList(0, Math.min(known, story.obligations().size()));
        List<Allocation> before = PaymentAllocation.allocate(old, story.payments(), List.of());
        List<Allocation> all = new ArrayList<>(before);
        all.addAll(PaymentAllocation.allocate(story.obligations(), story.payments(), before));
        for (Obligation debt : story.obligations()) {
            assertThat(open(debt, all).signum()).isNotNegative();
        }
        assertThat(sum(all, each -> true)).isEqualTo(sum(allocate(story), each -> true));
    }

    private static boolean comesFirst(Payment payment, Obligation one, Obligation other) {
        boolean named = one.origin().equals(payment.named());
        boolean otherNamed = other.origin().equals(payment.named());
        return named == otherNamed ? one.origin().compareTo(other.origin()) < 0 : named;
    }

    private static boolean matches(Payment payment, Obligation debt) {
        return debt.account().equals(payment.account())
                && debt.kind() == payment.kind()
                && debt.owedFor().payee().equals(payment.receivedBy());
    }

    private static Kopecks open(Obligation debt, List<Allocation> made) {
        return debt.amount().minus(sum(made, each -> each.obligation().equals(debt.id())));
    }

    private static Kopecks sum(List<Allocation> made, Predicate<Allocation> which) {
        return Kopecks.sum(made.stream().filter(which).map(Allocation::amount).toList());
    }

    private static List<Allocation> allocate(Money.Story story) {
        return PaymentAllocation.allocate(story.obligations(), story.payments(), List.of());
    }
}
