/**
 * Secrets that are given away once: tokens of letters and sessions, and the keys that make them.
 *
 * <p>A store keeps the SHA-256 of a token and nothing else of it. A token of a letter is not random but computed, an
 * HMAC-SHA-256 under the key of the cabinet over a random number: so the queue of letters waiting to be sent holds that
 * number and no link that works. All of them have 256 bits. What holds a secret shows none in its {@code toString()}.
 */
@NullMarked
package io.saldo.cabinet.token;

import org.jspecify.annotations.NullMarked;
