package io.saldo.cabinet.link;

import io.saldo.kernel.account.DebtorId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An account as its organization knows it today.
 *
 * @param address as a resident would know it: «ул. Мира, 8–12»
 * @param area as printed: «54,3 м²»
 * @param edition of its check codes as the host counts it; codes made anew in the cabinet count on from there
 * @param holders now and before, on days that do not overlap
 */
public record RegisteredAccount(
        AccountRef account, String address, String area, int edition, List<AccountHolder> holders) {
    public RegisteredAccount {
        holders = List.copyOf(holders);
    }

    /** Whoever holds it on a day. */
    public Optional<DebtorId> holderOn(LocalDate day) {
        return holders.stream()
                .filter(holder -> holder.days().contains(day))
                .map(AccountHolder::debtor)
                .findFirst();
    }
}
