package io.saldo.billing.service;

import io.saldo.billing.store.Manifest;

/**
 * A month that is closed.
 *
 * @param repeated whether it was closed before, by the same command or with the same manifest: nothing was written
 */
public record Closed(Manifest manifest, boolean repeated) {}
