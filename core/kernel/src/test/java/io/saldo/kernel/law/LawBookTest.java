package io.saldo.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LawBookTest {
    private static final String DUE = "DUE_DAY;10;2020-01-01;2020-12-31;HOUSING_CODE;ст. 155;KNOWN;a book";

    @Test
    void aRowHoldsFromItsFirstDayToItsLast() {
        LawBook book = LawBook.read(List.of("# a remark", "", DUE));
        LawValue value =
                new LawValue(Exact.of(10), new Clause(Act.HOUSING_CODE, "ст. 155"), Confirmation.KNOWN, "a book");
        assertThat(book.at(LawParameter.DUE_DAY, LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(book.at(LawParameter.DUE_DAY, LocalDate.of(2020, 1, 1)))
                .hasValueSatisfying(span -> assertThat(span.value()).isEqualTo(value));
        assertThat(book.at(LawParameter.DUE_DAY, LocalDate.of(2020, 12, 31)))
                .hasValueSatisfying(span -> assertThat(span.source()).hasToString("law:DUE_DAY:2020-01-01"));
        assertThat(book.at(LawParameter.DUE_DAY, LocalDate.of(2021, 1, 1))).isEmpty();
        assertThat(book.at(LawParameter.AVERAGE_MONTHS, LocalDate.of(2020, 1, 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DUE_DAY;10;2020-01-01;;HOUSING_CODE;ст. 155;KNOWN",
                "DUE_DAY;10;2020-01-01;;HOUSING_CODE;ст. 155;KNOWN;a book;more",
                "DUE_YEAR;10;2020-01-01;;HOUSING_CODE;ст. 155;KNOWN;",
                "DUE_DAY;1,5;2020-01-01;;HOUSING_CODE;ст. 155;KNOWN;",
                "DUE_DAY;10;01.01.2020;;HOUSING_CODE;ст. 155;KNOWN;",
                "DUE_DAY;10;;;HOUSING_CODE;ст. 155;KNOWN;",
                "DUE_DAY;10;2020-01-01;2020-02-30;HOUSING_CODE;ст. 155;KNOWN;",
                "DUE_DAY;10;2020-01-01;2019-12-31;HOUSING_CODE;ст. 155;KNOWN;",
                "DUE_DAY;10;2020-01-01;;SEA_CODE;ст. 155;KNOWN;",
                "DUE_DAY;10;2020-01-01;;HOUSING_CODE;ст. 155;RUMOUR;"
            })
    void aRowThatCannotBeReadIsRefused(String row) {
        assertThatThrownBy(() -> LawBook.read(List.of(row))).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, a day in common", "2020-01-01, the same first day", "2020-06-01, within"})
    void rowsOfOneParameterThatOverlapAreRefused(String from, String why) {
        String other = "DUE_DAY;15;" + from + ";;HOUSING_CODE;ст. 155;KNOWN;";
        assertThatThrownBy(() -> LawBook.read(List.of(DUE, other))).as(why).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void rowsThatFollowEachOtherAndRowsOfOtherParametersAreTaken() {
        LawBook book = LawBook.read(List.of(
                "DUE_DAY;15;2021-01-01;;HOUSING_CODE;ст. 155;KNOWN;",
                DUE,
                "AVERAGE_MONTHS;6;2020-06-01;;RULES_354;п. 59;KNOWN;"));
        assertThat(book.spans(LawParameter.DUE_DAY).list()).hasSize(2);
        assertThat(book.spans(LawParameter.AVERAGE_MONTHS).list()).hasSize(1);
    }

    @Test
    void aNormIsNotNegativeAndSetForOneToTwelveMonths() {
        Unit unit = Unit.CUBIC_METRE.per(Unit.PERSON);
        Quantity none = Quantity.of(0, unit);
        assertThat(new Norm(none, 1, "a decree").months()).isEqualTo(1);
        assertThat(new Norm(none, 12, "a decree").months()).isEqualTo(12);
        assertThatThrownBy(() -> new Norm(none, 0, "")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Norm(none, 13, "")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Norm(Quantity.of(-1, unit), 1, "")).isInstanceOf(InvalidValueException.class);
    }
}
