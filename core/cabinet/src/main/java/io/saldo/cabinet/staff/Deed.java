package io.saldo.cabinet.staff;

import io.saldo.cabinet.event.Origin;
import java.time.Instant;

/**
 * What a member of staff has done or looked at.
 *
 * @param action as the host's table of routes names it
 * @param about what it was done to, by number or identifier: never a name; may be empty
 * @param note the reason, where one was asked for; may be empty
 */
public record Deed(Instant at, StaffId by, String action, String about, String note, Origin origin) {}
