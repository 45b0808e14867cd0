package io.saldo.billing.charge;

import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.selection.Selection;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Chooses tariffs and norms, once for a service and class of premises: premises of the same attributes share what was chosen. */
public final class RateBinder {
    private static final FactId CLASS = new FactId("class");

    private final BillingPeriod period;
    private final Map<Key, Resolution<Tariff>> tariffs = new HashMap<>();
    private final Map<Key, Resolution<Norm>> norms = new HashMap<>();

    public RateBinder(BillingPeriod period) {
        this.period = period;
    }

    private record Key(ServiceCode service, Attributes attributes) {}

    /** The tariffs and norms of a service for premises. */
    public Rates bind(ServiceMonth service, PremisesMonth premises) {
        return new Rates() {
            @Override
            public Resolution<Tariff> tariff(Attributes more) {
                return chosen(service, service.tariff(), premises, more, tariffs);
            }

            @Override
            public Resolution<Norm> norm(Attributes more) {
                return chosen(service, service.norm(), premises, more, norms);
            }
        };
    }

    private <T> Resolution<T> chosen(
            ServiceMonth service,
            Selection<T> selection,
            PremisesMonth premises,
            Attributes more,
            Map<Key, Resolution<T>> cache) {
        List<Span<Attributes>> classes = classes(service, selection, premises);
        if (classes.size() == 1) {
            return bound(service, selection, classes.get(0).value().plus(more), cache);
        }
        List<Span<T>> spans = new ArrayList<>();
        SortedSet<FactId> contradicting = new TreeSet<>();
        for (Span<Attributes> each : classes) {
            Resolution<T> resolution = bound(service, selection, each.value().plus(more), cache);
            if (resolution instanceof Resolution.Contradiction<T> contradiction) {
                contradicting.addAll(contradiction.facts());
            }
            Rates.spans(resolution)
                    .list()
                    .forEach(span -> span.days()
                            .intersection(each.days())
                            .ifPresent(days -> append(spans, new Span<>(days, span.value(), span.source()))));
        }
        return contradicting.isEmpty()
                ? new Resolution.Resolved<>(new Spans<>(spans))
                : new Resolution.Contradiction<>(List.copyOf(contradicting));
    }

    /** A change of class that chooses the same row does not cut what the row says. */
    private static <T> void append(List<Span<T>> spans, Span<T> next) {
        Span<T> last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null
                && last.source().equals(next.source())
                && next.days().from().equals(last.days().until())) {
            spans.set(
                    spans.size() - 1,
                    new Span<>(new DateRange(last.days().from(), next.days().until()), last.value(), last.source()));
        } else {
            spans.add(next);
        }
    }

    private <T> Resolution<T> bound(
            ServiceMonth service, Selection<T> selection, Attributes attributes, Map<Key, Resolution<T>> cache) {
        return cache.computeIfAbsent(
                new Key(service.service().code(), attributes), key -> selection.over(attributes, period.range()));
    }

    /** The attributes of the premises day by day, as far as some row asks for what changes. */
    private List<Span<Attributes>> classes(ServiceMonth service, Selection<?> selection, PremisesMonth premises) {
        boolean byPeople = selection.uses(Attribute.RESIDENTS);
        boolean byPerformer = selection.uses(Attribute.PERFORMER);
        Optional<ServiceTerms> terms =
                Optional.ofNullable(premises.terms().get(service.service().code()));
        Stream<Spans<?>> tables = Stream.of(
                        Stream.of(premises.attributes()),
                        byPeople ? Stream.of(premises.occupancy()) : Stream.<Spans<?>>empty(),
                        byPerformer ? terms.map(ServiceTerms::agreement).stream() : Stream.<Spans<?>>empty())
                .flatMap(each -> each);
        List<Span<Attributes>> classes = new ArrayList<>();
        for (DateRange days : Spans.cut(period.range(), tables)) {
            Attributes attributes =
                    premises.attributes().at(days.from()).map(Span::value).orElse(Attributes.NONE);
            if (byPeople) {
                attributes = premises.occupancy()
                        .at(days.from())
                        .map(span -> Integer.toString(span.value().payers()))
                        .map(count -> Attributes.of(Attribute.RESIDENTS, count))
                        .map(attributes::plus)
                        .orElse(attributes);
            }
            if (byPerformer) {
                attributes = terms.flatMap(each -> each.agreement().at(days.from()))
                        .map(span -> span.value().performer().value())
                        .map(performer -> Attributes.of(Attribute.PERFORMER, performer))
                        .map(attributes::plus)
                        .orElse(attributes);
            }
            classes.add(new Span<>(days, attributes, CLASS));
        }
        return classes;
    }
}
