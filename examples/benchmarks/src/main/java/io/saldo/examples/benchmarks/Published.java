package io.saldo.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The published totals of the town, made by two programs that share no code with this one. */
final class Published {
    private Published() {}

    static boolean has(int houses) {
        return houses == 20 || houses == 500;
    }

    /** The totals of the first houses. */
    static Totals totals(int houses) {
        try (InputStream in = Published.class.getResourceAsStream("expected.json")) {
            JsonNode all = new ObjectMapper().readTree(in).path("houses").path(Integer.toString(houses));
            Totals totals = new Totals();
            for (TownService service : TownService.values()) {
                JsonNode each = all.path("services").path(service.code().value());
                totals.charge[service.index()] = each.path("charge").asLong();
                totals.recalculation[service.index()] =
                        each.path("recalculation").asLong();
                totals.weighted[service.index()] = each.path("weighted").asLong();
            }
            totals.penalty = all.path("penalty").asLong();
            totals.closing = all.path("closing").asLong();
            totals.weightedClosing = all.path("weightedClosing").asLong();
            return totals;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
