/** Pages. */
@NullMarked
package io.saldo.spi.page;

import org.jspecify.annotations.NullMarked;
