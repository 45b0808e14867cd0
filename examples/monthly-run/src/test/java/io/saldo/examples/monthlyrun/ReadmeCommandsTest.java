package io.saldo.examples.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.examples.monthlyrun.Folders.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every command that README shows runs, in its order, and every command has one. */
class ReadmeCommandsTest {
    private static final String JAR = "java -jar examples/monthly-run/target/saldo.jar ";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void theCommandsOfTheReadmeRun() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../../README.md"), UTF_8).stream()
                .filter(line -> line.contains(JAR))
                .map(line -> line.substring(line.indexOf(JAR) + JAR.length()))
                .toList();
        for (String line : lines) {
            String command =
                    line.replace("examples/monthly-run/houses/", "houses/").replace("target/", folder + "/");
            Stream<String> quick = command.startsWith("bill ") ? Stream.of("--no-documents") : Stream.of();
            Run run = Folders.run(Stream.concat(words(command), quick).toArray(String[]::new));
            assertThat(run.exit()).as(line + "\n" + run.err()).isZero();
            assertThat(run.out()).as(line).isNotBlank();
        }
        assertThat(lines.stream().map(line -> line.substring(0, line.indexOf(' '))))
                .containsAll(commands());
    }

    /** What a shell makes of a line: words, and texts in quotation marks. */
    private static Stream<String> words(String command) {
        return Pattern.compile("\"([^\"]*)\"|\\S+")
                .matcher(command)
                .results()
                .map(each -> each.group(1) == null ? each.group() : each.group(1));
    }

    @Test
    void theTableOfTheReadmeNamesEveryCommand() throws IOException {
        assertThat(Files.readString(Path.of("../../README.md"), UTF_8))
                .contains(commands().stream().map("| `%s` |"::formatted).toList());
    }

    private static List<String> commands() {
        return Stream.of(Main.class.getAnnotation(CommandLine.Command.class).subcommands())
                .map(each -> each.getAnnotation(CommandLine.Command.class).name())
                .toList();
    }
}
