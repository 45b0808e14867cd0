package io.saldo.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.saldo.billing.month.Carry;
import io.saldo.billing.month.HouseCharges;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Known;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What other programs read. A difference here is a change of the published form. */
class PublishedFormTest {
    private static final JsonMapper MAPPER = SaldoJson.mapper();

    private static void assertForm(Object value, String json) throws Exception {
        assertThat(MAPPER.writeValueAsString(value)).isEqualTo(json);
    }

    @Test
    void an_amount_is_a_string_of_roubles_with_two_decimals() throws Exception {
        assertForm(Kopecks.of(123456), "\"1234.56\"");
        assertForm(Kopecks.of(-5), "\"-0.05\"");
        assertForm(Kopecks.ZERO, "\"0.00\"");
    }

    @Test
    void an_exact_number_is_a_decimal_or_a_fraction() throws Exception {
        assertForm(Exact.parse("3.190"), "\"3.19\"");
        assertForm(Exact.of(-2, 6), "\"-1/3\"");
        assertForm(Exact.of(7), "\"7\"");
    }

    @Test
    void a_quantity_keeps_the_decimals_of_its_source() throws Exception {
        assertForm(
                Quantity.parse("43.570", Unit.RUB.per(Unit.CUBIC_METRE)), "{\"value\":\"43.570\",\"unit\":\"RUB/M3\"}");
    }

    @Test
    void a_range_names_the_first_day_after_it() throws Exception {
        assertForm(BillingPeriod.of(2026, 10), "\"2026-10\"");
        assertForm(BillingPeriod.of(2026, 10).range(), "{\"from\":\"2026-10-01\",\"until\":\"2026-11-01\"}");
        assertForm(DateRange.from(LocalDate.of(2026, 10, 1)), "{\"from\":\"2026-10-01\"}");
    }

    @Test
    void a_moment_is_an_instant_and_a_sequence() throws Exception {
        assertForm(TestHouse.KNOWN, "{\"at\":\"2026-11-01T09:00:00Z\",\"sequence\":7}");
        assertForm(Known.LATEST, "{\"at\":\"+1000000000-12-31T23:59:59.999999999Z\",\"sequence\":9223372036854775807}");
    }

    @Test
    void a_timeline_is_the_array_of_its_facts() throws Exception {
        assertForm(
                TestHouse.always("a", Quantity.of(3, Unit.SQUARE_METRE)),
                "[{\"id\":\"a\",\"range\":{\"from\":\"2020-01-01\"},"
                        + "\"known\":{\"at\":\"2026-11-01T09:00:00Z\",\"sequence\":7},"
                        + "\"value\":{\"value\":\"3\",\"unit\":\"M2\"}}]");
    }

    @Test
    void an_identifier_is_a_string_also_as_a_key_in_the_order_of_the_keys() throws Exception {
        assertForm(TestHouse.MANAGER, "\"manager\"");
        assertForm(
                Carry.of(new TreeMap<>(Map.of(new GroupId("b"), Exact.of(-1), new GroupId("a"), Exact.of(-1, 3)))),
                "{\"negativeVolumes\":{\"a\":\"-1/3\",\"b\":\"-1\"},\"averaged\":{}}");
        assertThat(MAPPER.valueToTree(
                                TestHouse.month(3).facts().accounts().debtors().byAccount())
                        .fieldNames())
                .toIterable()
                .containsExactly("40-0001a", "40-0001b", "40-0002", "40-0003");
    }

    @Test
    void a_month_hands_on_its_registers_where_it_has_any() throws Exception {
        assertForm(
                new Carry(
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(Map.of(
                                new MeterId("water-1"), new TreeMap<>(Map.of(Zone.NIGHT, MeteringSamples.REGISTER))))),
                "{\"negativeVolumes\":{},\"averaged\":{},\"registers\":{\"water-1\":{\"NIGHT\":{\"accepted\":3,"
                        + "\"readings\":[{\"day\":\"2026-09-23\",\"value\":{\"value\":\"120.50\",\"unit\":\"M3\"},"
                        + "\"source\":\"r-9\",\"turns\":1}],"
                        + "\"volumes\":[{\"period\":\"2026-10\",\"zone\":\"NIGHT\","
                        + "\"volume\":{\"value\":\"3.1\",\"unit\":\"M3\"},\"metered\":true,\"source\":\"h\"}],"
                        + "\"stops\":[\"2026-09-25\"],\"until\":\"2026-10-01\","
                        + "\"known\":{\"at\":\"2026-11-01T09:00:00Z\",\"sequence\":7}}}}}");
    }

    @Test
    void a_derivation_shows_its_formula_and_what_it_gives() throws Exception {
        assertForm(
                KernelSamples.CALCULATED,
                "{\"type\":\"calculated\",\"edition\":{\"rule\":\"meterCharge\","
                        + "\"clause\":{\"act\":\"RULES_354\",\"point\":\"прил. 2, ф. 1\"},"
                        + "\"inForce\":{\"from\":\"2012-09-01\"},\"confirmation\":\"SOURCED\"},"
                        + "\"formula\":{\"type\":\"halfUp\",\"inner\":{\"type\":\"product\","
                        + "\"left\":{\"type\":\"named\",\"symbol\":{\"code\":\"volume\",\"sign\":\"V\"}},"
                        + "\"right\":{\"type\":\"named\",\"symbol\":{\"code\":\"tariff\",\"sign\":\"T\"}}},\"decimals\":2},"
                        + "\"operands\":[{\"symbol\":{\"code\":\"volume\",\"sign\":\"V\"},\"value\":\"5.6\",\"unit\":\"M3\","
                        + "\"origin\":{\"type\":\"derived\",\"derivation\":{\"type\":\"postedElsewhere\","
                        + "\"document\":\"ЕПД 10/2026\",\"value\":\"5.6\",\"unit\":\"M3\",\"replayed\":\"5.6\"}}},"
                        + "{\"symbol\":{\"code\":\"tariff\",\"sign\":\"T\"},\"value\":\"43.57\",\"unit\":\"RUB/M3\","
                        + "\"origin\":{\"type\":\"fromFacts\",\"facts\":[\"tariff-1\"]}}],"
                        + "\"text\":\"[V × T]\",\"replayed\":\"243.99\"}");
    }

