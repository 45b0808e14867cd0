/**
 * A bank to try payments with, as a program of its own: {@link io.saldo.examples.gateway.SandboxGateway}. It keeps
 * payments in memory, has the page that a payer sees, and tells the shop of each change by a signed notice. By
 * {@link io.saldo.examples.gateway.Mischief} it is slow, repeats, reorders, loses and forges notices.
 */
@NullMarked
package io.saldo.examples.gateway;

import org.jspecify.annotations.NullMarked;
