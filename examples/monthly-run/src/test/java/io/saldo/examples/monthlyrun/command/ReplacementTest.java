package io.saldo.examples.monthlyrun.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old output stays until the new one is whole. */
class ReplacementTest {
    @TempDir
    private Path folder = Path.of(".");

    private Path target = Path.of(".");
    private Path fresh = Path.of(".");

    @BeforeEach
    void oldAndNewFiles() throws IOException {
        target = Files.createDirectories(folder.resolve("out"));
        fresh = Files.createDirectories(target.resolve(".new-1"));
        write(target.resolve("charges.csv"), "old charges");
        write(target.resolve("documents/1-2026-10.pdf"), "old document of an account that is closed");
        write(fresh.resolve("charges.csv"), "new charges");
        write(fresh.resolve("documents/2-2026-10.pdf"), "new document");
    }

    @Test
    void newFilesTakeThePlaceOfOldOnes() throws IOException {
        Replacement.in(target, fresh, List.of(target.resolve("documents/1-2026-10.pdf")));
        assertThat(files()).containsExactly("charges.csv: new charges", "documents/2-2026-10.pdf: new document");
    }

    /** A folder stands where the last file should go: it cannot be moved aside into a file. */
    @Test
    void whenOneCannotBePutInPlaceAllOldOnesComeBack() throws IOException {
        write(fresh.resolve("movement.csv"), "new movement");
        Path missing = target.resolve("documents/3-2026-10.pdf");
        assertThatThrownBy(() ->
                        Replacement.in(target, fresh, List.of(target.resolve("documents/1-2026-10.pdf"), missing)))
                .isInstanceOf(IOException.class);
        assertThat(files())
                .contains(
                        "charges.csv: old charges",
                        "documents/1-2026-10.pdf: old document of an account that is closed")
                .doesNotContain("documents/2-2026-10.pdf: new document");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(fresh))
                    .sorted()
                    .map(this::shown)
                    .toList();
        }
    }

    private String shown(Path file) {
        try {
            return target.relativize(file).toString().replace('\\', '/') + ": " + Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(file, text);
    }
}
