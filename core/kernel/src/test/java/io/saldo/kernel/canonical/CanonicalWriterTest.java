package io.saldo.kernel.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanonicalWriterTest {
    record Leaf(@Nullable String a, @Nullable Object b) implements Canonical {
        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("a", a).field("b", b);
        }
    }

    record Tree(
            @Nullable String name,
            @Nullable Canonical first,
            List<? extends Canonical> rest,
            @Nullable String last) implements Canonical {
        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("name", name).object("first", first).array("rest", rest).field("last", last);
        }
    }

    @Test
    void fieldsStandInTheOrderOfTheirTypeWithoutBlanks() {
        assertThat(CanonicalWriter.write(new Leaf("x", 1L))).isEqualTo("{\"a\":\"x\",\"b\":\"1\"}");
    }

    @Test
    void aFieldWithoutAValueIsLeftOutAndAnEmptyTextIsNot() {
        assertThat(CanonicalWriter.write(new Leaf(null, 1L))).isEqualTo("{\"b\":\"1\"}");
        assertThat(CanonicalWriter.write(new Leaf("x", null))).isEqualTo("{\"a\":\"x\"}");
        assertThat(CanonicalWriter.write(new Leaf(null, null))).isEqualTo("{}");
        assertThat(CanonicalWriter.write(new Leaf("", null))).isEqualTo("{\"a\":\"\"}");
    }

    @Test
    void onlyTheQuotationMarkTheReverseSolidusAndControlCharactersAreEscaped() {
        assertThat(CanonicalWriter.write(new Leaf("\"\\/\n\t\u0000\u001f \u007f«ё»\u20bd😀", null)))
                .isEqualTo("{\"a\":\"\\\"\\\\/\\u000a\\u0009\\u0000\\u001f \u007f«ё»\u20bd😀\"}");
    }

    @Test
    void aFieldIsSeparatedFromWhateverStandsBeforeIt() {
        Leaf leaf = new Leaf("x", null);
        Leaf nothing = new Leaf(null, null);
        assertThat(CanonicalWriter.write(new Tree("n", leaf, List.of(leaf, nothing, leaf), "l")))
                .isEqualTo("{\"name\":\"n\",\"first\":{\"a\":\"x\"},"
                        + "\"rest\":[{\"a\":\"x\"},{},{\"a\":\"x\"}],\"last\":\"l\"}");
        assertThat(CanonicalWriter.write(new Tree(null, nothing, List.of(), "l")))
                .isEqualTo("{\"first\":{},\"rest\":[],\"last\":\"l\"}");
        assertThat(CanonicalWriter.write(new Tree(null, null, List.of(new Tree(null, leaf, List.of(), null)), null)))
                .isEqualTo("{\"rest\":[{\"first\":{\"a\":\"x\"},\"rest\":[]}]}");
    }

    @Test
    void aListKeepsItsOrder() {
        Leaf a = new Leaf("a", null);
        Leaf b = new Leaf("b", null);
        assertThat(CanonicalWriter.write(List.of(b, a))).isEqualTo("[{\"a\":\"b\"},{\"a\":\"a\"}]");
        assertThat(CanonicalWriter.write(List.of())).isEqualTo("[]");
    }
}
