/**
 * What fields of commands may hold, beside the constraints of Jakarta Validation itself. All of them pass null: what
 * must be given is {@link io.saldo.services.constraint.Required}.
 *
 * <p>Messages stand in {@code ContributorValidationMessages}, in Russian and English, and need no expression language.
 * They are as strict as the constructors of the domain, so that what passes them never fails there.
 */
@NullMarked
package io.saldo.services.constraint;

import org.jspecify.annotations.NullMarked;
