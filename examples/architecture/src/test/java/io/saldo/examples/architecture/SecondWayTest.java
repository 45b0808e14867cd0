package io.saldo.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** There is one way to an amount: nothing is named after a second one that is steady, deferred or made later. */
class SecondWayTest {
    private static final Pattern NAME = Pattern.compile("\\b(Steady|Later|Deferred|oneByOne)\\w*");

    /** In prose a sentence may begin with "Later"; a longer word or one in a tag is a name. */
    private static final Pattern TOLD = Pattern.compile("\\b(Steady|Later|Deferred)[A-Z_0-9]\\w*|\\boneByOne\\w*"
            + "|(?<=\\{@(code|link) )(Steady|Later|Deferred)\\b");

    @Test
    void noNameInMainSourcesTellsOfASecondWayToAnAmount() {
        List<Path> files = Sources.main();
        assertThat(files).as("files of main sources").hasSizeGreaterThan(400);
        assertThat(files.stream().flatMap(file -> found(file, Sources.text(file))))
                .as("names that tell of a second way")
                .isEmpty();
    }

    @Test
    void suchNamesAreFoundInCodeAndInComments() {
        String text = """
                /** See {@code LaterRows}, {@link Steady} and {@code MonthFacts.oneByOne()}. Later never wins. */
                class SteadyMoney { String text = "Later // Steady"; // as DeferredFee
                    Deferred<Later> x; int soonerOrLater, unsteady; }
                """;
        assertThat(found(Path.of("A.java").toAbsolutePath(), text).map(place -> place.replaceAll(".*:", "")))
                .containsExactlyInAnyOrder(
                        "2 SteadyMoney",
                        "3 Deferred",
                        "3 Later",
                        "1 LaterRows",
                        "1 Steady",
                        "1 oneByOne",
                        "2 DeferredFee");
    }

    private static Stream<String> found(Path file, String text) {
        return Stream.concat(
                Sources.places(file, Sources.code(text), NAME), Sources.places(file, Sources.comments(text), TOLD));
    }
}
