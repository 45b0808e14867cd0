package io.saldo.cabinet.link;

import java.time.Instant;

/**
 * «Кто видит этот счёт»: somebody who does.
 *
 * @param name masked: {@code Анна И.}
 * @param self whoever asks
 */
public record Watcher(LinkId link, String name, LinkRole role, Instant since, boolean self) {}
