package io.saldo.resident.account;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.quantity.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account, as its resident knows it.
 *
 * @param holder the name of whoever holds it; empty where nobody told it
 * @param area null where it is in dispute, and where the account has no premises
 * @param residents how many people are counted
 * @param manager the organization that manages the house; null where it is not told
 * @param services what is agreed, in the order in which documents list it
 * @param state what is owed
 */
public record AccountCard(
        AccountNumber number,
        String holder,
        String address,
        @Nullable Quantity area,
        int residents,
        @Nullable Party manager,
        List<AgreedService> services,
        AccountState state) {
    public AccountCard {
        services = List.copyOf(services);
    }
}
