package io.saldo.examples.benchmarks;

import io.saldo.billing.run.HouseBill;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes bills as text, a file for each house, so that two builds are compared by {@code diff -r}: the town, the town
 * with life, and fourteen months of a house whose payers are late.
 */
final class Dump {
    private static final int LIVELY = 2;
    private static final int MONTHS = 14;

    private final Path folder;

    Dump(Path folder) {
        this.folder = folder;
    }

    void run(int houses) throws IOException {
        for (int i = 0; i < houses; i++) {
            write(name("town", i), BillText.of(TownBook.of(Town.house(i)).bill()));
        }
        for (int i = 0; i < LIVELY; i++) {
            write(name("life", i), BillText.of(TownBook.withLife(Town.house(i)).bill()));
        }
        var aged = new AgedHouse(AgedMoney.Payers.LATE);
        for (int month = 1; month <= MONTHS; month++) {
            aged.open();
            write(String.format(Locale.ROOT, "aged-month-%02d", month), BillText.of(aged.bill()));
            aged.close();
        }
    }

    private static String name(String town, int house) {
        return String.format(Locale.ROOT, "%s-house-%04d", town, house);
    }

    /** One bill as one file. */
    void write(String name, HouseBill bill) throws IOException {
        write(name, BillText.of(bill));
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".txt"), lines, StandardCharsets.UTF_8);
    }
}
