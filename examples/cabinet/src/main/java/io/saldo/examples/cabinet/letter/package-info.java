/**
 * Letters on their way: {@link io.saldo.examples.cabinet.letter.Postman} sends them where a mail server is configured;
 * else they wait, and the demonstration shows them by {@link io.saldo.examples.cabinet.letter.Letterbox}.
 */
@NullMarked
package io.saldo.examples.cabinet.letter;

import org.jspecify.annotations.NullMarked;
