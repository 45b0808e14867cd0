package io.saldo.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DescribedTest {
    private static final FactId FIRST = new FactId("first");

    private static Known at(int second) {
        return new Known(Instant.EPOCH.plusSeconds(second), 0);
    }

    private static Moment moment(int second) {
        return new Moment(at(second), Known.BEGINNING);
    }

    private static Fact<String> first() {
        return Fact.of(FIRST, DateRange.ALWAYS, at(1), "old");
    }

    private static Fact<String> second() {
        return Fact.replacing(FIRST, new FactId("second"), DateRange.ALWAYS, at(3), "new");
    }

    @Test
    void eachMomentHasTheDescriptionThatStoodThen() {
        Fact<String> third = Fact.withdrawing(second(), new FactId("third"), at(5));
        Described<String> described = Described.of(List.of(third, first(), second()));
        Map.of(0, "", 1, "old", 2, "old", 3, "new", 4, "new", 5, "old")
                .forEach((second, expected) -> assertThat(
                                described.asOf(moment(second)).map(Described::latest))
                        .as("second " + second)
                        .isEqualTo(expected.isEmpty() ? Optional.empty() : Optional.of(expected)));
        assertThat(described.asOf(moment(5)).orElseThrow().isKnownAfter(moment(4)))
                .as("what a withdrawal brings back stands since the withdrawal")
                .isTrue();
        assertThat(described.latest()).isEqualTo("new");
        assertThat(described.all()).containsExactlyInAnyOrder("old", "new");
    }

    @Test
    void whatWasWithdrawnStandsNoMore() {
        Described<String> described =
                Described.of(List.of(first(), Fact.withdrawing(first(), new FactId("gone"), at(2))));
        assertThat(described.asOf(moment(1))).isPresent();
        assertThat(described.asOf(moment(2))).isEmpty();
        assertThat(described.latest()).isEqualTo("old");
    }

    @Test
    void twoDescriptionsThatStandAtOneMomentAreRefusedEvenIfOneWasWithdrawnSince() {
        Fact<String> other = Fact.of(new FactId("other"), DateRange.ALWAYS, at(2), "other");
        assertThatThrownBy(() -> Described.of(List.of(first(), other)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("[first, other]");
        Fact<String> gone = Fact.withdrawing(first(), new FactId("gone"), at(4));
        assertThatThrownBy(() -> Described.of(List.of(first(), other, gone))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Described.of(List.<Fact<String>>of())).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aFactIsComparedWithTheMomentOfItsOwnShelf() {
        Fact<String> shared = Fact.of(FactId.ofOrganization("first"), DateRange.ALWAYS, at(3), "shared");
        var known = new Moment(at(1), at(3));
        assertThat(known.knows(first())).isTrue();
        assertThat(known.knows(shared)).isTrue();
        assertThat(new Moment(at(9), at(2)).knows(shared)).isFalse();
        assertThat(Timeline.of(List.of(shared)).asOf(new Moment(at(9), at(2))).facts())
                .isEmpty();
        assertThat(shared.id()).isNotEqualTo(FIRST);
        assertThatThrownBy(() -> Timeline.of(List.of(first(), shared))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aMomentIsNotBeforeAnotherWhenNeitherShelfKnewLess() {
        assertThat(new Moment(at(2), at(2)).isNotBefore(new Moment(at(1), at(2))))
                .isTrue();
        assertThat(new Moment(at(2), at(1)).isNotBefore(new Moment(at(1), at(2))))
                .isFalse();
        assertThat(new Moment(at(2), at(1)).earlier(new Moment(at(1), at(2)))).isEqualTo(new Moment(at(1), at(1)));
    }

    @Test
    void theTextOfAnIdTellsItsShelf() {
        for (FactId id : List.of(FIRST, FactId.ofOrganization("first"))) {
            assertThat(FactId.parse(id.toString())).isEqualTo(id);
        }
        assertThat(FactId.ofOrganization("t-1")).hasToString("organization:t-1");
        assertThatThrownBy(() -> new FactId("organization:t-1")).isInstanceOf(InvalidValueException.class);
    }
}
