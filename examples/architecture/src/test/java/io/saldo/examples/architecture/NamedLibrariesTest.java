package io.saldo.examples.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The libraries that Saldo is built on are used, each where it belongs; which files use one is printed. */
class NamedLibrariesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Jakarta Validation, jakarta.validation, main",
        "Hibernate Validator, org.hibernate.validator, main",
        "Jackson, com.fasterxml.jackson, main",
        "Commons Lang, org.apache.commons.lang3, main",
        "Moneta, org.javamoney.moneta, test",
        "JUnit 5, org.junit.jupiter, test",
        "AssertJ, org.assertj.core, test",
        "jqwik, net.jqwik.api, test"
    })
    void isUsed(String library, String name, String side) {
        Pattern imported = Pattern.compile("^import (static )?" + Pattern.quote(name) + "[.].*;$", Pattern.MULTILINE);
        List<String> users = Sources.all().stream()
                .filter(file -> Sources.name(file).contains("/src/" + side + "/"))
                .filter(file -> imported.matcher(text(file)).find())
                .map(Sources::name)
                .toList();
        System.out.println(library + ", " + users.size() + " files: "
                + String.join(", ", users.subList(0, Math.min(5, users.size()))));
        assertThat(users).as("files of %s that use %s", side, library).isNotEmpty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
