/**
 * Houses, and what they share with others: parties and services. Start with
 * {@link io.saldo.services.house.HouseService}.
 */
@NullMarked
package io.saldo.services.house;

import org.jspecify.annotations.NullMarked;
