package io.saldo.kernel.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.kernel.canonical.CanonicalWriterTest.Leaf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanonicalLawsTest {

    /** Short texts of the characters that could break the form, so that two of them are often nearly alike. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars('"', '\\', ',', ':', '{', '}', '[', ']', 'a', 'b', 'u', '0', '\n', '\u0001')
                        .ofMaxLength(6),
                Arbitraries.strings().ofMaxLength(6));
    }

    @Provide
    Arbitrary<List<Leaf>> leaves() {
        return Combinators.combine(texts().injectNull(0.2), texts().injectNull(0.2))
                .as((a, b) -> new Leaf(a, b))
                .list()
                .ofMaxSize(3);
    }

    @Property
    void whatIsWrittenReadsBackToTheSameTexts(@ForAll("leaves") List<Leaf> leaves) {
        List<Map<String, String>> read = new Reader(CanonicalWriter.write(leaves)).list();
        assertThat(read).hasSameSizeAs(leaves);
        for (int i = 0; i < leaves.size(); i++) {
            assertThat(read.get(i).get("a")).isEqualTo(leaves.get(i).a());
            assertThat(read.get(i).get("b")).isEqualTo(leaves.get(i).b());
        }
    }

    @Property
    void differentValuesAreWrittenDifferentlyAndEqualOnesAlike(
            @ForAll("leaves") List<Leaf> one, @ForAll("leaves") List<Leaf> other) {
        boolean alike = CanonicalWriter.write(one).equals(CanonicalWriter.write(other));
        assertThat(alike).isEqualTo(one.equals(other));
        assertThat(CanonicalWriter.write(List.copyOf(one))).isEqualTo(CanonicalWriter.write(one));
    }

    /** Reads the written form strictly: whatever is not in its place fails. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        List<Map<String, String>> list() {
            List<Map<String, String>> objects = new ArrayList<>();
            expect('[');
            while (text.charAt(at) != ']') {
                if (!objects.isEmpty()) {
                    expect(',');
                }
                objects.add(object());
            }
            expect(']');
            assertThat(at).as("end of " + text).isEqualTo(text.length());
            return objects;
        }

        private Map<String, String> object() {
            Map<String, String> fields = new LinkedHashMap<>();
            expect('{');
            while (text.charAt(at) != '}') {
                if (!fields.isEmpty()) {
                    expect(',');
                }
                String name = string();
                expect(':');
                fields.put(name, string());
            }
            expect('}');
            return fields;
        }

        private String string() {
            var out = new StringBuilder();
            expect('"');
            while (text.charAt(at) != '"') {
                char c = text.charAt(at++);
                assertThat(c).isGreaterThanOrEqualTo(' ');
                if (c == '\\') {
                    char escaped = text.charAt(at++);
                    if (escaped == 'u') {
                        out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                        at += 4;
                    } else {
                        out.append(escaped);
                    }
                } else {
                    out.append(c);
                }
            }
            expect('"');
            return out.toString();
        }

        private void expect(char wanted) {
            assertThat(text.charAt(at++)).as("place %s of %s", at, text).isEqualTo(wanted);
        }
    }
}
