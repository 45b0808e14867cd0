package io.saldo.kernel.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Facts told one after another: each a new one, a replacement or a withdrawal of one told before. The value is the
 * place in the story.
 */
final class Stories extends DomainContextBase {
    enum Step {
        ADD,
        REPLACE,
        WITHDRAW
    }

    record Told(Step step, DateRange range, int about) {}

    /** Some moments share their instant, so that the sequence decides. */
    static Known moment(int place) {
        return new Known(Instant.EPOCH.plusSeconds(place / 2), place);
    }

    static FactId id(int place) {
        return new FactId("f" + place);
    }

    static Fact<Integer> next(List<Fact<Integer>> story, Told told) {
        int place = story.size();
        if (story.isEmpty() || told.step == Step.ADD) {
            return Fact.of(id(place), told.range, moment(place), place);
        }
        Fact<Integer> about = story.get(told.about % place);
        return told.step == Step.REPLACE
                ? Fact.replacing(about.id(), id(place), told.range, moment(place), place)
                : Fact.withdrawing(about, id(place), moment(place));
    }

    @Provide
    Arbitrary<Told> told() {
        return Combinators.combine(
                        Arbitraries.of(Step.class),
                        new Days().ranges(),
                        Arbitraries.integers().between(0, 100))
                .as(Told::new);
    }

    @Provide
    Arbitrary<List<Fact<Integer>>> stories() {
        return told().list().ofMaxSize(8).map(steps -> {
            List<Fact<Integer>> story = new ArrayList<>();
            steps.forEach(step -> story.add(next(story, step)));
            return story;
        });
    }
}
