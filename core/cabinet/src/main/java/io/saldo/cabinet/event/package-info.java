/**
 * The journal of a cabinet: what was done in it, by whom and from where. A user sees all of it; it only grows, and goes
 * when the user is erased.
 */
@NullMarked
package io.saldo.cabinet.event;

import org.jspecify.annotations.NullMarked;
