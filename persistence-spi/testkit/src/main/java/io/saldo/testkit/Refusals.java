package io.saldo.testkit;

import io.saldo.billing.service.Refusal;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.services.command.Command;
import io.saldo.services.command.Refuses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The table of refusals, from the types of the commands. */
final class Refusals {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private Refusals() {}

    /** Every command of the services, found where their code is. */
    static List<Class<?>> commands() {
        try {
            Path place = Path.of(Command.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) {
                return under(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return under(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Class<?>> under(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.startsWith("io/saldo/services/") && name.endsWith(".class"))
                    .filter(name -> !name.endsWith("-info.class"))
                    .<Class<?>>map(Refusals::load)
                    .filter(type -> Command.class.isAssignableFrom(type) && !type.isInterface())
                    .sorted(Comparator.comparing(Class::getName))
                    .toList();
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, Refusals.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** What a command says that it may be refused for. */
    static List<Reason> reasons(Class<?> command) {
        return List.of(Objects.requireNonNull(
                        command.getAnnotation(Refuses.class), () -> command + " says nothing of what refuses it")
                .value());
    }

    /** The page, as it stands in the repository. */
    static String page() {
        var page = new StringBuilder("""
                # Отказы и что делать

                Written by the build. Besides these every command may be refused with INVALID, where fields break their
                constraints, and with KEY_USED, where its key was used for something else.

                | command | code | что случилось | что делать |
                |---|---|---|---|
                """);
        for (Class<?> each : commands()) {
            for (Reason reason : reasons(each)) {
                Refusal refusal = Refusal.of(reason, "…", "…", "…", "…");
                page.append("| ")
                        .append(each.getSimpleName())
                        .append(" | ")
                        .append(reason)
                        .append(" | ")
                        .append(refusal.what(RUSSIAN))
                        .append(" | ")
                        .append(refusal.remedy(RUSSIAN))
                        .append(" |\n");
            }
        }
        return page.toString();
    }
}
