package io.saldo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P-22: a process that is stopped between two units loses nothing of what it was told is kept. */
class StoppedTest {
    private static final int UNITS = 40;

    @TempDir
    private Path folder;

    private static String address(Path folder) {
        return "file:" + folder.resolve("books") + H2Store.MODE;
    }

    @Test
    void aFileThatIsWrittenLaterThanItSaysIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> JdbcPersistence.of(H2Store.h2(address(folder))))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("WRITE_DELAY=0");
    }

    @Test
    void whatAStoppedProcessWasToldIsKeptIsThere() throws IOException, InterruptedException {
        var books = JdbcPersistence.of(H2Store.h2(address(folder) + ";WRITE_DELAY=0"));
        int houses = books.of("org").read(store -> store.statements().houses().size());
        assertThat(houses).isZero();
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Writing.class.getName(),
                address(folder) + ";WRITE_DELAY=0");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> printed = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(printed::add);
        }
        assertThat(process.waitFor()).as("%s", printed).isEqualTo(7);
        // beside what is logged
        List<String> told =
                printed.stream().filter(line -> line.matches("\\d{4}")).toList();
        var again = JdbcPersistence.of(H2Store.h2(address(folder) + ";WRITE_DELAY=0"));
        assertThat(told).hasSize(UNITS);
        for (String each : told) {
            assertThat(again.of("org")
                            .<Optional<HouseId>>read(store -> store.statements().houseOf(new AccountNumber(each))))
                    .as(each)
                    .contains(new HouseId("h-1"));
        }
    }

    /** Gives numbers, tells each after its unit, and stops without closing anything. */
    static final class Writing {
        private Writing() {}

        public static void main(String[] arguments) {
            var books = JdbcPersistence.of(H2Store.h2(arguments[0])).of("org");
            for (int i = 0; i < UNITS; i++) {
                var number = new AccountNumber(Integer.toString(1001 + i));
                books.write(store -> store.statements().giveNumber(number, new HouseId("h-1")));
                System.out.println(number);
            }
            System.out.flush();
            Runtime.getRuntime().halt(7);
        }
    }
}
