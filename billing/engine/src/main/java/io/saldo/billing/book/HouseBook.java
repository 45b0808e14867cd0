package io.saldo.billing.book;

import io.saldo.billing.month.Carry;
import io.saldo.kernel.account.House;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.time.WorkingDays;
import java.util.List;

/**
 * Everything ever stated about a house, or as much of it as one month needs
 * ({@link io.saldo.billing.binding.TrimmedBook}).
 *
 * @param carry what the month before the billed one handed on
 */
public record HouseBook(
        House house,
        SupplyBook supply,
        List<PremisesBook> premises,
        List<AccountBook> accounts,
        MeteringBook metering,
        MoneyBook money,
        Carry carry,
        LawBook law,
        WorkingDays workingDays) {
    public HouseBook {
        premises = List.copyOf(premises);
        accounts = List.copyOf(accounts);
    }

    /** A house whose parties nobody described. */
    public HouseBook(
            House house,
            List<ServiceBook> services,
            List<PremisesBook> premises,
            List<AccountBook> accounts,
            MeteringBook metering,
            MoneyBook money,
            Carry carry,
            LawBook law,
            WorkingDays workingDays) {
        this(house, new SupplyBook(List.of(), services), premises, accounts, metering, money, carry, law, workingDays);
    }

    public List<ServiceBook> services() {
        return supply.services();
    }

    /** The same house, taking over what the month before the billed one handed on. */
    public HouseBook after(Carry handedOn) {
        return new HouseBook(house, supply, premises, accounts, metering, money, handedOn, law, workingDays);
    }
}
