/** What a question takes along from the books. */
@NullMarked
package io.saldo.resident.ask;

import org.jspecify.annotations.NullMarked;
