/** A store of orders in memory: the reference that its contract is tried on. */
@NullMarked
package io.saldo.resident.memory;

import org.jspecify.annotations.NullMarked;
