package io.saldo.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which tests prove which clauses. */
final class Coverage {
    private static final Pattern ROW = Pattern.compile("<td>(P-\\d+)</td>");

    private Coverage() {}

    /** The tests of the kit, each by its group and name, in order. */
    static Map<String, Method> tests() {
        Map<String, Method> tests = new TreeMap<>();
        Arrays.stream(PersistenceKit.class.getDeclaredClasses())
                .filter(group -> group.isAnnotationPresent(Nested.class))
                .forEach(group -> Stream.of(group.getSuperclass().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .forEach(method -> tests.put(group.getSimpleName() + "." + method.getName(), method)));
        return tests;
    }

    static List<String> clauses(Method test) {
        Clause clause = test.getAnnotation(Clause.class);
        return clause == null ? List.of() : List.of(clause.value());
    }

    static Map<Clauses, List<String>> byClause() {
        Map<Clauses, List<String>> byClause = new EnumMap<>(Clauses.class);
        for (Clauses clause : Clauses.values()) {
            byClause.put(
                    clause,
                    tests().entrySet().stream()
                            .filter(test -> clauses(test.getValue()).contains(clause.number()))
                            .map(Map.Entry::getKey)
                            .toList());
        }
        return byClause;
    }

    /** The numbers in the tables of the two packages of ports. */
    static Set<String> ofPackages() {
        Set<String> numbers = new TreeSet<>();
        for (String info : List.of(
                "core/kernel/src/main/java/io/saldo/kernel/store/package-info.java",
                "billing/engine/src/main/java/io/saldo/billing/store/package-info.java")) {
            ROW.matcher(text(root().resolve(info))).results().forEach(found -> numbers.add(found.group(1)));
        }
        return numbers;
    }

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("run inside the project: no folder above has .mvn");
            }
        }
        return folder;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contract as a page: clause, tests, adapters. */
    static String page(Map<String, StoreUnderTest> adapters) {
        var page = new StringBuilder("# The storage contract\n\n")
                .append("Written by the build. Every adapter passes every test; what it does not have it declares.\n\n")
                .append("| | clause | proved by |\n|---|---|---|\n");
        byClause()
                .forEach((clause, tests) -> page.append("| ")
                        .append(clause.number())
                        .append(" | ")
                        .append(clause.text())
                        .append(" | ")
                        .append(tests.isEmpty() ? "tests of the adapters of databases" : String.join("<br>", tests))
                        .append(" |\n"));
        page.append("\n| adapter |");
        Stream.of(Capability.values())
                .forEach(each -> page.append(" ").append(words(each)).append(" |"));
        page.append("\n|---|").append("---|".repeat(Capability.values().length)).append('\n');
        new TreeMap<>(adapters).forEach((name, store) -> {
            page.append("| ").append(name).append(" |");
            Stream.of(Capability.values())
                    .forEach(each -> page.append(store.capabilities().contains(each) ? " yes |" : " no |"));
            page.append('\n');
        });
        return page.toString();
    }

    private static String words(Capability capability) {
        return capability.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
