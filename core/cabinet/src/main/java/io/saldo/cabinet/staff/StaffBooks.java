package io.saldo.cabinet.staff;

import io.saldo.cabinet.mailing.MailingBooks;

/** The ports that services of staff work with. */
public interface StaffBooks extends MailingBooks {
    StaffStore staff();

    StaffSessionStore staffSessions();

    DeedStore deeds();
}
