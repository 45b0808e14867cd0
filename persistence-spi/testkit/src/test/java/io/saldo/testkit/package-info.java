/** The kit itself under test: by two stores that pass it, one that does nothing, and faults planted one by one. */
@NullMarked
package io.saldo.testkit;

import org.jspecify.annotations.NullMarked;
