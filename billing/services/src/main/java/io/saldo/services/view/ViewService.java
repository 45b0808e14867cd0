package io.saldo.services.view;

import io.saldo.billing.recalculation.Withheld;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.KeptDocument;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads the books for programs and staff. Each call reads at one moment. What is asked of an account is refused with
 * UNKNOWN_ACCOUNT where no house has the number, of a house with UNKNOWN_HOUSE where nothing is stated of it, of
 * a month with NOT_CLOSED. Safe for use by many threads; a host may put a class of its own before it.
 */
public interface ViewService {

    /** Over the books of one organization. */
    static ViewService of(UnitOfWork<BillingStore> books) {
        return new ViewsOfBooks(books);
    }

    /** The accounts of a house that are open on a day, by number. */
    Outcome<Paged<AccountCard>> accounts(HouseId house, LocalDate day, Slice slice);

    /** An account on a day, open or not. */
    Outcome<AccountCard> account(AccountNumber account, LocalDate day);

    /** The services agreed for the premises of an account on a day, by premises and code. */
    Outcome<List<ServiceCard>> services(AccountNumber account, LocalDate day);

    /** What a closed month charges an account, by service. */
    Outcome<List<ServiceCharges>> charges(AccountNumber account, BillingPeriod month);

    /** The movement of an account in closed months from one to another; months that are not closed are left out. */
    Outcome<Paged<MonthMovement>> movement(AccountNumber account, BillingPeriod from, BillingPeriod to, Slice slice);

    /** The meters in the premises that the account has on a day, those taken away too, by id. */
    Outcome<Paged<MeterCard>> meters(AccountNumber account, LocalDate day, Slice slice);

    /** What was paid to an account, the latest first, and where each went. */
    Outcome<Paged<PaymentCard>> payments(AccountNumber account, Slice slice);

    /** Documents issued about months from one to another, withdrawn or not, by month, then number. */
    Outcome<Paged<KeptDocument>> documents(AccountNumber account, BillingPeriod from, BillingPeriod to, Slice slice);

    /** What waits in a house: parked or withheld in a closed month and not charged yet. */
    Outcome<Paged<Withheld>> waiting(HouseId house, Slice slice);
}
