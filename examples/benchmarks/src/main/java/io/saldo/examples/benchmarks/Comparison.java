package io.saldo.examples.benchmarks;

import io.saldo.examples.benchmarks.Figures.Figure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares two builds by their ratio: each jar of benchmarks is run as a process of its own, in turn, so that whatever
 * else the machine does strikes both, and the medians of the runs are set against each other.
 */
final class Comparison {
    private static final int RUNS = 3;
    private static final String VOID = "VOID";

    private final List<String> arguments;
    private final Figures figures;

    /**
     * @param arguments handed on to both jars
     */
    Comparison(List<String> arguments, Figures figures) {
        this.arguments = arguments;
        this.figures = figures;
    }

    void run(Path old, Path fresh) throws IOException, InterruptedException {
        List<List<String>> first = new ArrayList<>();
        List<List<String>> second = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            first.add(output(old));
            second.add(output(fresh));
        }
        figures.say(table(first, second));
    }

    /** What one process printed. */
    private List<String> output(Path jar) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        command.addAll(arguments);
        // a file and not a pipe: a process that fills a pipe waits for its reader, and the clock with it
        Path printed = Files.createTempFile("benchmark", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(printed.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IllegalStateException(jar + " ended with " + exit);
            }
            return Files.readAllLines(printed, StandardCharsets.UTF_8);
        } finally {
            Files.delete(printed);
        }
    }

    /** A row for each figure that both have; what only one has, or what is void, is said below. */
    static String table(List<List<String>> old, List<List<String>> fresh) {
        Map<String, Figure> before = Figures.medians(old);
        Map<String, Figure> after = Figures.medians(fresh);
        var table = new StringBuilder(String.format(
                Locale.ROOT, "%-52s%16s%16s  times as fast; medians of %d%n", "", "old", "new", old.size()));
        before.forEach((name, figure) -> {
            Figure other = after.get(name);
            if (other == null) {
                table.append(name).append(": only in the old one").append(System.lineSeparator());
            } else {
                table.append(String.format(
                        Locale.ROOT,
                        "%-52s%,16.2f%,16.2f  × %.2f%n",
                        name + ", " + figure.unit(),
                        figure.value(),
                        other.value(),
                        figure.ratio(other)));
            }
        });
        after.keySet().stream()
                .filter(name -> !before.containsKey(name))
                .forEach(name ->
                        table.append(name).append(": only in the new one").append(System.lineSeparator()));
        says(table, "old", old);
        says(table, "new", fresh);
        return table.toString();
    }

    private static void says(StringBuilder table, String which, List<List<String>> runs) {
        runs.stream()
                .flatMap(List::stream)
                .filter(line -> line.contains(VOID))
                .distinct()
                .forEach(line ->
                        table.append(which).append(": ").append(line.strip()).append(System.lineSeparator()));
    }
}
