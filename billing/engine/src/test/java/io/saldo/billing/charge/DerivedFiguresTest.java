package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No case worked from the rules is left out: every one stands in a table of a test that runs it. Those of penalties and
 * payments stand beside the penalties and the allocation; the yearly corrections of d-heat-04 and d-soi-01 beside the
 * corrections.
 */
class DerivedFiguresTest {

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = ';', textBlock = """
            # id     ; the test that runs it
            d-abs-01 ; AbsenceTest
            d-abs-02 ; AbsenceTest
            d-abs-03 ; AbsenceTest
            d-abs-04 ; AbsenceTest
            d-heat-01; MixedHeatTest
            d-heat-03; MixedHeatTest
            d-heat-04; MixedHeatTest
            d-heat-04; recalculation.YearlyCorrectionTest
            d-soi-01 ; DerivedChargesTest
            d-soi-02 ; CommonVolumesTest
            d-soi-03 ; CommonVolumesTest
            d-met-01 ; DerivedChargesTest
            d-met-02 ; InspectionTest
            d-el-01  ; DerivedChargesTest
            d-sew-01 ; DerivedChargesTest""")
    void everyCaseStandsInATable(String id, String test) throws Exception {
        String name =
                test.contains(".") ? "io.saldo.billing." + test : getClass().getPackageName() + "." + test;
        assertThat(rows(Class.forName(name)))
                .as("rows of %s", test)
                .anyMatch(row -> row.strip().startsWith(id));
    }

    private static List<String> rows(Class<?> test) {
        List<String> rows = new ArrayList<>();
        for (var method : test.getDeclaredMethods()) {
            CsvSource source = method.getAnnotation(CsvSource.class);
            if (source != null) {
                Stream.concat(Stream.of(source.value()), source.textBlock().lines())
                        .forEach(rows::add);
            }
        }
        return rows;
    }
}
