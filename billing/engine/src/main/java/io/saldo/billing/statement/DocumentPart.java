package io.saldo.billing.statement;

import io.saldo.billing.balance.Movement;
import io.saldo.billing.charge.Line;
import io.saldo.kernel.account.PartyId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of an account's month that one document is about.
 *
 * @param creditor whose document it is; null where it is of several
 * @param rows of the movement
 * @param lines of services somebody owes
 * @param voluntary lines that nobody owes
 */
record DocumentPart(
        DocumentPurpose purpose,
        @Nullable PartyId creditor,
        List<Movement> rows,
        List<Line> lines,
        List<Line> voluntary) {

    /** Who collects it: the payees of the movement; of the lines only where nothing moved. */
    Set<PartyId> payees() {
        Set<PartyId> payees = new LinkedHashSet<>();
        rows.forEach(row -> payees.add(row.payee()));
        if (payees.isEmpty()) {
            Stream.concat(lines.stream(), voluntary.stream()).forEach(line -> payees.add(line.payee()));
        }
        return payees;
    }
}
