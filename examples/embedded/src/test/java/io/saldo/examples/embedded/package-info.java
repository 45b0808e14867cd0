/**
 * A host of Saldo in plain Java: {@code Host} is the code of the chapter of the README, {@code HostTest} its fourteen
 * months.
 */
@NullMarked
package io.saldo.examples.embedded;

import org.jspecify.annotations.NullMarked;
