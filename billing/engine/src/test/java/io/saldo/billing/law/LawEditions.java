package io.saldo.billing.law;

import io.saldo.billing.quality.BreachKind;
import io.saldo.billing.rule.Rules;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.LawParameter;
import io.saldo.metering.house.Distribution;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every edition of every rule: the constants of metering and engine, and those that law data makes. */
final class LawEditions {
    private static final Comparator<Edition> ORDER = Comparator.<Edition, String>comparing(
                    each -> each.clause().act().name())
            .thenComparing(each -> each.clause().point())
            .thenComparing(Edition::rule);

    private LawEditions() {}

    static List<Edition> all() throws Exception {
        Set<Edition> editions = new LinkedHashSet<>();
        for (Class<?> marker : List.of(Rules.class, Distribution.class)) {
            for (String name : classes(marker)) {
                constants(Class.forName(name, false, marker.getClassLoader()), editions);
            }
        }
        Stream.of(BreachKind.values()).flatMap(each -> each.editions().stream()).forEach(editions::add);
        for (LawParameter divisor : List.of(
                LawParameter.PENALTY_DIVISOR,
                LawParameter.PENALTY_LATE_DIVISOR,
                LawParameter.CAPITAL_REPAIR_DIVISOR,
                LawParameter.SUPPLY_DIVISOR)) {
            FederalLaw.book()
                    .spans(divisor)
                    .list()
                    .forEach(span -> editions.add(new Edition(
                            "penaltyOfDays",
                            span.value().clause(),
                            span.days(),
                            span.value().confirmation())));
        }
        return editions.stream().sorted(ORDER).toList();
    }

    private static void constants(Class<?> type, Set<Edition> editions) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() == Edition.class && Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                editions.add((Edition) field.get(null));
            }
        }
    }

    /** The names of the classes beside a class, in a folder or in a jar. */
    private static List<String> classes(Class<?> marker) throws IOException, URISyntaxException {
        URI place = marker.getProtectionDomain().getCodeSource().getLocation().toURI();
        Path path = Path.of(place);
        if (Files.isDirectory(path)) {
            return names(path);
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place), Map.of())) {
            return names(jar.getPath("/"));
        }
    }

    private static List<String> names(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .sorted()
                    .toList();
        }
    }
}
