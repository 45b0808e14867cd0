package io.saldo.kernel.later;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A value made later is made when it is asked for, once, and cannot be told from one made at once. */
class LaterTest {
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void nothingIsMadeBeforeItIsAskedForAndThenOnce() {
        var later = new Later<>(() -> "value " + made.incrementAndGet());
        assertThat(made).hasValue(0);
        assertThat(later.get()).isEqualTo("value 1");
        assertThat(later.get()).isEqualTo("value 1");
        assertThat(made).hasValue(1);
    }

    @Test
    void whatFailsFailsEveryTime() {
        var later = new Later<String>(() -> {
            made.incrementAndGet();
            throw new IllegalArgumentException("no reading");
        });
        assertThatThrownBy(later::get).hasMessage("no reading");
        assertThatThrownBy(later::get).hasMessage("no reading");
        assertThat(made).hasValue(2);
    }

    @Test
    @SuppressWarnings("NullAway") // what a careless maker gives
    void nothingIsNoValue() {
        assertThatIllegalStateException().isThrownBy(() -> new Later<String>(() -> null).get());
    }

    @Test
    void threadsThatAskAtOnceAreGivenTheSame() throws Exception {
        var later = new Later<>(() -> "value " + made.incrementAndGet());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> asking = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                asking.add(later::get);
            }
            for (Future<String> each : threads.invokeAll(asking)) {
                assertThat(each.get()).isEqualTo("value 1");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aListMadeAsAWhole() {
        List<Integer> list = LaterList.of(() -> {
            made.incrementAndGet();
            return List.of(1, 2, 3);
        });
        assertThat(LaterList.copyOf(list)).isSameAs(list);
        assertThat(made).hasValue(0);
        assertThat(list).isEqualTo(List.of(1, 2, 3)).hasSize(3).hasSameHashCodeAs(List.of(1, 2, 3));
        assertThat(made).hasValue(1);
        assertThatThrownBy(() -> list.set(0, 5)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aListMadeElementByElement() {
        List<String> list = LaterList.of(3, i -> i + "/" + made.incrementAndGet());
        assertThat(list).hasSize(3);
        assertThat(made).hasValue(0);
        assertThat(list.get(2)).isEqualTo("2/1");
        assertThat(list.get(2)).isEqualTo("2/1");
        assertThat(list).containsExactly("0/2", "1/3", "2/1");
    }

    @Test
    void anyOtherListIsCopied() {
        List<Integer> list = new ArrayList<>(List.of(1));
        List<Integer> copy = LaterList.copyOf(list);
        list.add(2);
        assertThat(copy).containsExactly(1);
    }

    @Test
    void aMapMadeAsAWhole() {
        SortedMap<String, Integer> map = LaterMap.of(() -> {
            made.incrementAndGet();
            return new TreeMap<>(Map.of("b", 2, "a", 1, "c", 3));
        });
        assertThat(LaterMap.copyOf(map)).isSameAs(map);
        assertThat(made).hasValue(0);
        assertThat(map).isEqualTo(new TreeMap<>(Map.of("a", 1, "b", 2, "c", 3)));
        assertThat(map.get("b")).isEqualTo(2);
        assertThat(map.get("z")).isNull();
        assertThat(map.containsKey("a")).isTrue();
        assertThat(map.containsKey("z")).isFalse();
        assertThat(map.firstKey()).isEqualTo("a");
        assertThat(map.lastKey()).isEqualTo("c");
        assertThat(map.comparator()).isNull();
        assertThat(map.headMap("b")).containsOnlyKeys("a");
        assertThat(map.tailMap("b")).containsOnlyKeys("b", "c");
        assertThat(map.subMap("b", "c")).containsOnlyKeys("b");
        assertThat(made).hasValue(1);
        assertThatThrownBy(() -> map.put("d", 4)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anyOtherMapIsCopied() {
        SortedMap<String, Integer> map = new TreeMap<>(Map.of("a", 1));
        SortedMap<String, Integer> copy = LaterMap.copyOf(map);
        map.put("b", 2);
        assertThat(copy).containsOnlyKeys("a");
    }
}
