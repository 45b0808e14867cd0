package io.saldo.billing.rows;

import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.time.WorkingDays;

/** The law that a book is kept by, which is no row. */
record BookSettings(LawBook law, WorkingDays workingDays) {
    static final BookSettings USUAL = new BookSettings(FederalLaw.book(), FederalLaw.workingDays());
}
