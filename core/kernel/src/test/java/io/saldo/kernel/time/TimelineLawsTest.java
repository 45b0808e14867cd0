package io.saldo.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.time.Stories.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Random stories of facts, replacements and withdrawals, compared day by day with the definition of what holds. */
@Domain(Stories.class)
@Domain(Days.class)
@Domain(DomainContext.Global.class)
class TimelineLawsTest {

    @Property
    void theOrderOfFactsMeansNothing(@ForAll List<Fact<Integer>> story, @ForAll DateRange days, @ForAll Random random) {
        List<Fact<Integer>> shuffled = new ArrayList<>(story);
        Collections.shuffle(shuffled, random);
        assertThat(Timeline.of(shuffled).facts())
                .isEqualTo(Timeline.of(story).facts())
                .containsExactlyInAnyOrderElementsOf(story);
        assertThat(Timeline.of(shuffled).over(days))
                .isEqualTo(Timeline.of(story).over(days));
    }

    @Property
    void aFactHoldsUnlessItIsReplacedOrWithdrawnByOneThatStands(@ForAll List<Fact<Integer>> story) {
        assertThat(Timeline.of(story).live())
                .containsExactlyInAnyOrderElementsOf(
                        story.stream().filter(fact -> holds(fact, story)).toList());
    }

    @Property
    void everyDayHasTheOneFactThatHoldsOrAllThatContradict(@ForAll List<Fact<Integer>> story, @ForAll DateRange days) {
        List<Fact<Integer>> holding =
                story.stream().filter(fact -> holds(fact, story)).toList();
        TreeSet<FactId> disputed = new TreeSet<>();
        for (LocalDate day : Days.where(days::contains)) {
            List<FactId> claims = holding.stream()
                    .filter(fact -> fact.range().contains(day))
                    .map(Fact::id)
                    .toList();
            if (claims.size() > 1) {
                disputed.addAll(claims);
            }
        }
        Resolution<Integer> resolution = Timeline.of(story).over(days);
        if (!disputed.isEmpty()) {
            assertThat(resolution).isEqualTo(new Resolution.Contradiction<>(List.copyOf(disputed)));
            return;
        }
        assertThat(resolution).isInstanceOfSatisfying(Resolution.Resolved.class, resolved -> {
            Spans<?> spans = resolved.spans();
            for (LocalDate day : Days.where(day -> true)) {
                List<FactId> claims = holding.stream()
                        .filter(fact -> days.contains(day) && fact.range().contains(day))
                        .map(Fact::id)
                        .toList();
                assertThat(spans.at(day).stream().map(Span::source).toList()).isEqualTo(claims);
                spans.at(day)
                        .ifPresent(span ->
                                assertThat(Stories.id((Integer) span.value())).isEqualTo(span.source()));
            }
        });
    }

    @Property
    void aFactAddedAndWithdrawnLeavesEverythingAsItWas(
            @ForAll List<Fact<Integer>> story, @ForAll Told told, @ForAll DateRange days) {
        Timeline<Integer> before = Timeline.of(story);
        List<Fact<Integer>> longer = new ArrayList<>(story);
        Fact<Integer> added = Stories.next(story, told);
        longer.add(added);
        longer.add(Fact.withdrawing(added, Stories.id(story.size() + 1), Stories.moment(story.size() + 1)));
        assertThat(Timeline.of(longer).over(days)).isEqualTo(before.over(days));
        assertThat(Timeline.of(longer).live()).isEqualTo(before.live());
    }

    @Property
    void aWithdrawnWithdrawalIsAsIfItHadNeverBeen(@ForAll List<Fact<Integer>> story, @ForAll DateRange days) {
        List<Fact<Integer>> longer = new ArrayList<>(story);
        int size = story.size();
        for (Fact<Integer> fact : story) {
            int place = longer.size();
            Fact<Integer> withdrawal = Fact.withdrawing(fact, Stories.id(place), Stories.moment(place));
            longer.add(withdrawal);
            longer.add(Fact.withdrawing(withdrawal, Stories.id(place + 1), Stories.moment(place + 1)));
        }
        assertThat(longer).hasSize(3 * size);
        assertThat(Timeline.of(longer).over(days)).isEqualTo(Timeline.of(story).over(days));
    }

    @Property
    void whatWasKnownAtAMomentIsTheStoryToldByThen(
            @ForAll List<Fact<Integer>> story, @ForAll @IntRange(min = 0, max = 8) int place, @ForAll DateRange days) {
        List<Fact<Integer>> told = story.subList(0, Math.min(place, story.size()));
        Timeline<Integer> then = Timeline.of(story).asOf(Stories.moment(place - 1));
        assertThat(then.facts()).isEqualTo(Timeline.of(told).facts());
        assertThat(then.over(days)).isEqualTo(Timeline.of(told).over(days));
    }

    @Property
    void goingBackIsMonotonic(
            @ForAll List<Fact<Integer>> story,
            @ForAll @IntRange(min = 0, max = 8) int one,
            @ForAll @IntRange(min = 0, max = 8) int other) {
        Timeline<Integer> all = Timeline.of(story);
        Known earlier = Stories.moment(Math.min(one, other));
        Known later = Stories.moment(Math.max(one, other));
        assertThat(all.asOf(later).facts()).containsAll(all.asOf(earlier).facts());
        assertThat(all.asOf(later).asOf(earlier).facts())
                .isEqualTo(all.asOf(earlier).facts());
        assertThat(all.asOf(earlier).asOf(later).facts())
                .isEqualTo(all.asOf(earlier).facts());
        assertThat(all.asOf(Known.LATEST).facts()).isEqualTo(all.facts());
    }

    /** The definition, told backwards from the fact. */
    private static boolean holds(Fact<Integer> fact, List<Fact<Integer>> story) {
        return fact.value() != null
                && story.stream().noneMatch(other -> fact.id().equals(other.replaces()) && stands(other, story));
    }

    /** A withdrawn correction stands no more, unless a replacement that stands took its place. */
    private static boolean stands(Fact<Integer> fact, List<Fact<Integer>> story) {
        return isReplaced(fact, story)
                || story.stream()
                        .noneMatch(other ->
                                other.value() == null && fact.id().equals(other.replaces()) && stands(other, story));
    }

    private static boolean isReplaced(Fact<Integer> fact, List<Fact<Integer>> story) {
        return story.stream()
                .anyMatch(other -> other.value() != null && fact.id().equals(other.replaces()) && stands(other, story));
    }
}
