package io.saldo.billing.statement;

import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.run.MonthDebts;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells both sides of a change of debtor what passed: the next one sees a debt that no service of theirs made. */
final class PassedDebts {
    private final DocumentDirectory directory;
    private final List<Passed> all = new ArrayList<>();

    private record Passed(
            AccountNumber account, DebtorId debtor, OwedFor owedFor, DebtKind debt, DocumentNote.Kind note) {
        boolean isOf(AccountNumber other, DebtorId side, DocumentPart part) {
            return account.equals(other)
                    && debtor.equals(side)
                    && part.rows().stream()
                            .anyMatch(row -> owedFor.service().equals(row.service())
                                    && owedFor.payee().equals(row.payee())
                                    && debt == row.kind());
        }
    }

    PassedDebts(MonthDebts debts, DocumentDirectory directory) {
        this.directory = directory;
        Set<String> ids = new HashSet<>();
        for (Payment credit : debts.credits()) {
            if (credit.credit() != null && credit.credit().cause() == CreditCause.DEBTOR_CHANGE) {
                ids.add(credit.id().value());
                all.add(new Passed(
                        credit.account(),
                        credit.credit().debtor(),
                        credit.credit().takesOff(),
                        credit.kind(),
                        DocumentNote.Kind.DEBT_PASSED_ON));
            }
        }
        if (!ids.isEmpty()) {
            for (Obligation debt : debts.obligations()) {
                // both rows of a pair have one id
                if (ids.contains(debt.id().value())) {
                    all.add(new Passed(
                            debt.account(),
                            debt.debtor(),
                            debt.owedFor(),
                            debt.kind(),
                            DocumentNote.Kind.DEBT_TAKEN_OVER));
                }
            }
        }
    }

    List<DocumentNote> of(AccountNumber account, DebtorId debtor, DocumentPart part) {
        return all.stream()
                .filter(each -> each.isOf(account, debtor, part))
                .map(each -> new DocumentNote(each.note, directory.name(each.owedFor.service())))
                .distinct()
                .toList();
    }
}
