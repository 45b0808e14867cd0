package io.saldo.cabinet.link;

import java.time.Instant;

/**
 * An account in the list of its user.
 *
 * @param address empty where the organization does not know the account any more
 */
public record MyAccount(LinkId link, AccountRef account, String address, LinkRole role, Instant since) {}
