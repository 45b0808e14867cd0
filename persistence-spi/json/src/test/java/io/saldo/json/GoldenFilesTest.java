package io.saldo.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was ever written is read: a file for each kind of value, as the version that first had the kind wrote it. A file
 * is never changed; a kind without one gets it by {@code -Dsaldo.golden=write}, which changes no file that is there.
 *
 * <p>A file has two lines: the type, and the stored text.
 */
class GoldenFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Path SUMS = FOLDER.resolve("SHA256SUMS");
    /** A further sample of a kind has no file when it is longer than this. */
    private static final int LARGE = 200_000;

    private static final JsonMapper MAPPER = SaldoJson.mapper();
    private static final StoredForm FORM = new StoredForm(MAPPER);

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static JavaType type(List<String> lines) {
        return MAPPER.getTypeFactory().constructFromCanonical(lines.get(0));
    }

    /** The golden file of each kind, of the samples of today. */
    private static SortedMap<String, String> ofToday() throws Exception {
        SortedMap<String, String> files = new TreeMap<>();
        SortedMap<String, Integer> numbers = new TreeMap<>();
        for (Sample sample : EveryPublicValueTest.samples().toList()) {
            JavaType type = MAPPER.constructType(sample.type());
            String name = sample.value()
                            .getClass()
                            .getName()
                            .replaceFirst("^io\\.saldo\\.", "")
                            .replace('$', '-')
                    + "-"
                    + numbers.merge(sample.value().getClass().getName(), 1, Integer::sum);
            files.put(name + ".txt", type.toCanonical() + "\n" + FORM.write(sample.value(), type) + "\n");
        }
        return files;
    }

    @Test
    void everyKindOfValueHasAGoldenFile() throws Exception {
        if ("write".equals(System.getProperty("saldo.golden"))) {
            write();
        }
        Set<String> kinds = new TreeSet<>();
        for (Path file : files()) {
            kinds.add(file.getFileName().toString().replaceFirst("-\\d+\\.txt$", ""));
        }
        Set<String> today = new TreeSet<>();
        ofToday().keySet().forEach(name -> today.add(name.replaceFirst("-\\d+\\.txt$", "")));
        assertThat(kinds)
                .as("-Dsaldo.golden=write adds what is missing")
                .containsAll(today)
                .hasSizeGreaterThan(200);
    }

    private static void write() throws Exception {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, String> each : ofToday().entrySet()) {
            Path file = FOLDER.resolve(each.getKey());
            boolean further = !each.getKey().endsWith("-1.txt");
            if (!Files.exists(file) && !(further && each.getValue().length() > LARGE)) {
                Files.writeString(file, each.getValue(), UTF_8);
            }
        }
        Files.writeString(SUMS, sums(), UTF_8);
    }

    private static String sums() throws Exception {
        List<String> lines = new ArrayList<>();
        for (Path file : files()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            lines.add(HexFormat.of().formatHex(digest) + "  " + file.getFileName());
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void noByteOfAGoldenFileIsAnother() throws Exception {
        assertThat(sums()).isEqualTo(Files.readString(SUMS, UTF_8));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aGoldenFileIsReadAndWrittenAsItWas(Path file) throws Exception {
        List<String> lines = Files.readAllLines(file, UTF_8);
        Object value = FORM.read(lines.get(1), type(lines));
        assertThat(FORM.write(value, type(lines))).isEqualTo(lines.get(1));
    }

    @Test
    void aFormOfALaterVersionIsRefusedWithBothNumbers() {
        assertThatThrownBy(() -> FORM.read("{\"form\":2,\"value\":{}}", Kopecks.class))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2")
                .hasMessageContaining("a later version");
        for (String text : List.of("{}", "[]", "5", "{\"form\":\"1\",\"value\":{}}", "{\"form\":1}")) {
            assertThatThrownBy(() -> FORM.read(text, Kopecks.class)).isInstanceOf(InvalidValueException.class);
        }
    }
}
