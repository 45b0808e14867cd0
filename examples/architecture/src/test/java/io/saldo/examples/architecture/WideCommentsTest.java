package io.saldo.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Comments end where code does, at column 120; the formatter breaks lines of code and leaves those of Javadoc. */
class WideCommentsTest {
    private static final int LEAST_FILES = 900;

    /** A comment alone on its lines is followed by nothing but blanks where code stood. */
    private static final Pattern WIDE = Pattern.compile("^.{120,}\\S", Pattern.MULTILINE);

    @Test
    void noCommentIsWiderThanTheCode() {
        List<Path> files = Sources.all();
        assertThat(files).as("Java files of all modules, tests too").hasSizeGreaterThan(LEAST_FILES);
        assertThat(files.stream().flatMap(file -> found(file, Sources.text(file))))
                .as("lines of comments over 120 columns")
                .isEmpty();
    }

    @Test
    void aWideLineIsFoundInACommentAndNotInAString() {
        String text = String.join(
                "\n",
                "/** " + "a".repeat(117),
                " * " + "б".repeat(117),
                " */",
                "String s = \"// " + "a".repeat(120) + "\";",
                "String t = \"\"\"",
                "    // " + "a".repeat(120) + "\"\"\";",
                "int a; // " + "a".repeat(111),
                "/* " + "a".repeat(117) + "*/");
        assertThat(found(Path.of("A.java").toAbsolutePath(), text).map(place -> place.replaceAll(".*:", "")))
                .containsExactly("1", "7", "8");
    }

    /** Places as {@code file:line}. */
    private static Stream<String> found(Path file, String text) {
        return Sources.places(file, Sources.comments(text), WIDE).map(place -> place.replaceAll("(:\\d+) .*", "$1"));
    }
}
