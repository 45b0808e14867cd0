/** The cabinet as a browser sees it: real requests to the started program. */
@NullMarked
package io.saldo.examples.cabinet;

import org.jspecify.annotations.NullMarked;
