/**
 * One documented written form of facts and lines, for fingerprints, for comparing commands and for transport.
 *
 * <p>The form is JSON narrowed until one value has one spelling: an object keeps the order in which its type writes its
 * fields, a field without a value is left out, a map is an object with its keys in order, there is no white space,
 * every number is a string in its type's own exact notation, and a string escapes only the quotation mark, the reverse
 * solidus and the control characters below U+0020 (as four lower-case hexadecimal digits). Text is UTF-8 and is not
 * normalized. Java serialization is never used.
 *
 * <p>Start with {@link io.saldo.kernel.canonical.CanonicalWriter}.
 */
@NullMarked
package io.saldo.kernel.canonical;

import org.jspecify.annotations.NullMarked;
