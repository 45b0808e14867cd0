/** Numbers that organizations give to what residents hand in. */
@NullMarked
package io.saldo.cabinet.number;

import org.jspecify.annotations.NullMarked;
