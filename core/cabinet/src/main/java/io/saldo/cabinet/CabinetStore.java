package io.saldo.cabinet;

import io.saldo.cabinet.profile.ProfileBooks;
import io.saldo.cabinet.staff.StaffBooks;

/** All ports of the cabinet, inside one unit. */
public interface CabinetStore extends ProfileBooks, StaffBooks {}
