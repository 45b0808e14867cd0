package io.saldo.billing.oracle;

import io.saldo.billing.fixture.HistoryPlan;
import io.saldo.billing.fixture.RandomHistories;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Stories of money over 24 to 36 months, beside what {@link RandomHistories} tells of houses. */
public final class RandomStories extends DomainContextBase {
    private static final List<MoneyStory.Kind> PAYING = List.of(
            MoneyStory.Kind.PAID,
            MoneyStory.Kind.PAID_A_PART,
            MoneyStory.Kind.PAID_BEYOND,
            MoneyStory.Kind.REVERSED,
            MoneyStory.Kind.PAYMENT_WITHDRAWN);

    /** A story and how many months it lasts. */
    public record Story(int months, List<MoneyStory.Habit> habits, List<MoneyStory.Deed> deeds) {
        /** The house of a history, for as many months. */
        HistoryPlan of(HistoryPlan plan) {
            return new HistoryPlan(months, 36, plan.flats(), plan.events());
        }
    }

    /** Each kind is as likely as any other; a claim is followed by what becomes of it. */
    private static Arbitrary<List<MoneyStory.Deed>> deeds() {
        Arbitrary<MoneyStory.Kind> kinds =
                Arbitraries.oneOf(Arbitraries.of(MoneyStory.Kind.class), Arbitraries.of(PAYING));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 35),
                        kinds,
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0, 3),
                                Arbitraries.integers().between(1, 30)),
                        Arbitraries.integers().between(0, 27),
                        Arbitraries.integers().between(1, 99))
                .as(MoneyStory.Deed::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(60)
                .map(RandomStories::followed);
    }

    private static List<MoneyStory.Deed> followed(List<MoneyStory.Deed> deeds) {
        MoneyStory.Kind[] ends = {
            MoneyStory.Kind.CLAIM_PAID_OFF, MoneyStory.Kind.CLAIM_BROKEN, MoneyStory.Kind.CLAIM_WITHDRAWN
        };
        List<MoneyStory.Deed> all = new ArrayList<>(deeds);
        for (MoneyStory.Deed each : deeds) {
            switch (each.kind()) {
                case CLAIMED, CLAIMED_SINCE_LONG, INSTALMENTS_AGREED -> {
                    all.add(later(each, MoneyStory.Kind.PAID_NAMING_A_CLAIM, 1));
                    all.add(later(each, ends[each.size() % 3], 3));
                    all.add(later(each, MoneyStory.Kind.CLAIM_KEPT, 4));
                    all.add(later(each, MoneyStory.Kind.PAID_NAMING_A_CLAIM, 6));
                }
                case REVERSED -> {
                    if (each.size() % 3 == 0) {
                        all.add(later(each, MoneyStory.Kind.REVERSAL_WITHDRAWN, 2));
                    }
                }
                default -> {}
            }
        }
        return all;
    }

    private static MoneyStory.Deed later(MoneyStory.Deed deed, MoneyStory.Kind kind, int months) {
        return new MoneyStory.Deed(deed.month() + months, kind, deed.who(), deed.back(), deed.day(), deed.size());
    }

    @Provide
    Arbitrary<Story> stories() {
        return Combinators.combine(
                        Arbitraries.integers().between(24, 36),
                        Arbitraries.of(MoneyStory.Habit.class).list().ofSize(6),
                        deeds())
                .as(Story::new);
    }
}
