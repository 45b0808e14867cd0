package io.saldo.billing.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.book.HouseBook;
import io.saldo.billing.fixture.HistoryPlan;
import io.saldo.billing.fixture.RandomHistories;
import io.saldo.billing.fixture.RandomHouses;
import io.saldo.billing.recalculation.ClosedMonth;
import io.saldo.billing.recalculation.ClosedMonths;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.run.HandedOn;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Moment;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.jspecify.annotations.Nullable;

/** Who keeps the parts of each closing, and reads of them what a month needs, has what one who keeps everything has. */
@Domain(RandomHistories.class)
@Domain(RandomHouses.class)
@Domain(DomainContext.Global.class)
class ClosingLawsTest {

    /** Tables of a host. */
    private static final class Kept {
        private @Nullable HandedOn handedOn;
        private final SortedMap<BillingPeriod, ClosedMonth> months = new TreeMap<>();
        private final SortedMap<AccountNumber, AccountRows> rows = new TreeMap<>();

        void close(HouseBook book, BillingPeriod month, Moment known, RecalculationPolicy policy) {
            Needs needs = MonthBinder.needs(book, month, known, handedOn, policy);
            Past past = new Past(handedOn, new ClosedMonths(months), rows).only(needs);
            HouseMonth bound = MonthBinder.bind(book, month, known, past, policy);
            HouseBill bill = MonthlyBilling.bill(bound);
            Closing closing = Closing.of(past, bound, bill);
            handedOn = closing.handedOn();
            months.putAll(closing.months());
            closing.rows().forEach((account, more) -> rows.merge(account, more, AccountRows::and));
        }
    }

    @Property(tries = 6)
    void theKeptPartsOfClosingsAreTheWholePast(@ForAll HistoryPlan plan) {
        var policy = new RecalculationPolicy(Map.of(), RecalculationPolicy.Style.DELTA, plan.window(), null);
        var run = plan.run();
        var kept = new Kept();
        run.toTheEnd(month -> {
            Past whole = run.chronicle.past();
            assertThat(kept.handedOn).isEqualTo(whole.before());
            assertThat(kept.months).isEqualTo(whole.closed().months());
            assertThat(kept.rows).isEqualTo(new TreeMap<>(whole.accounts()));
            kept.close(run.house.book(), HistoryPlan.FIRST.plus(month), run.house.now(), policy);
        });
        assertThat(kept.months).hasSizeGreaterThan(1);
    }
}
