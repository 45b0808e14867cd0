/**
 * The two books of organizations in a relational database: H2 beside the program, or PostgreSQL.
 *
 * <p>Start with {@link io.saldo.jdbc.JdbcPersistence}. A unit of work is one transaction: our own
 * ({@link io.saldo.jdbc.JdbcPersistence#of}), begun, ended and where it met another one run again; or the host's
 * ({@link io.saldo.jdbc.JdbcPersistence#in}), of which nothing is touched but the rows of our schema.
 *
 * <p>What excludes units from one another is the shelf: a unit that states or seals holds the row of its house until it
 * ends, so that moments, numbers of facts and seals follow the order of commits. All that belongs to a house (words of
 * its pages, names of its lines) is numbered within the house, and no unit of one house waits for another one. What is
 * expected to happen (a key taken before, a number given before) is found by reading or by {@code on conflict do
 * nothing}, never by a violated constraint, after which PostgreSQL refuses the rest of a transaction.
 *
 * <p>A read sees each shelf up to the moment the shelf had when the unit first looked at it, its own organization's
 * together with the first house. So it is of one moment at READ COMMITTED too, as far as one house and what its
 * organization shares go; our own reads are REPEATABLE READ, and of one moment in everything.
 *
 * <p>Facts are rows with their days, things and moments in columns and what they say as JSON. A sealed month is a row
 * for each line (its amount in roubles, an exact decimal) and pages of bytes: explanations in the form of
 * {@link io.saldo.spi.page}, the rest as deflated JSON. Texts are compared by their bytes or characters, and lists are
 * sorted here, never by the database.
 *
 * <p>{@link io.saldo.jdbc.Units}, {@link io.saldo.jdbc.OpenUnit} and {@link io.saldo.jdbc.Tables} are what another
 * family of tables in this jar is built on ({@code io.saldo.jdbc.cabinet}); a host needs none of them.
 */
@NullMarked
package io.saldo.jdbc;

import org.jspecify.annotations.NullMarked;
