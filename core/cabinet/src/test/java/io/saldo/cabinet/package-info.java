/** Laws that hold over the whole cabinet, whatever is done in it. */
@NullMarked
package io.saldo.cabinet;

import org.jspecify.annotations.NullMarked;
