package io.saldo.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Known;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
                "DUE_DAY;10;2020-01-01;;HOUSING_CODE;ст. 155;KNOWN;a book;2020-01-01;more",
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

    private static final String CAP = "PENALTY_RATE_CAP;0.095;2022-02-28;2024-12-31;DECREE_474;п. 1;SOURCED;";
    private static final String LONGER =
            "PENALTY_RATE_CAP;0.095;2025-01-01;2026-12-31;DECREE_329;п. 1;KNOWN;;2025-03-18";

    /** Decree 329 of 18.03.2025 reaches back to 01.01.2025: nobody knew of it on the 17th. */
    @ParameterizedTest
    @CsvSource({
        "2025-03-17T20:59:59Z, false",
        "2025-03-18T20:59:59Z, false",
        "2025-03-18T20:59:59.999999999Z, true",
        "2025-03-19T00:00:00Z, true"
    })
    void aRowIsKnownFromTheEndOfTheDayItWasPublished(String moment, boolean known) {
        LawBook book = LawBook.read(List.of(CAP, LONGER))
                .asOf(new Known(Instant.parse(moment), 0), ZoneId.of("Europe/Moscow"));
        assertThat(book.at(LawParameter.PENALTY_RATE_CAP, LocalDate.of(2024, 6, 1)))
                .isPresent();
        assertThat(book.at(LawParameter.PENALTY_RATE_CAP, LocalDate.of(2025, 2, 1))
                        .isPresent())
                .isEqualTo(known);
        assertThat(book.rows()).hasSize(known ? 2 : 1);
    }

    /** 10 always, 12 for 2020 to 2022 as published on 1 July 2021, 15 for 2021 as published a day later. */
    @ParameterizedTest
    @CsvSource({"2021-06-30, 10 10 10 10 10", "2021-07-01, 10 12 12 12 10", "2021-07-02, 10 12 15 12 10"})
    void whatWasPublishedLaterHoldsInsteadOfWhatWasPublishedBefore(String known, String values) {
        LawBook book = LawBook.read(List.of(
                        "DUE_DAY;15;2021-01-01;2021-12-31;HOUSING_CODE;ст. 155;KNOWN;;2021-07-02",
                        "DUE_DAY;10;2010-01-01;;HOUSING_CODE;ст. 155;KNOWN;",
                        "DUE_DAY;12;2020-01-01;2022-12-31;HOUSING_CODE;ст. 155;KNOWN;;2021-07-01"))
                .asOf(Known.onDay(LocalDate.parse(known), ZoneOffset.UTC), ZoneOffset.UTC);
        List<String> told = new ArrayList<>();
        for (int year = 2019; year <= 2023; year++) {
            told.add(book.at(LawParameter.DUE_DAY, LocalDate.of(year, 6, 1))
                    .orElseThrow()
                    .value()
                    .value()
                    .toString());
        }
        assertThat(told).isEqualTo(List.of(values.split(" ")));
        assertThat(book.spans(LawParameter.DUE_DAY).covers(DateRange.from(LocalDate.of(2010, 1, 1))))
                .isTrue();
    }

    @Test
    void rowsOfOneDayOfPublicationThatOverlapAreRefused() {
        assertThatThrownBy(() -> LawBook.read(
                        List.of(LONGER, "PENALTY_RATE_CAP;0.1;2026-01-01;;DECREE_329;п. 1;KNOWN;;2025-03-18")))
                .isInstanceOf(InvalidValueException.class);
    }
}
