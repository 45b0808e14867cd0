/**
 * Services agreed for premises. Start with {@link io.saldo.services.agreement.AgreementService}.
 */
@NullMarked
package io.saldo.services.agreement;

import org.jspecify.annotations.NullMarked;
