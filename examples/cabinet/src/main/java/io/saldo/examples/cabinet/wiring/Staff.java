package io.saldo.examples.cabinet.wiring;

import io.saldo.cabinet.staff.Deeds;
import io.saldo.cabinet.staff.ResidentDesk;
import io.saldo.cabinet.staff.StaffDesk;
import io.saldo.cabinet.staff.StaffSessions;
import io.saldo.cabinet.staff.StaffSignIn;

/** The services of the staff's side. */
public record Staff(StaffDesk desk, StaffSignIn signIn, StaffSessions sessions, ResidentDesk residents, Deeds deeds) {}
