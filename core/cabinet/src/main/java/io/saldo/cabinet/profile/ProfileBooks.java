package io.saldo.cabinet.profile;

import io.saldo.cabinet.appeal.AppealBooks;
import io.saldo.cabinet.mailing.MailingBooks;
import io.saldo.cabinet.request.RequestBooks;

/** The ports that the profile works with: all that is kept of a user. */
public interface ProfileBooks extends AppealBooks, RequestBooks, MailingBooks {}
