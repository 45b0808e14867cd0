/** What a host decides about its cabinet, and what the services are made of: clock, chance, keys, limits, addresses. */
@NullMarked
package io.saldo.cabinet.setting;

import org.jspecify.annotations.NullMarked;
