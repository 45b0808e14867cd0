package io.saldo.billing.charge;

import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.quantity.Unit;
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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tariffs and norms of one service in a month. What was chosen for a class of premises is kept: most premises of a
 * house are of one class through the whole month.
 */
@SuppressWarnings("ReferenceEquality") // what is one object needs no comparing; what is not is looked up by value
final class ServiceRates {
    private static final FactId CLASS = new FactId("class");

    private final ServiceMonth service;
    private final BillingPeriod period;
    private final boolean byPeople;
    private final boolean byPerformer;
    private final Map<Attributes, ClassRates> classes = new HashMap<>();
    /** The class met last: neighbours share what they are alike in. */
    private @Nullable Last last;

    private record Last(Attributes attributes, ClassRates rates) {}

    ServiceRates(ServiceMonth service, BillingPeriod period) {
        this.service = service;
        this.period = period;
        this.byPeople = uses(Attribute.RESIDENTS);
        this.byPerformer = uses(Attribute.PERFORMER);
    }

    private boolean uses(Attribute attribute) {
        return service.tariff().uses(attribute) || service.norm().uses(attribute);
    }

    Rates of(PremisesMonth premises) {
        if (!byPeople && !byPerformer) {
            List<Span<Attributes>> spans = premises.attributes().list();
            if (spans.isEmpty()) {
                return alike(Attributes.NONE);
            }
            if (spans.size() == 1 && premises.attributes().covers(period.range())) {
                return alike(spans.get(0).value());
            }
        }
        List<Span<Attributes>> days = classes(premises);
        return days.size() > 1 ? new ChangingRates(days) : ofClass(days.get(0).value());
    }

    private ClassRates alike(Attributes attributes) {
        Last met = last;
        if (met == null || attributes != met.attributes) {
            met = new Last(attributes, ofClass(attributes));
            last = met;
        }
        return met.rates;
    }

    private ClassRates ofClass(Attributes attributes) {
        return classes.computeIfAbsent(attributes, ClassRates::new);
    }

    /** The attributes of the premises day by day, as far as some row asks for what changes. */
    private List<Span<Attributes>> classes(PremisesMonth premises) {
        List<Spans<?>> tables = new ArrayList<>(List.of(premises.attributes()));
        ServiceTerms terms = premises.terms().get(service.service().code());
        if (byPeople) {
            tables.add(premises.occupancy());
        }
        if (byPerformer && terms != null) {
            tables.add(terms.agreement());
        }
        List<Span<Attributes>> found = new ArrayList<>();
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
            if (byPerformer && terms != null) {
                attributes = terms.agreement()
                        .at(days.from())
                        .map(span -> span.value().performer().value())
                        .map(performer -> Attributes.of(Attribute.PERFORMER, performer))
                        .map(attributes::plus)
                        .orElse(attributes);
            }
            found.add(new Span<>(days, attributes, CLASS));
        }
        return found;
    }

    /** What holds for premises of one class through the whole month. */
    private final class ClassRates implements Rates {
        private final Attributes attributes;
        private final Resolution<Tariff> tariff;
        private final Resolution<Norm> norm;
        private final Map<Attributes, Resolution<Tariff>> tariffs = new HashMap<>();
        private final Map<Attributes, Resolution<Norm>> norms = new HashMap<>();
        private @Nullable Price price;

        private record Price(Span<Tariff> tariff, Operand operand, Unit unit) {}

        ClassRates(Attributes attributes) {
            this.attributes = attributes;
            this.tariff = service.tariff().over(attributes, period.range());
            this.norm = service.norm().over(attributes, period.range());
        }

        private Price price(Span<Tariff> tariff) {
            Price known = price;
            if (known == null || tariff != known.tariff) {
                known = new Price(tariff, Rates.super.operand(tariff), Rates.super.unit(tariff));
                price = known;
            }
            return known;
        }

        @Override
        public Operand operand(Span<Tariff> tariff) {
            return price(tariff).operand;
        }

        @Override
        public Unit unit(Span<Tariff> tariff) {
            return price(tariff).unit;
        }

        @Override
        public Resolution<Tariff> tariff(Attributes more) {
            return more.values().isEmpty() ? tariff : chosen(service.tariff(), more, tariffs);
        }

        @Override
        public Resolution<Norm> norm(Attributes more) {
            return more.values().isEmpty() ? norm : chosen(service.norm(), more, norms);
        }

        private <T> Resolution<T> chosen(Selection<T> rows, Attributes more, Map<Attributes, Resolution<T>> known) {
            return known.computeIfAbsent(more, key -> rows.over(attributes.plus(key), period.range()));
        }
    }

    /** Premises whose class changes inside the month: each class has its days. */
    private final class ChangingRates implements Rates {
        private final List<Span<Attributes>> days;

        ChangingRates(List<Span<Attributes>> days) {
            this.days = days;
        }

        @Override
        public Resolution<Tariff> tariff(Attributes more) {
            return joined(each -> ofClass(each).tariff(more));
        }

        @Override
        public Resolution<Norm> norm(Attributes more) {
            return joined(each -> ofClass(each).norm(more));
        }

        private <T> Resolution<T> joined(Function<Attributes, Resolution<T>> ofClass) {
            List<Span<T>> spans = new ArrayList<>();
            SortedSet<FactId> contradicting = new TreeSet<>();
            for (Span<Attributes> each : days) {
                Resolution<T> resolution = ofClass.apply(each.value());
                if (resolution instanceof Resolution.Contradiction<T> contradiction) {
                    contradicting.addAll(contradiction.facts());
                }
                Rates.spans(resolution)
                        .list()
                        .forEach(span -> span.days()
                                .intersection(each.days())
                                .ifPresent(some -> append(spans, new Span<>(some, span.value(), span.source()))));
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
                        new Span<>(
                                new DateRange(last.days().from(), next.days().until()), last.value(), last.source()));
            } else {
                spans.add(next);
            }
        }
    }
}
