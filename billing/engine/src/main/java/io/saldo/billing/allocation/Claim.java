package io.saldo.billing.allocation;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Debts of one account claimed together (требование, взыскание). A payment with its number goes to them alone.
 *
 * @param number the number of the case or agreement
 * @param from the day it begins: filed, agreed, the procedure opened
 * @param penaltiesUntil the last day on which penalties accrue on its debts; null when it does not stop them
 * @param obligations the debts, of any kind
 * @param instalments new due days while it is kept; for {@link ClaimForm#INSTALMENT} alone, in order of days
 */
public record Claim(
        ClaimId number,
        AccountNumber account,
        ClaimForm form,
        LocalDate from,
        @Nullable LocalDate penaltiesUntil,
        SortedSet<ObligationId> obligations,
        List<Instalment> instalments,
        ClaimState state,
        MovementBasis basis)
        implements Canonical {
    public Claim {
        obligations = Collections.unmodifiableSortedSet(new TreeSet<>(obligations));
        instalments = instalments.stream()
                .sorted(Comparator.comparing(Instalment::due))
                .toList();
        InvalidValueException.unless(
                instalments.isEmpty() == (form != ClaimForm.INSTALMENT),
                "instalments of the claim",
                number,
                "some for an agreement to pay by instalments, none for other forms");
    }

    /** Whether it changes anything: the due days or the end of penalties. */
    public boolean isInForce() {
        return state == ClaimState.STANDING || state == ClaimState.FULFILLED;
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("number", number)
                .field("account", account)
                .field("form", form)
                .field("from", from)
                .field("penaltiesUntil", penaltiesUntil)
                .list("obligations", obligations)
                .array("instalments", instalments)
                .field("state", state)
                .object("basis", basis);
    }
}
