package io.saldo.examples.cabinet.wiring;

import io.saldo.cabinet.token.RandomBytes;
import io.saldo.cabinet.token.SecretKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;

/**
 * The secret keys.
 *
 * @param cabinet signs what the cabinet gives away
 * @param codes makes the check codes that documents print
 */
public record Keys(SecretKey cabinet, SecretKey codes) {
    private static final int BYTES = 32;

    /** From a file, made where there is none. Whoever has it can make check codes and links of letters. */
    static Keys of(Path path, RandomBytes random) {
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.createFile(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Base64.Encoder text = Base64.getEncoder();
                Files.write(
                        path,
                        List.of(text.encodeToString(random.next(BYTES)), text.encodeToString(random.next(BYTES))));
            }
            List<String> lines = Files.readAllLines(path);
            Base64.Decoder text = Base64.getDecoder();
            return new Keys(new SecretKey(text.decode(lines.get(0))), new SecretKey(text.decode(lines.get(1))));
        } catch (IOException e) {
            throw new UncheckedIOException("the file of keys " + path + " can be neither read nor made", e);
        }
    }
}
