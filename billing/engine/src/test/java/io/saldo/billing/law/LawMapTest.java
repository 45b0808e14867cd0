package io.saldo.billing.law;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.run.BillingTexts;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.law.Edition;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The map of the law: which clause is which rule, which cases the build checks it by, and how sure its wording is. The
 * page is {@code billing/engine/LAW.md}; {@code mvn verify -Dlaw.map=write} writes it anew.
 */
class LawMapTest {
    private static final Path PAGE = Path.of("LAW.md");
    private static final Texts TEXTS = BillingTexts.in(Locale.forLanguageTag("ru"));

    @Test
    void everyRuleHasACase() throws Exception {
        Set<String> withCases = cases().keySet();
        assertThat(LawEditions.all())
                .extracting(Edition::rule)
                .as("add a row to law-cases.csv for each of the rules that are missing there")
                .allSatisfy(rule -> assertThat(withCases).contains(rule));
    }

    @Test
    void everyCaseNamesARuleAndATest() throws Exception {
        Set<String> rules = LawEditions.all().stream().map(Edition::rule).collect(Collectors.toSet());
        cases().forEach((rule, tests) -> {
            assertThat(rules).as("the rule of %s", tests).contains(rule);
            assertThat(tests)
                    .allSatisfy(test -> assertThat(method(test)).as(test).isPresent());
        });
    }

    @Test
    void everyRuleHasANameInBothLanguages() throws Exception {
        Texts english = BillingTexts.in(Locale.ENGLISH);
        assertThat(LawEditions.all()).extracting(Edition::rule).allSatisfy(rule -> {
            assertThat(TEXTS.get("rule." + rule)).isNotEqualTo("rule." + rule);
            assertThat(english.get("rule." + rule)).isNotEqualTo("rule." + rule);
        });
    }

    @Test
    void thePageIsUpToDate() throws Exception {
        String page = page();
        if ("write".equals(System.getProperty("law.map"))) {
            Files.writeString(PAGE, page, UTF_8);
        }
        assertThat(Files.readString(PAGE, UTF_8))
                .as("LAW.md is generated: mvn verify -pl core/kernel,metering,billing/engine -Dlaw.map=write")
                .isEqualTo(page);
    }

    private static String page() throws Exception {
        var cases = cases();
        var page = new StringBuilder("""
                # Карта закона · Map of the law

                Создаётся сборкой: пункт → правило → проверяющие его случаи. Written by the build: clause → rule → the cases it is checked by.

                «подтверждено» — назван открытый источник; «общеизвестно» — источник не указан; «не подтверждено» — формулировка, номер или дата не проверены по тексту акта.

                """);
        String act = "";
        for (Edition edition : LawEditions.all()) {
            String title = TEXTS.get("act." + edition.clause().act());
            if (!title.equals(act)) {
                page.append(act.isEmpty() ? "" : "\n")
                        .append("## ")
                        .append(title)
                        .append("\n\n");
                page.append("| пункт | правило | действует | уверенность | случаи |\n|---|---|---|---|---|\n");
                act = title;
            }
            page.append("| ")
                    .append(String.join(
                            " | ",
                            edition.clause().point(),
                            TEXTS.get("rule." + edition.rule()) + " (`" + edition.rule() + "`)",
                            range(edition),
                            confirmation(edition),
                            cases.getOrDefault(edition.rule(), new TreeSet<>()).stream()
                                    .map(LawMapTest::shown)
                                    .collect(Collectors.joining("; "))))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String range(Edition edition) {
        LocalDate until = edition.inForce().until();
        return "с " + edition.inForce().from() + (until == null ? "" : " по " + until.minusDays(1));
    }

    private static String confirmation(Edition edition) {
        return switch (edition.confirmation()) {
            case SOURCED -> "подтверждено";
            case KNOWN -> "общеизвестно";
            case UNCONFIRMED -> "**не подтверждено**";
        };
    }

    /** A test by its name; a test over a table of published figures with the ids of the table. */
    private static String shown(String test) {
        Method method = method(test).orElseThrow();
        CsvFileSource table = method.getAnnotation(CsvFileSource.class);
        if (table == null || table.resources().length == 0) {
            return "`" + test + "`";
        }
        return "`" + test + "`: "
                + ids(method.getDeclaringClass(), table.resources()[0]).stream().collect(Collectors.joining(", "));
    }

    private static SortedSet<String> ids(Class<?> type, String resource) {
        return lines(Objects.requireNonNull(type.getResourceAsStream(resource), resource)).stream()
                .skip(1)
                .map(line -> line.split(";", 2)[0].trim())
                .filter(id -> !id.isEmpty() && !id.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Method> method(String test) {
        String[] sides = test.split("#", 2);
        try {
            return Arrays.stream(Class.forName("io.saldo.billing." + sides[0]).getDeclaredMethods())
                    .filter(each -> each.getName().equals(sides[1]))
                    .filter(each -> Stream.of(each.getAnnotations())
                            .anyMatch(mark ->
                                    mark.annotationType().getSimpleName().endsWith("Test")))
                    .findFirst();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static SortedMap<String, SortedSet<String>> cases() {
        SortedMap<String, SortedSet<String>> cases = new TreeMap<>();
        InputStream table = Objects.requireNonNull(LawMapTest.class.getResourceAsStream("law-cases.csv"));
        lines(table).stream().skip(1).forEach(line -> {
            String[] cells = line.split(";", 2);
            cases.computeIfAbsent(cells[0], key -> new TreeSet<>()).add(cells[1]);
        });
        return cases;
    }

    private static List<String> lines(InputStream table) {
        try (var reader = new BufferedReader(new InputStreamReader(table, UTF_8))) {
            return new ArrayList<>(reader.lines().toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
