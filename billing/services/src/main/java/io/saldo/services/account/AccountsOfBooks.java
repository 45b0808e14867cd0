package io.saldo.services.account;

import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.AccountKind;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ShareBasis;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.store.Person;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.DateRange;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Held;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Work;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells rows of accounts. */
final class AccountsOfBooks implements AccountService {
    private final Desk desk;
    private final NumberRule rule;

    AccountsOfBooks(Desk desk, NumberRule rule) {
        this.desk = desk;
        this.rule = rule;
    }

    /** An account to be opened. */
    private record Opening(HouseId house, PremisesId premises, AccountKind kind, LocalDate from, Exact share) {}

    @Override
    public Outcome<Recorded> open(OpenAccount command) {
        return desk.inHouse(command, command.house(), work -> {
            Part part = command.share();
            var opening = new Opening(
                    work.house(),
                    new PremisesId(command.premises()),
                    command.accountKind(),
                    command.from(),
                    Exact.of(part.numerator(), part.denominator()));
            return number(work, work.house(), command.number())
                    .then(number -> fits(work, opening, null, number))
                    .then(number -> {
                        tell(
                                work,
                                opening,
                                number,
                                new DebtorId(command.holder().debtor()));
                        named(work, command.holder());
                        return work.state(number);
                    });
        });
    }

    private Outcome<String> number(Work work, HouseId house, @Nullable String given) {
        if (given != null) {
            Optional<HouseId> owner = work.store().statements().houseOf(new AccountNumber(given));
            // of another house the register says which
            return owner.filter(house::equals).isPresent()
                    ? Outcome.refused(Reason.EXISTS, given)
                    : Outcome.done(given);
        }
        List<String> numbers = work.all(ShelfId.of(house), PremisesRow.OfAccount.class).stream()
                .map(each -> each.row().account().value())
                .toList();
        return rule.next(
                        house,
                        numbers,
                        each -> work.store()
                                .statements()
                                .houseOf(new AccountNumber(each))
                                .isEmpty())
                .<Outcome<String>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.NO_NUMBER_LEFT, rule));
    }

    /** Whether a part is left for an account, from its first day on. */
    private static Outcome<String> fits(Work work, Opening opening, @Nullable AccountNumber leaving, String number) {
        ShelfId shelf = ShelfId.of(opening.house);
        Map<AccountNumber, DateRange> open = new HashMap<>();
        work.all(shelf, PremisesRow.OfAccount.class)
                .forEach(each -> open.put(each.row().account(), each.days()));
        List<Held<PremisesRow.Share>> shares = work.since(shelf, PremisesRow.Share.class, opening.from).stream()
                .filter(each -> each.row().service() == null
                        && each.row().premises().equals(opening.premises)
                        && !each.row().share().account().equals(leaving))
                .toList();
        Set<LocalDate> days = new TreeSet<>(Set.of(opening.from));
        shares.forEach(each -> days.add(each.days().from()));
        for (LocalDate day : days) {
            Exact sum = opening.share;
            for (Held<PremisesRow.Share> each : shares) {
                DateRange account = open.get(each.row().share().account());
                boolean counts = each.days().contains(day) && account != null && account.contains(day);
                sum = counts ? sum.plus(each.row().share().share()) : sum;
            }
            if (!day.isBefore(opening.from) && sum.compareTo(Exact.ONE) > 0) {
                return Outcome.refused(Reason.SHARES_EXCEED, sum);
            }
        }
        return Outcome.done(number);
    }

    private static void tell(Work work, Opening opening, String number, DebtorId debtor) {
        var account = new AccountNumber(number);
        ShelfId shelf = ShelfId.of(opening.house);
        DateRange open = DateRange.from(opening.from);
        work.rows()
                .add(shelf, open, new PremisesRow.OfAccount(account, opening.kind))
                .add(
                        shelf,
                        open,
                        new PremisesRow.Share(
                                opening.premises, null, new AccountShare(account, ShareBasis.OWNERSHIP, opening.share)))
                .add(shelf, open, new PremisesRow.Owes(account, debtor));
    }

    private static void named(Work work, Holder holder) {
        work.person(new DebtorId(holder.debtor()), new Person(holder.name(), new TreeMap<>()));
    }

    /** The account, where it is open on a day. */
    private static Outcome<Held<PremisesRow.OfAccount>> open(Work work, String number, LocalDate day) {
        Optional<Held<PremisesRow.OfAccount>> account = work.account(new AccountNumber(number));
        return account.filter(each -> each.days().contains(day)).isPresent()
                ? Outcome.done(account.get())
                : Outcome.refused(Reason.ACCOUNT_NOT_OPEN, number, day);
    }

    @Override
    public Outcome<Recorded> close(CloseAccount command) {
        return desk.ofAccount(
                command,
                command.account(),
                work -> open(work, command.account(), command.last()).then(account -> {
                    work.rows().end(account, command.last().plusDays(1));
                    return work.state(command.account());
                }));
    }

    @Override
    public Outcome<Recorded> pass(ChangeHolder command) {
        return desk.ofAccount(
                command,
                command.account(),
                work -> open(work, command.account(), command.from()).then(account -> {
                    var owes = new PremisesRow.Owes(
                            account.row().account(),
                            new DebtorId(command.holder().debtor()));
                    work.rows()
                            .set(
                                    work.shelf(),
                                    work.held(PremisesRow.Owes.class, command.account()),
                                    DateRange.from(command.from()),
                                    owes);
                    named(work, command.holder());
                    return work.state(command.account());
                }));
    }

    @Override
    public Outcome<Recorded> move(MoveAccount command) {
        return desk.ofAccount(command, command.account(), Arrays.asList(command.toHouse()), work -> {
            LocalDate last = command.day().minusDays(1);
            var house = new HouseId(command.toHouse());
            return open(work, command.account(), last)
                    .then(account -> number(work, house, command.number()).then(number -> {
                        var opening = new Opening(
                                house,
                                new PremisesId(command.toPremises()),
                                account.row().kind(),
                                command.day(),
                                Exact.ONE);
                        Optional<Refusal> full = fits(
                                        work, opening, account.row().account(), number)
                                .why();
                        if (full.isPresent()) {
                            return new Outcome.Refused<>(full.get());
                        }
                        work.rows().end(account, command.day());
                        tell(work, opening, number, work.debtor(account.row().account(), last));
                        return work.state(number);
                    }));
        });
    }
}
