/**
 * Payment documents as they are issued: numbered, kept as they are, withdrawn and replaced, never changed.
 *
 * <p>Start with {@link io.saldo.services.document.DocumentService}. What is kept of a document is its content in the
 * form of the host ({@link io.saldo.services.document.DocumentForm}); pages are made from it each time they are shown.
 * It names nobody: who a debtor is, and the words of reasons, are joined where it is shown.
 */
@NullMarked
package io.saldo.services.document;

import org.jspecify.annotations.NullMarked;
