/**
 * Absences, inspections and breaches of quality, as their acts say. Start with
 * {@link io.saldo.services.act.ActService}.
 */
@NullMarked
package io.saldo.services.act;

import org.jspecify.annotations.NullMarked;
