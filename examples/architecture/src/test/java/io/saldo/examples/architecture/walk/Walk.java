package io.saldo.examples.architecture.walk;

import io.saldo.examples.architecture.Sources;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jacoco.core.analysis.IClassCoverage;

/**
 * The source files in which some instruction was executed, with the lines of the whole file, since whoever opens a file
 * has all of it before the eyes. What only carries numbers is told apart, by a rule that leaves no choice: all files of
 * the kernel are vocabulary; a file of another module of which no branch was executed is a value or a passage, nothing
 * was decided there; the rest are steps.
 */
record Walk(List<Opened> files) {
    private static final String KERNEL = "io/saldo/kernel/";

    /** Whether something was decided in a file. */
    enum Part {
        STEP,
        VALUE,
        VOCABULARY
    }

    /**
     * A file that was walked through.
     *
     * @param lines of the whole file
     * @param executed lines of which some instruction was executed
     */
    record Opened(String name, Part part, int lines, int executed) {}

    /** Several files together. */
    record Sum(int files, int lines, int executed) {
        String told() {
            return String.format(Locale.ROOT, "%,d files, %,d lines", files, lines);
        }
    }

    static Walk of(Collection<IClassCoverage> executed) {
        Map<String, Path> sources = Sources.main().stream()
                .filter(file -> !file.endsWith("module-info.java"))
                .collect(Collectors.toMap(
                        file -> Sources.name(file).replaceFirst(".*/src/main/java/", ""), file -> file));
        Map<String, List<IClassCoverage>> files = executed.stream()
                .collect(Collectors.groupingBy(
                        type -> type.getPackageName() + "/" + type.getSourceFileName(),
                        TreeMap::new,
                        Collectors.toList()));
        return new Walk(files.entrySet().stream()
                .map(each -> opened(each.getKey(), sources.get(each.getKey()), each.getValue()))
                .sorted(Comparator.comparing(Opened::part).thenComparing(Opened::name))
                .toList());
    }

    private static Opened opened(String name, Path source, List<IClassCoverage> types) {
        int lines = (int) Sources.text(source).lines().count();
        int executed = types.stream()
                .mapToInt(type -> type.getLineCounter().getCoveredCount())
                .sum();
        boolean decided =
                types.stream().anyMatch(type -> type.getBranchCounter().getCoveredCount() > 0);
        Part outside = decided ? Part.STEP : Part.VALUE;
        return new Opened(name, name.startsWith(KERNEL) ? Part.VOCABULARY : outside, lines, executed);
    }

    Sum all() {
        return sum(file -> true);
    }

    Sum part(Part part) {
        return sum(file -> file.part() == part);
    }

    private Sum sum(Predicate<Opened> those) {
        List<Opened> chosen = files.stream().filter(those).toList();
        return new Sum(
                chosen.size(),
                chosen.stream().mapToInt(Opened::lines).sum(),
                chosen.stream().mapToInt(Opened::executed).sum());
    }

    /** Whether a file of this name, as {@code ReadingReview.java}, was opened. */
    boolean passes(String file) {
        return files.stream().anyMatch(each -> each.name().endsWith("/" + file));
    }

    /** File → lines, and the sums. */
    String table() {
        var table = new StringBuilder();
        for (Opened each : files) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-10s %-68s %4d lines, %3d executed%n",
                    each.part().name().toLowerCase(Locale.ROOT),
                    each.name(),
                    each.lines(),
                    each.executed()));
        }
        for (Part each : Part.values()) {
            table.append(each.name().toLowerCase(Locale.ROOT))
                    .append(": ")
                    .append(part(each))
                    .append(System.lineSeparator());
        }
        return table.append("all: ")
                .append(all())
                .append(System.lineSeparator())
                .toString();
    }
}
