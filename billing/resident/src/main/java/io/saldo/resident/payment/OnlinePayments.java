package io.saldo.resident.payment;

import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.session.SignedInUser;
import java.net.URI;
import java.util.List;

/**
 * Paying online, the resident's side. Safe for use by many threads. A page never claims success by itself: what it
 * shows is what the gateway has said and the books know.
 */
public interface OnlinePayments {

    static OnlinePayments of(PaymentSetup setup) {
        return new StoredPayments(setup);
    }

    /**
     * What may be paid for these accounts. Refused: {@code SESSION_ENDED}, {@code NOT_FOUND}. Who held an account
     * before is not shown it: what is paid for it today is the present holder's.
     */
    Outcome<List<PayableAccount>> payable(List<LinkedAccount> accounts);

    /**
     * «Как разделится»: the order as it would be begun, with its fees. Nothing is kept. Refused: {@code INVALID},
     * {@code NOTHING_CHOSEN}, {@code NOT_FOUND} for a row of none of these accounts or an organization that takes no
     * money online, {@code SESSION_ENDED}.
     */
    Outcome<PaymentOrder> check(SignedInUser user, List<LinkedAccount> accounts, PayCommand command);

    /** Begins the order; nothing is asked of a bank yet. Refused besides: {@code KEY_USED}. */
    Outcome<PaymentOrder> begin(SignedInUser user, List<LinkedAccount> accounts, PayCommand command);

    /**
     * The bank's page for a unit: registers it there, once.
     *
     * @param back where the payer comes back to
     * @return refused: {@code NOT_FOUND}, {@code OUT_OF_TURN} where nothing is to be paid any more,
     *     {@code GATEWAY_SILENT}, {@code SESSION_ENDED}
     */
    Outcome<URI> page(SignedInUser user, OrderId order, int unit, URI back);

    /** One's own order. Refused: {@code NOT_FOUND}, {@code SESSION_ENDED}. */
    Outcome<OrderView> open(SignedInUser user, OrderId order);

    /** One's own orders, the newest first. */
    Outcome<List<OrderView>> of(SignedInUser user);
}
