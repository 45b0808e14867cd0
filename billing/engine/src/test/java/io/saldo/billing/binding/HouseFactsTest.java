package io.saldo.billing.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.book.HouseBook;
import io.saldo.billing.fixture.LateHouse;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Described;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Moment;
import io.saldo.kernel.time.Timeline;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every timeline of a house's book has its kind in the table of late facts. */
class HouseFactsTest {
    private static final HouseBook BOOK = LateHouse.whole().book();

    /** The paths of record components that hold a timeline, by their declared types: {@code premises.acts.checks}. */
    private static void declared(String path, Type type, Set<String> paths) {
        if (type instanceof ParameterizedType parameterized) {
            if (parameterized.getRawType() == Timeline.class) {
                paths.add(path);
                return;
            }
            for (Type each : parameterized.getRawType() == Described.class
                    ? new Type[0]
                    : parameterized.getActualTypeArguments()) {
                declared(path, each, paths);
            }
            declared(path, parameterized.getRawType(), paths);
        } else if (type instanceof Class<?> of && of.isRecord()) {
            for (RecordComponent component : of.getRecordComponents()) {
                declared(path + "." + component.getName(), component.getGenericType(), paths);
            }
        }
    }

    /** The timelines that a book really holds, by the same paths. */
    private static void held(String path, Object value, Map<String, Set<Timeline<?>>> timelines)
            throws ReflectiveOperationException {
        if (value instanceof Timeline<?> timeline) {
            timelines
                    .computeIfAbsent(path, key -> Collections.newSetFromMap(new IdentityHashMap<>()))
                    .add(timeline);
        } else if (value instanceof Collection<?> several) {
            for (Object each : several) {
                held(path, each, timelines);
            }
        } else if (value instanceof Map<?, ?> map) {
            held(path, map.values(), timelines);
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object held = component.getAccessor().invoke(value);
                if (held != null) {
                    held(path + "." + component.getName(), held, timelines);
                }
            }
        }
    }

    @Test
    void everyTimelineOfTheBookHasItsKind() throws ReflectiveOperationException {
        Set<String> declared = new TreeSet<>();
        declared("", HouseBook.class, declared);
        Map<String, Set<Timeline<?>>> held = new TreeMap<>();
        held("", BOOK, held);
        assertThat(held.keySet())
                .as("the house of this test has a timeline of each")
                .isEqualTo(declared);
        IdentityHashMap<Timeline<?>, FactKind> told = new IdentityHashMap<>();
        HouseFacts.of(BOOK).forEach(each -> told.put(each.timeline(), each.kind()));
        Map<String, Set<FactKind>> kinds = new TreeMap<>();
        held.forEach((path, timelines) -> {
            for (Timeline<?> each : timelines) {
                FactKind kind = told.get(each);
                assertThat(kind).as(path).isNotNull();
                if (kind != null) {
                    kinds.computeIfAbsent(path, key -> new TreeSet<>()).add(kind);
                }
            }
        });
        assertThat(kinds.values()).as("one kind for one component").allMatch(each -> each.size() == 1);
    }

    @ParameterizedTest
    @EnumSource
    void aKindThatReopensMonthsHasACauseInEveryPlaceWhereItIs(FactKind kind) {
        Map<Place, Boolean> reopens = new EnumMap<>(Place.class);
        var places = Places.of(BOOK);
        HouseFacts.of(BOOK).stream()
                .filter(each -> each.kind() == kind)
                .map(each -> places.of(each.premises()))
                .forEach(place -> reopens.put(place, kind.cause(place).isPresent()));
        boolean any =
                Stream.of(Place.values()).anyMatch(place -> kind.cause(place).isPresent());
        assertThat(reopens.values()).allMatch(each -> each == any);
        assertThat(reopens.isEmpty()).as("the law alone is no timeline").isEqualTo(kind == FactKind.LAW);
    }

    /**
     * What a late fact is found as is what the months are known anew with: all of the house's facts up to a moment are,
     * by one cause or another.
     */
    @Test
    void withAllItsCausesRenewedAMonthKnowsWhatIsKnownNow() {
        var settled = Moment.of(Known.BEGINNING);
        var period = BillingPeriod.of(2026, 5);
        for (FactKind kind : FactKind.values()) {
            for (Place place : Place.values()) {
                var before = new Knowledge(settled, Moment.LATEST, Set.of(), period, period.next());
                assertThat(before.of(kind, place)).isEqualTo(settled);
                kind.cause(place)
                        .ifPresent(cause -> assertThat(before.renewing(cause).of(kind, place))
                                .isEqualTo(Moment.LATEST));
            }
        }
    }
}
