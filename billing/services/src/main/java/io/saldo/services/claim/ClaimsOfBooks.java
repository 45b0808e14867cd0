package io.saldo.services.claim;

import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.ClaimId;
import io.saldo.billing.allocation.ClaimState;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OpenItems;
import io.saldo.billing.rows.MoneyRow;
import io.saldo.billing.run.HandedOn;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.DateRange;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Held;
import io.saldo.services.command.Orders;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Work;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells rows of claims. */
final class ClaimsOfBooks implements ClaimService {
    private final Desk desk;

    ClaimsOfBooks(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Outcome<Recorded> open(OpenClaim command) {
        return desk.ofAccount(command, command.account(), work -> {
            var account = new AccountNumber(command.account());
            if (!work.held(MoneyRow.Claimed.class, command.number()).isEmpty()) {
                return Work.refused(Reason.EXISTS, command.number());
            }
            Set<ObligationId> known = debts(work, account);
            SortedSet<ObligationId> debts = new TreeSet<>();
            for (String each : command.debts()) {
                var debt = new ObligationId(each);
                if (!known.contains(debt)) {
                    return Work.refused(Reason.UNKNOWN_DEBT, each);
                }
                debts.add(debt);
            }
            var claim = new Claim(
                    new ClaimId(command.number()),
                    account,
                    command.form(),
                    command.from(),
                    command.penaltiesUntil(),
                    debts,
                    command.instalments().stream()
                            .map(each ->
                                    new io.saldo.billing.allocation.Instalment(each.due(), Kopecks.from(each.amount())))
                            .toList(),
                    ClaimState.STANDING,
                    new MovementBasis(
                            work.maybe(command.document()),
                            null,
                            command.stamp().author()));
            work.rows().add(work.shelf(), DateRange.from(command.from()), new MoneyRow.Claimed(claim));
            return work.state(command.number());
        });
    }

    /** What is open after the last closed month, and what was brought from before. */
    private static Set<ObligationId> debts(Work work, AccountNumber account) {
        Set<ObligationId> debts = new HashSet<>();
        Optional<HandedOn> handedOn = work.store().months().handedOn(work.house());
        handedOn.map(each -> each.money().getOrDefault(account, OpenItems.NONE))
                .ifPresent(items -> items.debts().forEach(debt -> debts.add(debt.id())));
        work.held(MoneyRow.OpeningDebt.class, account.toString())
                .forEach(each -> debts.add(each.row().debt().id()));
        return debts;
    }

    @Override
    public Outcome<Recorded> end(EndClaim command) {
        return desk.ofAccount(command, command.account(), work -> {
            Optional<Held<MoneyRow.Claimed>> held = work.held(MoneyRow.Claimed.class, command.number()).stream()
                    .filter(each -> each.row().claim().account().value().equals(command.account()))
                    .findFirst();
            if (held.isEmpty()) {
                return Work.refused(Reason.UNKNOWN_CLAIM, command.number());
            }
            Claim claim = held.get().row().claim();
            var ended = new Claim(
                    claim.number(),
                    claim.account(),
                    claim.form(),
                    claim.from(),
                    claim.penaltiesUntil(),
                    claim.obligations(),
                    claim.instalments(),
                    command.state(),
                    claim.basis());
            work.rows().replace(held.get(), held.get().days(), new MoneyRow.Claimed(ended));
            return work.state(command.number());
        });
    }

    @Override
    public Outcome<Recorded> award(AwardCourtCost command) {
        return desk.ofAccount(command, command.account(), work -> {
            var orders = new Orders(work, command.day(), command.stamp().author());
            return orders.state(
                    MovementKind.COURT_COST,
                    CreditCause.COURT,
                    List.of(orders.leg(
                            command.account(),
                            command.owed(),
                            DebtKind.COURT_COST,
                            YearMonth.from(command.day()),
                            Kopecks.from(command.amount()))),
                    orders.basis(command.document(), command.reason()));
        });
    }
}