    @Test
    void every_kind_of_a_sealed_value_keeps_its_name() throws Exception {
        assertThat(kinds(KernelSamples.derivations()))
                .contains("calculated", "postedElsewhere", "summed", "total", "apportioned")
                .contains("fromFacts", "fromLaw", "fromCalendar", "derived")
                .contains("named", "sum", "difference", "product", "quotient", "lesser", "greater", "halfUp");
        assertThat(kinds(KernelSamples.time())).contains("resolved", "contradiction");
        assertThat(kinds(MeteringSamples.all()))
                .contains("inPremises", "common", "accepted", "refused", "determined", "undetermined");
        assertThat(kinds(BillingSamples.charged())).contains("charged", "refused");
    }

    private static List<String> kinds(List<Sample> samples) throws Exception {
        List<String> kinds = new java.util.ArrayList<>();
        for (Sample sample : samples) {
            JsonNode type = MAPPER.readTree(sample.json()).path("type");
            if (type.isTextual()) {
                kinds.add(type.textValue());
            }
        }
        return kinds;
    }

    @Test
    void a_line_has_its_identity_as_an_object() throws Exception {
        JsonNode line = MAPPER.valueToTree(BillingSamples.LINE);
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly("id", "performer", "payee", "basis", "unrounded", "amount", "derivation");
        assertThat(line.get("id").toString())
                .isEqualTo("{\"house\":\"house-1\",\"posted\":\"2026-10\",\"account\":\"40-0001a\","
                        + "\"debtor\":\"debtor-40-0001a\","
                        + "\"service\":\"service-COLD_WATER\",\"creditor\":\"manager\",\"about\":\"2026-10\","
                        + "\"kind\":\"BASE\",\"ordinal\":0}");
    }

    @Test
    void a_derivation_that_gives_nothing_is_written_without_a_value() throws Exception {
        Derivation empty = new Derivation.Calculated(
                KernelSamples.EDITION, Formula.of(KernelSamples.VOLUME).over(KernelSamples.TARIFF), List.of());
        JsonNode written = MAPPER.valueToTree(empty);
        assertThat(written.has("replayed")).isFalse();
        assertThat(written.get("text").textValue()).isEqualTo("V ÷ T");
        assertThat(MAPPER.treeToValue(written, Derivation.class)).isEqualTo(empty);
    }

    @Test
    void what_is_shown_for_people_is_not_believed_when_read() throws Exception {
        String forged = MAPPER.writeValueAsString(KernelSamples.CALCULATED).replace("\"243.99\"", "\"0.01\"");
        assertThat(MAPPER.readValue(forged, Derivation.class).replay()).isEqualTo(Exact.parse("243.99"));
    }

    @Test
    void a_house_writes_a_derivation_it_shares_once_and_before_its_use() throws Exception {
        HouseCharges charges = BillingSamples.BILL.charges();
        JsonNode written = MAPPER.valueToTree(charges);
        assertThat(written.toString().split("\"name\":\"houseArea\"", -1)).hasSizeLessThanOrEqualTo(3);
        HouseCharges read = MAPPER.treeToValue(written, HouseCharges.class);
        assertThat(read)
                .isEqualTo(charges)
                .isEqualTo(MAPPER.readValue(MAPPER.writeValueAsBytes(charges), HouseCharges.class));
        assertThat(read.lines()).allMatch(io.saldo.billing.charge.Line::replays);
        var shares = read.distributions()
                .get(TestHouse.code(ServiceKind.HEATING))
                .get(0)
                .shares();
        assertThat(houseArea(shares.get(0).derivation()))
                .isSameAs(houseArea(shares.get(1).derivation()));
    }

    private static Derivation houseArea(Derivation share) {
        return ((Derivation.Calculated) share)
                .operands().stream()
                        .filter(operand -> operand.symbol().code().equals("houseArea"))
                        .map(Operand::origin)
                        .map(origin -> ((Origin.Derived) origin).derivation())
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void the_form_of_a_house_grows_with_its_flats_and_not_with_their_square() throws Exception {
        int ten = MAPPER.writeValueAsBytes(TestHouse.bill(10)).length;
        int hundred = MAPPER.writeValueAsBytes(TestHouse.bill(100)).length;
        assertThat(hundred).isBetween(5 * ten, 11 * ten);
    }

    @Test
    void a_list_of_lines_outside_a_house_holds_derivations_in_full() throws Exception {
        MAPPER.writeValueAsString(BillingSamples.BILL);
        JsonNode lines = MAPPER.valueToTree(BillingSamples.BILL.charges().lines());
        assertThat(lines).allMatch(line -> line.get("derivation").isObject());
        assertThat(lines.toString()).doesNotContain("\"derivation\":\"d");
    }
}
