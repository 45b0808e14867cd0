package io.saldo.billing.rows;

import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.time.WorkingDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a book is kept by, which is no row.
 *
 * @param opened the first day of its money; null for the first day the house is managed
 */
record BookSettings(
        LawBook law, WorkingDays workingDays, @Nullable LocalDate opened, DebtorChanges.StateSales stateSales) {
    static final BookSettings USUAL =
            new BookSettings(FederalLaw.book(), FederalLaw.workingDays(), null, DebtorChanges.NONE.stateSales());

    BookSettings opened(LocalDate day) {
        return new BookSettings(law, workingDays, day, stateSales);
    }

    BookSettings law(LawBook other, WorkingDays days) {
        return new BookSettings(other, days, opened, stateSales);
    }

    BookSettings stateSales(DebtorChanges.StateSales sales) {
        return new BookSettings(law, workingDays, opened, sales);
    }
}
