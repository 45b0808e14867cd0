/** What becomes of requests for paid services in the books. */
@NullMarked
package io.saldo.resident.request;

import org.jspecify.annotations.NullMarked;
