package io.saldo.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Timeline;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(RandomValues.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class RoundTripLawsTest {
    private static final JsonMapper MAPPER = SaldoJson.mapper();

    private static <T> T again(T value, Class<T> type) throws Exception {
        return MAPPER.readValue(MAPPER.writerFor(type).writeValueAsString(value), type);
    }

    @Property
    void an_exact_number_of_any_length_comes_back(@ForAll Exact value) throws Exception {
        assertThat(again(value, Exact.class)).isEqualTo(value);
        assertThat(MAPPER.writeValueAsString(value)).isEqualTo('"' + value.toString() + '"');
    }

    @Property
    void an_amount_comes_back(@ForAll long kopecks) throws Exception {
        assertThat(again(Kopecks.of(kopecks), Kopecks.class)).isEqualTo(Kopecks.of(kopecks));
    }

    @Property
    void a_unit_comes_back(@ForAll Unit unit) throws Exception {
        assertThat(again(unit, Unit.class)).isEqualTo(unit);
    }

    @Property
    void a_quantity_comes_back_with_its_scale(@ForAll Quantity quantity) throws Exception {
        assertThat(again(quantity, Quantity.class)).isEqualTo(quantity);
    }

    @Property
    void a_range_comes_back(@ForAll DateRange range) throws Exception {
        assertThat(again(range, DateRange.class)).isEqualTo(range);
    }

    @Property
    void a_timeline_comes_back_with_all_its_facts(@ForAll Timeline<Quantity> timeline) throws Exception {
        Timeline<Quantity> read =
                MAPPER.readValue(MAPPER.writeValueAsString(timeline), new TypeReference<Timeline<Quantity>>() {});
        assertThat(read.facts()).isEqualTo(timeline.facts());
        assertThat(read.live()).isEqualTo(timeline.live());
    }

    @Property
    void a_formula_comes_back(@ForAll Formula formula) throws Exception {
        assertThat(again(formula, Formula.class)).isEqualTo(formula);
    }

    @Property
    void a_derivation_comes_back_and_replays_to_the_same_value(@ForAll Derivation derivation) throws Exception {
        Derivation read = again(derivation, Derivation.class);
        assertThat(read).isEqualTo(derivation);
        assertThat(replayed(read)).isEqualTo(replayed(derivation));
        assertThat(MAPPER.valueToTree(read).path("replayed").asText("none")).isEqualTo(replayed(derivation));
    }

    private static String replayed(Derivation derivation) {
        try {
            return derivation.replay().toString();
        } catch (InvalidValueException | ArithmeticException e) {
            return "none";
        }
    }
}
