package io.saldo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * P-22: a process that closes the months of a town is killed again and again. After every kill all that it acknowledged
 * is there, and the end is that of a town nobody disturbed.
 */
@Tag("slow")
class CrashTest {
    private static final int HOUSES = 200;
    /** Thirty with {@code -Dsaldo.kills=30}, which take a quarter of an hour for each of three ways to fall. */
    private static final int KILLS = Integer.getInteger("saldo.kills", 10);

    @TempDir
    private Path folder;

    /** What kills it. */
    private interface Blow {
        void fall(Process process) throws SQLException;
    }

    private final Random random = seeded();

    private static Random seeded() {
        long seed = System.nanoTime();
        System.out.println("kills at random moments of the seed " + seed);
        return new Random(seed);
    }

    @Test
    void aKilledProcessLosesNothingInAnH2File() throws Exception {
        String address = "file:" + folder.resolve("books") + H2Store.MODE + ";WRITE_DELAY=0";
        JdbcPersistence.migrate(H2Store.h2(address), JdbcOptions.DEFAULT);
        endsAsUndisturbed(address, Process::destroyForcibly);
    }

    @Test
    void aKilledProcessLosesNothingInPostgresql() throws Exception {
        endsAsUndisturbed(postgres(), Process::destroyForcibly);
    }

    /** The database ends the connection instead: the process is told so and stops. */
    @Test
    void aKilledBackendLosesNothing() throws Exception {
        String address = postgres();
        endsAsUndisturbed(address, process -> {
            try (Connection connection = ClosingTown.source(address).getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");
            }
            process.destroy();
        });
    }

    private static String postgres() {
        String database = Postgres.started().fresh();
        return Postgres.started().address(database);
    }

    private void endsAsUndisturbed(String address, Blow blow) throws Exception {
        Path file = folder.resolve("acknowledged");
        int units = ClosingTown.units(HOUSES);
        for (int kill = 1; kill <= KILLS; kill++) {
            int until = units * kill / (KILLS + 1) - random.nextInt(units / KILLS);
            Process process = started(address, file);
            while (ClosingTown.acknowledged(file) < until && process.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(30_000));
            assertThat(process.isAlive()).as("stopped by itself").isTrue();
            blow.fall(process);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            var town = new ClosingTown(ClosingTown.source(address));
            int acknowledged = ClosingTown.acknowledged(file);
            for (int unit = 0; unit < acknowledged; unit++) {
                assertThat(town.holds(unit))
                        .as("unit %s of %s", unit, acknowledged)
                        .isTrue();
            }
        }
        assertThat(started(address, file).waitFor()).isZero();
        assertThat(ClosingTown.acknowledged(file)).isEqualTo(units);
        assertThat(new ClosingTown(ClosingTown.source(address)).manifests()).isEqualTo(undisturbed());
    }

    private static SortedMap<String, String> undisturbed() {
        var town = new ClosingTown(H2Store.inMemory().source());
        for (int unit = 0; unit < ClosingTown.units(HOUSES); unit++) {
            town.run(unit);
        }
        return town.manifests();
    }

    private Process started(String address, Path file) throws IOException {
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ClosingTown.class.getName(),
                address,
                file.toString(),
                Integer.toString(HOUSES));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "printed")))
                .start();
    }
}
