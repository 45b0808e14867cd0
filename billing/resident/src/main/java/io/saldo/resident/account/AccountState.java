package io.saldo.resident.account;

import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of an account.
 *
 * @param month the last closed month; null where none is, and then nothing is owed
 * @param due the day up to which it is to be paid
 * @param creditors by payee and purpose
 */
public record AccountState(
        @Nullable BillingPeriod month, @Nullable LocalDate due, List<CreditorState> creditors) {
    public static final AccountState NOTHING = new AccountState(null, null, List.of());

    public AccountState {
        creditors = List.copyOf(creditors);
    }

    /** What to pay in all: an overpayment to one does not lower the debt to another. */
    public Kopecks toPay() {
        return Kopecks.sum(creditors.stream().map(CreditorState::toPay).toList());
    }

    /** Debt at the end of the last closed month; below zero for an overpayment. */
    public Kopecks closing() {
        return Kopecks.sum(creditors.stream().map(CreditorState::closing).toList());
    }

    /** Paid since the last closed month. */
    public Kopecks onTheWay() {
        return Kopecks.sum(creditors.stream().map(CreditorState::onTheWay).toList());
    }
}
