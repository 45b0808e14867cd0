/**
 * Documents about an account besides payment documents, as they are issued: an extract of the account (выписка из
 * лицевого счёта), a certificate of debt or of its absence (справка о задолженности), a calculation of debt and
 * penalties for a court.
 *
 * <p>Start with {@link io.saldo.services.certificate.CertificateService}. Content is composed once, from closed months
 * and facts, and kept ({@link io.saldo.billing.statement.Certificate}); pages are made from it alone.
 */
@NullMarked
package io.saldo.services.certificate;

import org.jspecify.annotations.NullMarked;
