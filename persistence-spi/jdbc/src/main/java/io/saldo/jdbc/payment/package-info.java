/**
 * Orders to pay online in a relational database: H2 beside the program, or PostgreSQL. Start with
 * {@link io.saldo.jdbc.payment.JdbcOrders}. Its tables are a family of their own, with migrations and a history of
 * their own, beside the cabinet's and the books' in one schema or in a database of its own.
 */
@NullMarked
package io.saldo.jdbc.payment;

import org.jspecify.annotations.NullMarked;
