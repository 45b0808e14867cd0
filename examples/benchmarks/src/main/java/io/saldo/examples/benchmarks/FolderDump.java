package io.saldo.examples.benchmarks;

import io.saldo.billing.run.MonthlyBilling;
import io.saldo.examples.monthlyrun.folder.HouseFolder;
import io.saldo.kernel.time.BillingPeriod;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes the bills of the sample folders of the monthly run as text, as {@link Dump} does: {@code java -cp
 * benchmarks.jar:saldo.jar io.saldo.examples.benchmarks.FolderDump HOUSES OUTDIR}. The folder reader is in saldo.jar.
 */
public final class FolderDump {
    private static final BillingPeriod OCTOBER = BillingPeriod.of(2026, 10);
    private static final BillingPeriod FIRST = BillingPeriod.of(2025, 1);
    private static final int MONTHS = 14;

    private FolderDump() {}

    public static void main(String[] args) throws IOException {
        Path houses = Path.of(args[0]);
        var dump = new Dump(Path.of(args[1]));
        for (String house : new String[] {"small", "large"}) {
            one(dump, houses.resolve(house), house, OCTOBER);
        }
        BillingPeriod month = FIRST;
        for (int i = 0; i < MONTHS; i++) {
            one(dump, houses.resolve("year"), "year-" + month, month);
            month = month.next();
        }
    }

    private static void one(Dump dump, Path folder, String name, BillingPeriod month) throws IOException {
        HouseFolder house = HouseFolder.read(folder, month);
        dump.write("folder-" + name, MonthlyBilling.bill(house.bind(month)));
    }
}
