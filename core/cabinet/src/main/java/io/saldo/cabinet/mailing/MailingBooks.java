package io.saldo.cabinet.mailing;

import io.saldo.cabinet.link.LinkBooks;

/** The ports that services of mailing work with. */
public interface MailingBooks extends LinkBooks {
    WishStore wishes();

    BounceStore bounces();
}
