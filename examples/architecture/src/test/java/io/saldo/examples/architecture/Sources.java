package io.saldo.examples.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of the product as text, told apart into code and comments. */
public final class Sources {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>/\\*.*?\\*/|//[^\\n]*)|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\""
                    + "|'(?:\\\\.|[^'\\\\\\n])+'",
            Pattern.DOTALL);

    private Sources() {}

    /** The folder of the whole project: the one above this module that the wrapper's settings stand in. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("run inside the project: no folder above has .mvn");
            }
        }
        return folder;
    }

    /** Every Java file under a folder of main sources, of all modules. */
    public static List<Path> main() {
        return files().filter(file -> slashed(file).contains("/src/main/java/")).toList();
    }

    /** Every Java file of all modules, tests too. */
    static List<Path> all() {
        return files().toList();
    }

    private static Stream<Path> files() {
        try (Stream<Path> all = Files.walk(root())) {
            return all
                    .filter(file ->
                            file.toString().endsWith(".java") && !slashed(file).contains("/target/"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path within the project, with slashes. */
    public static String name(Path file) {
        return slashed(root().relativize(file));
    }

    private static String slashed(Path file) {
        return file.toString().replace('\\', '/');
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text without comments and without what stands in quotes; lines stay where they are. */
    static String code(String text) {
        return TOKEN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(blank(found.group())));
    }

    /** The comments alone; lines stay where they are. */
    static String comments(String text) {
        var comments = new StringBuilder(blank(text));
        Matcher found = TOKEN.matcher(text);
        while (found.find()) {
            if (found.group("comment") != null) {
                comments.replace(found.start(), found.end(), found.group());
            }
        }
        return comments.toString();
    }

    private static String blank(String text) {
        return text.replaceAll("[^\\n]", " ");
    }

    /** Places where the pattern is found, as {@code file:line word}. */
    static Stream<String> places(Path file, String text, Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(found -> name(file) + ":"
                        + (text.substring(0, found.start()).lines().count()
                                + (found.start() == 0 || text.charAt(found.start() - 1) == '\n' ? 1 : 0))
                        + " " + found.group());
    }
}
