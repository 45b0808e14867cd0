package io.saldo.billing.allocation;

import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.LawParameter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Since when a debt can no longer be claimed (исковая давность): so many years from its due day (Civil Code, ст. 196,
 * 200; a row of the law), unless it was claimed in time (ст. 204). A court heeds it only if the debtor asks; a payment
 * that names nothing goes to other debts first (Plenum of the Supreme Court № 22 of 2017, п. 32; Civil Code,
 * ст. 319.1).
 */
public final class Limitation {
    /** Every debt can be claimed for ever. */
    public static final Limitation NONE = new Limitation(LawBook.of(List.of()));

    private final LawBook law;

    private Limitation(LawBook law) {
        this.law = law;
    }

    public static Limitation of(LawBook law) {
        return new Limitation(law);
    }

    /** Whether the debt was out of time on a day. */
    public boolean isOver(Obligation debt, LocalDate day, Collection<Claim> claims) {
        return law.at(LawParameter.LIMITATION_YEARS, day)
                .map(row -> debt.due().plusYears(row.value().value().floor().longValueExact()))
                .filter(last -> day.isAfter(last) && claims.stream().noneMatch(each -> isClaimed(debt, last, each)))
                .isPresent();
    }

    private static boolean isClaimed(Obligation debt, LocalDate last, Claim claim) {
        return claim.isInForce()
                && !claim.from().isAfter(last)
                && claim.obligations().contains(debt.id());
    }
}
