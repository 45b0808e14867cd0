/**
 * A store of the cabinet in memory, safe for many threads: the reference that the contract is tried on.
 *
 * <p>Everything kept is an immutable value in a few sorted maps. A unit works on a copy of the maps, which takes the
 * place of the original when the unit ends well and is dropped when it throws. Units that write follow one another;
 * units that read see the maps of the moment they began at.
 */
@NullMarked
package io.saldo.cabinet.memory;

import org.jspecify.annotations.NullMarked;
