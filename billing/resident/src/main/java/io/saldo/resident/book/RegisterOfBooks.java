package io.saldo.resident.book;

import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.statement.DocumentDirectory;
import io.saldo.billing.store.BillingStore;
import io.saldo.cabinet.link.AccountHolder;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.AccountRegister;
import io.saldo.cabinet.link.MonthTotal;
import io.saldo.cabinet.link.RegisteredAccount;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.derivation.NumberText;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells the cabinet what the books say of an account: who holds it, where it is, what its documents ask for. */
public final class RegisterOfBooks implements AccountRegister {
    /** No code was ever made worthless: a host that renews codes keeps editions of its own. */
    private static final int FIRST_EDITION = 1;

    private final ResidentBooks organizations;
    private final Clock clock;

    private RegisterOfBooks(ResidentBooks organizations, Clock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    public static AccountRegister of(ResidentBooks organizations, Clock clock) {
        return new RegisterOfBooks(organizations, clock);
    }

    @Override
    public Optional<RegisteredAccount> find(AccountRef account) {
        return organizations
                .of(account.organization())
                .flatMap(books -> books.books()
                        .read(store -> store.statements()
                                .houseOf(account.number())
                                .map(house -> registered(
                                        store,
                                        house,
                                        account,
                                        books.directories().of(house)))));
    }

    private RegisteredAccount registered(
            BillingStore store, HouseId house, AccountRef account, DocumentDirectory names) {
        Set<PremisesId> premises = premises(store, house, account.number());
        String flats = premises.stream()
                .map(each -> names.premises().getOrDefault(each, each.value()))
                .collect(Collectors.joining(", "));
        return new RegisteredAccount(
                account,
                flats.isEmpty() ? names.houseAddress() : names.houseAddress() + ", " + flats,
                area(store, house, premises),
                FIRST_EDITION,
                holders(store, house, account.number()));
    }

    /** The premises that the account shares now. */
    private Set<PremisesId> premises(BillingStore store, HouseId house, AccountNumber account) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Set<PremisesId> premises = new TreeSet<>();
        var shares = Reach.about(Set.of()).andFurther(Map.of("share", today));
        StandingRow.of(store, house, shares, PremisesRow.Share.class).stream()
                .filter(each -> each.days().contains(today)
                        && each.row().share().account().equals(account))
                .forEach(each -> premises.add(each.row().premises()));
        return premises;
    }

    private String area(BillingStore store, HouseId house, Set<PremisesId> premises) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var numbers = NumberText.in(Texts.RUSSIAN);
        var things = premises.stream().map(PremisesId::toString).collect(Collectors.toSet());
        return StandingRow.of(store, house, Reach.about(things), PremisesRow.Area.class).stream()
                .filter(each -> each.days().contains(today))
                .map(each -> numbers.quantity(each.row().area()))
                .collect(Collectors.joining(", "));
    }

    /** An account of which no debtor is told is its own. */
    private static List<AccountHolder> holders(BillingStore store, HouseId house, AccountNumber account) {
        List<AccountHolder> told =
                StandingRow.of(store, house, Reach.about(Set.of(account.toString())), PremisesRow.Owes.class).stream()
                        .map(each -> new AccountHolder(each.row().debtor(), each.days()))
                        .toList();
        return told.isEmpty() ? List.of(new AccountHolder(new DebtorId(account.value()), DateRange.ALWAYS)) : told;
    }

    @Override
    public Optional<MonthTotal> total(AccountRef account, BillingPeriod month) {
        return organizations
                .of(account.organization())
                .flatMap(books -> books.books()
                        .read(store -> store.statements()
                                .houseOf(account.number())
                                .flatMap(house -> store.months()
                                        .month(house, month)
                                        .flatMap(each -> total(store, house, account.number(), each.bill(), month)))));
    }

    private static Optional<MonthTotal> total(
            BillingStore store, HouseId house, AccountNumber account, HouseBill bill, BillingPeriod month) {
        var statement = bill.statements().get(account);
        Optional<DebtorId> debtor = holders(store, house, account).stream()
                .filter(holder -> holder.days().contains(month.last()))
                .map(AccountHolder::debtor)
                .findFirst();
        if (statement == null || debtor.isEmpty()) {
            return Optional.empty();
        }
        Kopecks total = statement.closing();
        boolean credit = statement.rows().stream().anyMatch(row -> row.closing().signum() < 0);
        boolean repeated = bill.statements().entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(account)
                        && other.getValue().closing().equals(total));
        return Optional.of(new MonthTotal(debtor.get(), total, credit, repeated));
    }
}
