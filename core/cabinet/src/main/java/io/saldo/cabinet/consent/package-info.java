/**
 * Consents to the processing of personal data: a text of its own with an edition, agreed to at a moment.
 *
 * <p>When a user is erased the consent is withdrawn and stays: under an identifier that says nothing about anybody, it
 * is the proof that the data were held rightly while they were held.
 */
@NullMarked
package io.saldo.cabinet.consent;

import org.jspecify.annotations.NullMarked;
