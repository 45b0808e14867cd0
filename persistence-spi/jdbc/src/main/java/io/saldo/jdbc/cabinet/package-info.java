/**
 * The residents' cabinet in a relational database: H2 beside the program, or PostgreSQL.
 *
 * <p>Start with {@link io.saldo.jdbc.cabinet.JdbcCabinet}. Its tables are a family of their own, with migrations and a
 * history of their own: a cabinet may stand beside the books in one schema or in a database of its own.
 *
 * <p>Two units that want the same thing at once (a login, an e-mail, a link, a counter) meet at a row: who comes second
 * waits for the first and then finds it taken. It is found by {@code on conflict do nothing} or by a count of rows
 * changed, never by a violated constraint, after which PostgreSQL refuses the rest of a transaction. Every value comes
 * to the database as a parameter.
 */
@NullMarked
package io.saldo.jdbc.cabinet;

import org.jspecify.annotations.NullMarked;
