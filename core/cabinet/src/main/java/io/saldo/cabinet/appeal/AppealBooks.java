package io.saldo.cabinet.appeal;

import io.saldo.cabinet.link.LinkBooks;
import io.saldo.cabinet.number.Numbers;

/** The ports that services of appeals work with. */
public interface AppealBooks extends LinkBooks {
    AppealStore appeals();

    AttachmentStore attachments();

    Numbers numbers();
}
