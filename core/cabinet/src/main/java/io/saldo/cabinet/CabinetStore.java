package io.saldo.cabinet;

import io.saldo.cabinet.appeal.AppealBooks;
import io.saldo.cabinet.request.RequestBooks;

/** All ports of the cabinet, inside one unit. */
public interface CabinetStore extends AppealBooks, RequestBooks {}
