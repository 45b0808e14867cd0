package io.saldo.resident.payment;

import io.saldo.kernel.money.Kopecks;
import java.net.URI;

/**
 * What a gateway is asked to take.
 *
 * @param key of the wish: the same key is the same payment, however often it is asked for
 * @param number of the order, as the payer reads it
 * @param amount with the fee
 * @param back the page to which the payer comes back, whatever became of it
 */
public record NewPayment(String key, String number, Kopecks amount, URI back) {}
