package io.saldo.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.kernel.time.Timeline;
import java.util.Collection;
import java.util.List;

/** Forms of periods, timelines and spans. */
final class TimeJson {
    private TimeJson() {}

    static void register(SimpleModule module) {
        TextForm.register(module, BillingPeriod.class, BillingPeriod::parse);
        module.setMixInAnnotation(Timeline.class, TimelineForm.class);
        module.setMixInAnnotation(Spans.class, SpansForm.class);
        module.setMixInAnnotation(Resolution.class, ResolutionForm.class);
    }

    abstract static class TimelineForm<T> {
        @JsonValue
        abstract List<Fact<T>> facts();

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static <T> Timeline<T> of(Collection<Fact<T>> facts) {
            return Timeline.of(facts);
        }
    }

    abstract static class SpansForm<T> {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        SpansForm(List<Span<T>> list) {}

        @JsonValue
        abstract List<Span<T>> list();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Resolution.Resolved.class, name = "resolved"),
        @JsonSubTypes.Type(value = Resolution.Contradiction.class, name = "contradiction")
    })
    interface ResolutionForm {}
}
