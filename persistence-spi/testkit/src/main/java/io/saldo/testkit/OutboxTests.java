package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.store.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class OutboxTests extends Group {
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static Message message(String id, String about) {
        return new Message(id, "month-closed", about, "body of " + id + " ё");
    }

    private void put(Message... messages) {
        books().write(store -> {
            List.of(messages).forEach(each -> store.outbox().put(each));
            return true;
        });
    }

    private List<String> claim(int atMost) {
        return deliveries().claim(atMost, LEASE).stream().map(Message::id).toList();
    }

    @Test
    @Clause({"P-3", "P-16"})
    void aMessageIsDeliveredAsItWasPut() {
        put(message("m-1", "h-1"));
        assertThat(deliveries().claim(10, LEASE)).containsExactly(message("m-1", "h-1"));
    }

    @Test
    @Clause({"P-1", "P-16"})
    void aMessageOfAUnitThatFailsIsNeverSeen() {
        assertThatThrownBy(() -> books().write(store -> {
                    store.outbox().put(message("lost", "h-1"));
                    throw new Stopped();
                }))
                .isInstanceOf(Stopped.class);
        put(message("kept", "h-1"));
        assertThat(claim(10)).containsExactly("kept");
    }

    @Test
    @Clause("P-16")
    void aMessageIsNotSeenBeforeItsUnitHasEnded() {
        books().write(store -> {
            store.outbox().put(message("m-1", "h-1"));
            try (var reader = new Together.Other<>(() -> claim(10))) {
                assertThat(reader.result()).isEmpty();
            }
            return true;
        });
        assertThat(claim(10)).containsExactly("m-1");
    }

    @Test
    @Clause("P-16")
    void messagesComeInOrderAndAsManyAsAreWanted() {
        put(message("b", "h-1"), message("a", "h-2"));
        put(message("c", "h-1"));
        assertThat(claim(2)).containsExactly("b", "a");
        deliveries().delivered(List.of("b", "a"));
        assertThat(claim(2)).containsExactly("c");
    }

    @Test
    @Clause("P-16")
    void nothingOfASubjectOvertakesWhatIsClaimed() {
        put(message("a-1", "a"), message("a-2", "a"), message("b-1", "b"));
        assertThat(claim(1)).containsExactly("a-1");
        assertThat(claim(10)).containsExactly("b-1");
        assertThat(claim(10)).isEmpty();
        deliveries().delivered(List.of("a-1"));
        assertThat(claim(10)).containsExactly("a-2");
    }

    @Test
    @Clause("P-16")
    void aLeaseThatEndsWithoutDeliveryGivesTheMessagesBack() {
        put(message("a-1", "a"), message("a-2", "a"));
        assertThat(claim(10)).containsExactly("a-1", "a-2");
        store().clock().forward(LEASE.minusSeconds(1));
        assertThat(claim(10)).isEmpty();
        store().clock().forward(Duration.ofSeconds(2));
        assertThat(claim(10)).containsExactly("a-1", "a-2");
    }

    @Test
    @Clause("P-16")
    void whatWasDeliveredIsNeverClaimedAgainAndAnUnknownIdIsPassedOver() {
        put(message("a-1", "a"), message("a-2", "a"));
        assertThat(claim(10)).hasSize(2);
        deliveries().delivered(List.of("a-1", "nobody"));
        store().clock().forward(LEASE.plusSeconds(1));
        assertThat(claim(10)).containsExactly("a-2");
        deliveries().delivered(List.of("a-2"));
        store().clock().forward(LEASE.plusSeconds(1));
        assertThat(claim(10)).isEmpty();
    }

    @Test
    @Clause("P-16")
    void theSameMessageIsNotPutTwiceAndAnotherOneUnderItsIdIsRefused() {
        put(message("m", "a"), message("m", "a"));
        put(message("m", "a"));
        books().write(store -> {
            assertThatThrownBy(() -> store.outbox().put(message("m", "b"))).isInstanceOf(IllegalStateException.class);
            return true;
        });
        assertThat(deliveries().claim(10, LEASE)).containsExactly(message("m", "a"));
    }

    @Test
    @Clause("P-16")
    void ofReadersWhoClaimAtOnceEachMessageHasOne() {
        for (int i = 10; i < 40; i++) {
            put(message("m-" + i, "subject-" + i % 10));
        }
        var claimed = Together.on(4, i -> claim(30));
        assertThat(claimed.stream().map(Together.Outcome::thrown)).containsOnlyNulls();
        assertThat(claimed.stream().flatMap(each -> each.result() == null ? null : each.result().stream()))
                .hasSize(30)
                .doesNotHaveDuplicates();
    }

    @Test
    @Clause({"P-4", "P-16"})
    void textThatNoDatabaseKeepsIsNoMessage() {
        books().write(store -> {
            for (String text : List.of("a\u0000", "\ud834")) {
                assertThatThrownBy(() -> store.outbox().put(new Message("wrong", "kind", "a", text)))
                        .isInstanceOf(InvalidValueException.class);
            }
            store.outbox().put(message("right", "a"));
            return true;
        });
        assertThat(claim(10)).containsExactly("right");
    }
}
