package io.saldo.examples.monthlyrun.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Tells the encoding of a text file by its bytes: UTF-8, else windows-1251, else none.
 *
 * <p>Text in windows-1251 is hardly ever valid UTF-8, so a file with some broken bytes among many whole characters is
 * UTF-8 still: read as windows-1251 every name in it would turn into nonsense. The letters of the old DOS encoding
 * (cp866) lie where windows-1251 has signs that words are not made of.
 */
final class Encoding {
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final int UNDEFINED_IN_WINDOWS = 0x98;

    private long lines = 1;
    private long whole;
    private long broken;
    private long undefined;
    private long letters;
    private long signs;
    private int expected;
    private int last = '\n';

    private Encoding() {}

    /** What was found: the encoding, and whether the last line is ended. */
    record Found(Charset charset, boolean lastLineEnded) {}

    static Found of(Path path) throws IOException, TableSource.Unreadable {
        var encoding = new Encoding();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            in.mark(8);
            signature(in.readNBytes(4));
            in.reset();
            for (int each = in.read(); each >= 0; each = in.read()) {
                encoding.take(each);
            }
        }
        return encoding.found();
    }

    private static void signature(byte[] start) throws TableSource.Unreadable {
        if (starts(start, 0xFF, 0xFE) || starts(start, 0xFE, 0xFF)) {
            throw new TableSource.Unreadable(0, "utf16");
        }
        if (starts(start, 'P', 'K', 3, 4) || starts(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new TableSource.Unreadable(0, "workbook");
        }
    }

    private static boolean starts(byte[] start, int... signature) {
        byte[] bytes = new byte[signature.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) signature[i];
        }
        return start.length >= bytes.length && Arrays.equals(start, 0, bytes.length, bytes, 0, bytes.length);
    }

    private void take(int each) throws TableSource.Unreadable {
        if (each == 0) {
            throw new TableSource.Unreadable(lines, "notText");
        }
        if (each == '\n') {
            lines++;
        }
        if (expected > 0 && (each & 0xC0) == 0x80) {
            expected--;
            whole += expected == 0 ? 1 : 0;
        } else {
            broken += expected > 0 ? 1 : 0;
            expected = each < 0x80 ? 0 : each >= 0xC2 && each < 0xE0 ? 1 : each >= 0xE0 && each < 0xF0 ? 2 : 0;
            if (each >= 0xF0 && each < 0xF5) {
                expected = 3;
            }
            broken += each >= 0x80 && expected == 0 ? 1 : 0;
        }
        undefined += each == UNDEFINED_IN_WINDOWS ? 1 : 0;
        letters += each >= 0xC0 || each == 0xA8 || each == 0xB8 ? 1 : 0;
        signs += each >= 0x80 && each < 0xB0 && "\u00a0«Ё№–—“”„…".indexOf(windows(each)) < 0 ? 1 : 0;
        last = each;
    }

    private static char windows(int each) {
        return new String(new byte[] {(byte) each}, WINDOWS).charAt(0);
    }

    private Found found() throws TableSource.Unreadable {
        broken += expected > 0 ? 1 : 0;
        boolean ended = last == '\n' || last == '\r';
        if (broken <= whole) {
            return new Found(UTF_8, ended);
        }
        if (undefined > 0 || signs > letters) {
            throw new TableSource.Unreadable(0, "notText");
        }
        return new Found(WINDOWS, ended);
    }
}
