package io.saldo.examples.cabinet.demo;

import io.saldo.examples.cabinet.setting.StoreProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the demonstration keeps beside its data from one start to the next: by how much its clock is ahead, and the
 * logins it made. The people are invented, and so their passwords may stand in a file.
 */
final class DemoNotes {
    private static final String BEGUN = "begun";

    private final Path file;
    private boolean begins;

    /**
     * What was noted.
     *
     * @param ahead of the real time
     */
    record Noted(Duration ahead, List<DemoLogins.Login> logins) {}

    DemoNotes(StoreProperties store) {
        this.file = store.folder().toAbsolutePath().resolve("demo");
    }

    /** Empty before the first start has come to its end. */
    Optional<Noted> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.equals(List.of(BEGUN))) {
                throw new IllegalStateException(String.format(
                        Locale.ROOT,
                        "the first start of the demonstration was stopped half way: delete the folder %s and start again",
                        file.getParent()));
            }
            List<DemoLogins.Login> logins = lines.stream()
                    .skip(1)
                    .map(line -> line.split(" ", -1))
                    .map(words -> new DemoLogins.Login(words[0], words[1], List.of(words[2].split(","))))
                    .toList();
            return Optional.of(new Noted(Duration.parse(lines.get(0)), logins));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The logins of an earlier start; empty while the first one is under way. */
    Optional<List<DemoLogins.Login>> readMade() {
        return begins ? Optional.empty() : read().map(Noted::logins);
    }

    void begin() {
        begins = true;
        write(List.of(BEGUN));
    }

    void keep(Noted noted) {
        List<String> lines = new ArrayList<>(List.of(noted.ahead().toString()));
        noted.logins()
                .forEach(each ->
                        lines.add(each.login() + " " + each.password() + " " + String.join(",", each.accounts())));
        write(lines);
    }

    private void write(List<String> lines) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
