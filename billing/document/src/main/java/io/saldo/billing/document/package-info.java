/**
 * The payment document on paper: a {@link io.saldo.billing.statement.PaymentDocument} drawn as a PDF on A4, with a
 * payment QR code for every payee.
 *
 * <p>Read {@link io.saldo.billing.document.PaymentDocumentPdf} first: it is all a host needs.
 * {@link io.saldo.billing.document.PaymentCode} is the text inside a QR code (ГОСТ Р 56042-2014), for those who print
 * or send it by other means. {@link io.saldo.billing.document.PaymentDocumentFile} takes the documents of a house one
 * by one.
 *
 * <p>Inside: {@code DocumentPages} is the table of contents of a document, one class a section; {@code TextBlock} sets
 * lines in a width, {@code Table} sets rows over pages, {@code Canvas} is the only one that knows pages and
 * coordinates. Every text a resident reads is in the bundles {@code Texts_ru} and {@code Texts_en}.
 *
 * <p>A payment code is drawn on a grid of a hundredth of an inch: with modules of a broken number of pixels a reader
 * found the symbol or not by where on the page it stood.
 *
 * <p>The same document gives the same bytes, on every machine and thread: the dates and the identifier of the file come
 * from the billing period, never from a clock, and the names of months from our bundles, not from the Java run time.
 */
@NullMarked
package io.saldo.billing.document;

import org.jspecify.annotations.NullMarked;
