package io.saldo.examples.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Copies of the sample house, changed as a test needs them, and runs of the command line over them. */
final class Folders {
    static final Path SMALL = Path.of("houses/small");
    static final Path INVOICED = Path.of("houses/invoiced");
    static final Path YEAR = Path.of("houses/year");

    private Folders() {}

    /** What a run printed and returned. */
    record Run(int exit, String out, String err) {}

    static Run run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Run(exit, out.toString(), err.toString());
    }

    static Run bill(Path house, Path out, String... more) {
        return run(Stream.concat(
                        Stream.of("bill", house.toString(), "--period", "2026-10", "--out", out.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    static Path copy(Path target) throws IOException {
        return copy(SMALL, target);
    }

    static Path copy(Path house, Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(house)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return target;
    }

    static void edit(Path folder, String file, UnaryOperator<String> change) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path, UTF_8);
        String after = change.apply(before);
        if (before.equals(after)) {
            throw new IllegalStateException("the change of " + file + " changes nothing");
        }
        Files.writeString(path, after, UTF_8);
    }

    /** Every CSV file with its rows in another order. */
    static void shuffle(Path folder, long seed) throws IOException {
        for (Path file : csvFiles(folder)) {
            List<String> lines = new ArrayList<>(Files.readAllLines(file, UTF_8));
            String head = lines.remove(0);
            Collections.shuffle(lines, new Random(seed));
            lines.add(0, head);
            Files.write(file, lines, UTF_8);
        }
    }

    static void decimalPoints(Path folder) throws IOException {
        for (Path file : csvFiles(folder)) {
            Files.writeString(file, Files.readString(file, UTF_8).replaceAll("(\\d),(\\d)", "$1.$2"), UTF_8);
        }
    }

    static void encode(Path folder, String charset) throws IOException {
        for (Path file : csvFiles(folder)) {
            Files.writeString(file, Files.readString(file, UTF_8), Charset.forName(charset));
        }
    }

    private static List<Path> csvFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }
}
