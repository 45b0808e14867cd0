package io.saldo.kernel.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.Spans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which row holds for premises in June, of 30 days. */
class SelectionTest {

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = ';', textBlock = """
            # case                        ; rows                                              ; premises                ; what holds
            no rows                       ; ''                                                ; STOVE=GAS               ; ''
            one for all                   ; : a                                               ; ''                      ; 1-30 a
            one for all fits anybody      ; : a                                               ; STOVE=GAS ROOMS=3       ; 1-30 a
            no row fits                   ; STOVE=GAS: a                                      ; STOVE=ELECTRIC          ; ''
            what is not known fits no key ; STOVE=GAS: a                                      ; ROOMS=2                 ; ''
            the specific before all       ; : a,STOVE=GAS: b                                  ; STOVE=GAS               ; 1-30 b
            all where the specific misses ; : a,STOVE=GAS: b                                  ; STOVE=ELECTRIC          ; 1-30 a
            two before one                ; STOVE=GAS: a,STOVE=GAS ROOMS=2: b                 ; STOVE=GAS ROOMS=2       ; 1-30 b
            one where two miss            ; STOVE=GAS: a,STOVE=GAS ROOMS=2: b                 ; STOVE=GAS ROOMS=3       ; 1-30 a
            two rows of one weight        ; STOVE=GAS: a,ROOMS=2: b                           ; STOVE=GAS ROOMS=2       ; contradiction of row a, row b
            a heavier row settles it      ; STOVE=GAS: a,ROOMS=2: b,STOVE=GAS ROOMS=2: c      ; STOVE=GAS ROOMS=2       ; 1-30 c
            three of one weight           ; STOVE=GAS: a,ROOMS=2: b,AMENITY=1: c              ; STOVE=GAS ROOMS=2 AMENITY=1; contradiction of row a, row b, row c
            one key twice                 ; STOVE=GAS: a,STOVE=GAS: b                         ; STOVE=GAS               ; contradiction of row a, row b
            one key on other days         ; STOVE=GAS: a to 10,STOVE=GAS: b from 11           ; STOVE=GAS               ; 1-10 a, 11-30 b
            a day in both                 ; STOVE=GAS: a to 11,STOVE=GAS: b from 11           ; STOVE=GAS               ; contradiction of row a, row b
            the specific begins later     ; : a,STOVE=GAS: b from 11                          ; STOVE=GAS               ; 1-10 a, 11-30 b
            the specific ends early       ; : a,STOVE=GAS: b to 10                            ; STOVE=GAS               ; 1-10 b, 11-30 a
            days without a row            ; STOVE=GAS: b from 11                              ; STOVE=GAS               ; 11-30 b
            a cut of another row merges   ; STOVE=GAS: a,: b to 10,: c from 11                ; STOVE=GAS               ; 1-30 a
            others do not cut             ; : a,STOVE=GAS: b from 11                          ; STOVE=ELECTRIC          ; 1-30 a
            a tie below does not matter   ; : a,: b,STOVE=GAS: c                              ; STOVE=GAS               ; 1-30 c
            a tie on some days            ; STOVE=GAS: a,ROOMS=2: b from 11                   ; STOVE=GAS ROOMS=2       ; contradiction of row a, row b""")
    void theMostSpecificRowThatFitsHolds(String name, String rows, String premises, String holds) {
        assertThat(Rows.text(Rows.selection(rows).over(Rows.key(premises), Rows.JUNE)))
                .as(name)
                .isEqualTo(holds);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            # key of the row; premises      ; fits
            ROOMS=4+        ; ROOMS=4       ; true
            ROOMS=4+        ; ROOMS=5       ; true
            ROOMS=4+        ; ROOMS=12      ; true
            ROOMS=4+        ; ROOMS=3       ; false
            ROOMS=4         ; ROOMS=5       ; false
            RESIDENTS=0+    ; RESIDENTS=0   ; true
            # not a count: nothing but itself, and not even that, for «4+» asks for a number
            ROOMS=4+        ; ROOMS=4+      ; false
            ROOMS=4+        ; ROOMS=many    ; false
            AMENITY=A+      ; AMENITY=A     ; false
            AMENITY=+       ; AMENITY=+     ; true
            ROOMS=4+        ; ROOMS=12345   ; false
            ROOMS=4         ; ROOMS=04      ; false""")
    void aCountWithAPlusFitsAsManyAndMore(String key, String premises, boolean fits) {
        assertThat(Rows.text(Rows.selection(key + ": a").over(Rows.key(premises), Rows.JUNE)))
                .isEqualTo(fits ? "1-30 a" : "");
    }

    @ParameterizedTest(name = "{0}: narrowed to {2}, {4}")
    @CsvSource(delimiter = ';', textBlock = """
            # case                           ; rows                                   ; known of all premises; premises ; what holds
            another region falls out         ; REGION=77: a,REGION=50: b              ; REGION=77            ; ''       ; 1-30 a
            a row without a region stays     ; : a,REGION=50: b                       ; REGION=77            ; ''       ; 1-30 a
            the region still weighs          ; : a,REGION=77: b                       ; REGION=77            ; ''       ; 1-30 b
            region against stove is a tie    ; REGION=77: a,STOVE=GAS: b              ; REGION=77            ; STOVE=GAS; contradiction of row a, row b
            region and stove win             ; REGION=77: a,REGION=77 STOVE=GAS: b    ; REGION=77            ; STOVE=GAS; 1-30 b
            a house and month weigh two      ; HOUSE=1 MONTH=6: a,STOVE=GAS: b        ; HOUSE=1 MONTH=6      ; STOVE=GAS; 1-30 a
            another month falls out          ; MONTH=7: a,STOVE=GAS: b                ; MONTH=6              ; STOVE=GAS; 1-30 b
            a region that is not known       ; REGION=77: a                           ; HOUSE=1              ; ''       ; ''
            many rooms of one house          ; HOUSE=1 ROOMS=4+: a,: b                ; HOUSE=1              ; ROOMS=5  ; 1-30 a""")
    void whatIsKnownOfAllLeavesTheWeightAsItWas(String name, String rows, String known, String premises, String holds) {
        Selection<String> narrowed = Rows.selection(rows).narrowed(Rows.key(known));
        assertThat(Rows.text(narrowed.over(Rows.key(premises), Rows.JUNE)))
                .as(name)
                .isEqualTo(holds);
        assertThat(Rows.key(known).values().keySet()).noneMatch(narrowed::uses);
    }

    @Test
    void narrowingTwiceIsNarrowingOnce() {
        Selection<String> rows = Rows.selection("HOUSE=1 REGION=77 STOVE=GAS: a,ROOMS=2 STOVE=GAS: b");
        Attributes both = Rows.key("HOUSE=1 REGION=77");
        assertThat(rows.narrowed(Rows.key("HOUSE=1")).narrowed(Rows.key("REGION=77")))
                .isEqualTo(rows.narrowed(both));
    }

    @Test
    void itTellsWhatItsRowsDependOn() {
        Selection<String> rows = Rows.selection(": a,STOVE=GAS ROOMS=2: b");
        assertThat(rows.uses(Attribute.STOVE)).isTrue();
        assertThat(rows.uses(Attribute.ROOMS)).isTrue();
        assertThat(rows.uses(Attribute.ZONE)).isFalse();
        assertThat(Selection.none().uses(Attribute.ZONE)).isFalse();
        assertThat(Selection.of(Spans.none())).isEqualTo(Selection.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " GAS", "GAS ", "1234567890123456789012345678901234567890123456789012345678901"})
    void aValueIsOneToSixtyCharactersWithoutBlanksAround(String value) {
        assertThatThrownBy(() -> Attributes.of(Attribute.STOVE, value))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("STOVE");
    }

    @Test
    void attributesAreJoinedTheLaterValueHolding() {
        Attributes known = Rows.key("STOVE=GAS ROOMS=2");
        assertThat(known.plus(Rows.key("ROOMS=3 AMENITY=1"))).isEqualTo(Rows.key("AMENITY=1 ROOMS=3 STOVE=GAS"));
        assertThat(known.plus(Attributes.NONE)).isEqualTo(known);
        assertThat(known.get(Attribute.ROOMS)).contains("2");
        assertThat(known.get(Attribute.ZONE)).isEmpty();
        assertThat(known.is(Attribute.STOVE, "GAS")).isTrue();
        assertThat(known.is(Attribute.STOVE, "ELECTRIC")).isFalse();
        assertThat(known.is(Attribute.ZONE, "DAY")).isFalse();
        assertThat(known).hasToString("{STOVE=GAS, ROOMS=2}");
        assertThat(Attributes.of(Attribute.STOVE, "x".repeat(60)).get(Attribute.STOVE))
                .isPresent();
    }
}
