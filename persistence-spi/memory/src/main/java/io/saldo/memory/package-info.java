/**
 * The books in memory: nothing outlives the object. It is the reference of the storage contract and a store for tests
 * of a host.
 *
 * <p>Start with {@link io.saldo.memory.MemoryPersistence}. A unit writes into pages of its own, which are merged into
 * those of the book at its end under one short lock; every row bears the number of its merging. A reader sees the rows
 * up to the number it began at, and so one moment, without making anybody wait. What excludes units from one another
 * (shelves, keys, account numbers, ids of messages) is held until the unit ends. Values are immutable and are shared.
 */
@NullMarked
package io.saldo.memory;

import org.jspecify.annotations.NullMarked;
