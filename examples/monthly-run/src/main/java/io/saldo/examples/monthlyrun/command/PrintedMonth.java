package io.saldo.examples.monthlyrun.command;

import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.examples.monthlyrun.folder.HouseFolder;
import io.saldo.kernel.derivation.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of a month that a store gave: its tables, and with the names of a folder its documents. */
public record PrintedMonth(HouseMonth month, HouseBill bill, Texts texts) {
    /** The tables alone. */
    public void tables(Path outDir) throws IOException {
        Path target = outDir.toAbsolutePath().normalize();
        Files.createDirectories(target);
        Path fresh = Files.createTempDirectory(target, ".new-");
        try {
            Files.writeString(fresh.resolve("charges.csv"), BillTables.charges(bill));
            Files.writeString(fresh.resolve("movement.csv"), BillTables.movement(bill));
            Replacement.in(target, fresh, List.of());
        } finally {
            Replacement.delete(fresh);
        }
    }

    /** Tables and documents. */
    public void all(Path outDir, HouseFolder names) throws IOException {
        new BillOutput(new HouseCommand.Billed(names, month, bill), texts, 1, true).write(outDir);
    }
}
