package io.saldo.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.month.HouseCharges;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Timeline;
import io.saldo.kernel.time.WorkingDays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedTest {
    private static final JsonMapper MAPPER = SaldoJson.mapper();
    private static final String ALLOCATION =
            "{\"payment\":\"p\",\"obligation\":\"o\",\"ordinal\":0,\"amount\":\"8.82\",\"valueDate\":\"2026-10-09\"}";

    /** The path at which reading fails, as in {@code lines.0.amount}. */
    private static String path(String json, Class<?> type) {
        JsonMappingException refused =
                catchThrowableOfType(JsonMappingException.class, () -> MAPPER.readValue(json, type));
        assertThat(refused).as("reading %s", json).isNotNull();
        return refused.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String line() throws Exception {
        return MAPPER.writeValueAsString(BillingSamples.LINE);
    }

    @Test
    void the_sample_itself_is_well_formed() throws Exception {
        assertThat(MAPPER.readValue(ALLOCATION, Allocation.class).amount()).isEqualTo(Kopecks.of(882));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.345",
                "8.82",
                "8",
                "\"12.345\"",
                "\"8.8\"",
                "\"8\"",
                "\"1/2\"",
                "\"+8.82\"",
                "\" 8.82\"",
                "\"1e2\"",
                "\"\"",
                "null",
                "true",
                "[]",
                "{}",
                "\"99999999999999999.99\"",
                "\"0.00\""
            })
    void an_amount_in_another_form_is_refused_by_name(String amount) {
        assertThat(path(ALLOCATION.replace("\"8.82\"", amount), Allocation.class))
                .isIn("amount", "");
    }

    @Test
    void the_message_says_what_is_wanted() {
        assertThatThrownBy(() -> MAPPER.readValue(ALLOCATION.replace("8.82", "8.825"), Allocation.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("roubles with two decimals, as in 1234.56")
                .hasMessageContaining("Allocation[\"amount\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"amount\":            | \"sum\":             | amount",
                "\"payment\":\"p\",     | ''                   | payment",
                "\"p\"                  | \" \"                | payment",
                "\"p\"                  | null                 | payment",
                "2026-10-09             | 2026-02-30           | valueDate",
                "\"2026-10-09\"         | 20735                | valueDate",
                "\"2026-10-09\"         | [2026,10,9]          | valueDate"
            })
    void a_slip_in_a_record_is_refused_by_name(String right, String wrong, String property) {
        assertThat(path(ALLOCATION.replace(right, wrong), Allocation.class)).isEqualTo(property);
    }

    @Test
    void a_slip_deep_inside_names_the_whole_path() throws Exception {
        assertThat(path(line().replaceFirst("\"calculated\"", "\"calculatd\""), Line.class))
                .startsWith("derivation");
        assertThat(path(line().replaceFirst("\"code\":\"volume\"", "\"code\":7"), Line.class))
                .startsWith("derivation.");
        assertThat(path(line().replaceFirst("RUB/M3", "RUB/M4"), Line.class)).isEqualTo("basis.tariff.unit");
        assertThat(path(line().replaceFirst("\"BASE\"", "\"BASIS\""), Line.class))
                .isEqualTo("id.kind");
        assertThat(path(line().replaceFirst("\"ordinal\":0", "\"ordinal\":\"0\""), Line.class))
                .isEqualTo("id.ordinal");
        assertThat(path(line().replaceFirst("\"ordinal\":0", "\"ordinal\":0.5"), Line.class))
                .isEqualTo("id.ordinal");
        assertThat(path(line().replaceFirst(",\"ordinal\":0", ""), Line.class)).isEqualTo("id.ordinal");
    }

    @Test
    void an_unknown_kind_and_a_kind_left_out_are_refused() {
        assertThatThrownBy(() -> MAPPER.readValue("{\"type\":\"power\"}", Formula.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("power");
        assertThatThrownBy(() -> MAPPER.readValue("{\"symbol\":{\"code\":\"a\",\"sign\":\"a\"}}", Formula.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("type");
    }

    @Test
    void a_name_without_its_derivation_in_the_table_is_refused() throws Exception {
        String charges = MAPPER.writeValueAsString(BillingSamples.BILL.charges());
        assertThat(path(charges.replaceFirst("\"derivation\":\"d1\"", "\"derivation\":\"d999\""), HouseCharges.class))
                .contains("derivation");
        String alone = line().replaceFirst("\"derivation\":.*", "\"derivation\":\"d1\"}");
        assertThat(path(alone, Line.class)).isEqualTo("derivation");
    }

    @Test
    void a_slip_in_the_table_names_the_derivation() throws Exception {
        String charges = MAPPER.writeValueAsString(BillingSamples.BILL.charges());
        assertThat(path(charges.replaceFirst("\"act\":\"[A-Z_0-9]*\"", "\"act\":\"NO\""), HouseCharges.class))
                .startsWith("derivations.d1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1/0\"", "\"1e5\"", "\"a\"", "\"1/2/3\"", "\".5\"", "\"5.\"", "0.5", "5", "null"})
    void an_exact_number_in_another_form_is_refused(String number) {
        assertThat(path(
                        "{\"volume\":" + number
                                + ",\"unit\":\"M3\",\"method\":\"NORM\",\"tariff\":{\"value\":\"1\",\"unit\":\"RUB/M3\"}}",
                        LineBasis.class))
                .isEqualTo("volume");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1234567890123", "9223372036854775808", "1e3", "1,5", "+1"})
    void a_quantity_that_does_not_fit_is_refused_also_at_the_root(String number) {
        assertThatThrownBy(() -> MAPPER.readValue("{\"value\":\"" + number + "\",\"unit\":\"M3\"}", Quantity.class))
                .isInstanceOf(JsonMappingException.class);
    }

    @Test
    void a_rule_of_the_value_itself_is_kept() {
        assertThatThrownBy(
                        () -> MAPPER.readValue("{\"from\":\"2026-10-02\",\"until\":\"2026-10-01\"}", DateRange.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("an end after the beginning");
        assertThatThrownBy(() -> MAPPER.readValue("{\"permanent\":-1,\"temporary\":0,\"owners\":0}", Occupancy.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("zero or more");
    }

    @Test
    void facts_that_make_no_timeline_are_refused() {
        String fact = "{\"id\":\"a\",\"range\":{\"from\":\"2026-10-01\"},\"known\":{\"at\":\"2026-11-01T09:00:00Z\","
                + "\"sequence\":1},\"value\":{\"value\":\"1\",\"unit\":\"M2\"}}";
        assertThatThrownBy(() ->
                        MAPPER.readValue("[" + fact + "," + fact + "]", new TypeReference<Timeline<Quantity>>() {}))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("an id of its own");
        assertThatThrownBy(() -> MAPPER.readValue("[null]", new TypeReference<Timeline<Quantity>>() {}))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void a_book_of_the_law_that_cannot_be_rebuilt_is_refused() throws Exception {
        LawBook twice = LawBook.read(List.of(
                "DUE_DAY;10;2020-01-01;2020-12-31;HOUSING_CODE;ст. 155;KNOWN;",
                "DUE_DAY;15;2021-01-01;;HOUSING_CODE;ст. 155;KNOWN;"));
        String book = MAPPER.writeValueAsString(twice);
        assertThatThrownBy(() -> MAPPER.readValue(
                        book.replace("\"from\":\"2021-01-01\"", "\"from\":\"2020-07-01\""), LawBook.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("rows of the law");
    }

    @Test
    void nulls_inside_lists_and_wrong_keys_are_refused() {
        assertThat(path("{\"daysOff\":[null],\"working\":[]}", WorkingDays.class))
                .startsWith("daysOff");
        assertThatThrownBy(() -> MAPPER.readValue("{\" \":\"1\"}", new TypeReference<Map<AccountNumber, Exact>>() {}))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("no blanks");
    }

    @Test
    void repeated_properties_and_text_after_the_end_are_refused() {
        assertThatThrownBy(() -> MAPPER.readValue(ALLOCATION.replace("{", "{\"amount\":\"1.00\","), Allocation.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> MAPPER.readValue(ALLOCATION + ALLOCATION, Allocation.class))
                .isInstanceOf(JacksonException.class);
    }
}
