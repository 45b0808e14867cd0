/**
 * The explanations of a house-month as pages of bytes. Start with {@link io.saldo.spi.page.HousePages}.
 *
 * <p>A line is a row of a table ({@link io.saldo.spi.page.PostedRow}); whatever explains it stands in pages. What all
 * houses say alike (types, formulas, editions, clauses, units, constants) stands once in a table that only grows, the
 * {@link io.saldo.spi.page.Dictionary}, so that a page is read without any formula of the code. An object that stands
 * in many places is written once; any other is written as what differs from one before it. Nothing is loaded by its
 * name: what a page can hold is the closed set of records that {@link io.saldo.spi.page.HouseExplanation} leads to.
 *
 * <p><b>A page</b> is: form (varint, 1) · length of the body (varint, at most 2<sup>24</sup>) · CRC-32 of the body
 * (four bytes, the highest first) · the body, raw deflate (RFC 1951). A <em>varint</em> has seven bits a byte, the
 * lowest first, the eighth set while more follow; <em>zigzag</em> is a varint of {@code n << 1 ^ n >> 63}; a
 * <em>text</em> is its length in UTF-16 units and each unit as a varint; an <em>integer</em> is its length in bytes and
 * two's complement, the highest first. A <em>mask</em> of n bits has (n + 7) / 8 bytes, the lowest bit of the first
 * byte first.
 *
 * <p><b>The six kinds</b> ({@link io.saldo.spi.page.PageKind}) are read in order, and numbering goes on from one to the
 * next; the first alone is enough for lines. LINES: their number, and for each a varint {@code 2d + w}: d how many
 * lines back its base stands (0: none), w whether anything differs; where it does, a record follows. Then all lines,
 * put together with their rows, become nodes in order. Each other kind is one value, a component of
 * {@code HouseExplanation} in declared order, without base.
 *
 * <p><b>A value</b> has a <em>base</em> or none, and is written only where it differs from it:
 * <ul>
 *   <li>{@code long}, {@code int}: zigzag, less the base; {@code boolean}: 0 or 1
 *   <li>any other: 0 for null, or as follows
 *   <li>text: 1 text; 2 prefix · suffix · length and units of what stands between: that many units of the base begin
 *       and end it; 3 prefix · suffix · zigzag: between them stands a decimal number, so much greater than the base's.
 *       A base has at most 200 units
 *   <li>number: 1 zigzag numerator, the denominator being the base's (that of a zero is 1); 2 zigzag numerator · varint
 *       denominator; 3 two integers
 *   <li>month: 1 zigzag of year × 12 + month − 1; day: 1 zigzag of days since 1970-01-01; instant: 1 zigzag seconds ·
 *       varint nanoseconds
 *   <li>word (an enum, {@code Formula}, {@code Edition}, {@code Symbol}, {@code Clause}, {@code Unit},
 *       {@code FromLaw}): 1 varint number in the dictionary, which becomes the next word of the page; k + 2 the word k
 *   <li>record: a byte. 1: the node that stands (varint) back from the next to be numbered. 2: the node after
 *       the last one that a record named. 3: a word. 4: a type (0 and its number in the dictionary, which
 *       becomes the next type of the page; k + 1 the type k) and a mask; its base is the last record of that
 *       type that was completed. 5 and more: less 5 a mask; its base is that of the value, and its type. A mask
 *       has a bit for each component of the type's entry, of eight and more in two bytes (seven bits, then the
 *       rest); each component whose bit is set follows with the base's component as its base, each other is the
 *       base's (null without one)
 *   <li>list, set: size + 1 · mask · each element whose bit is set. Its base is the element of the same place in the
 *       base, else the element before; an element whose bit is not set is its base. Sets are in natural order
 *   <li>map: size + 2 · the keys as elements without base · the values likewise, in order of keys; 1 and a varint: the
 *       node so far back
 * </ul>
 * Completed derivations, grounds, lines (not those that are a node already) and sorted maps become nodes, each after
 * what it is made of. A record of which nothing differs from its base is its base, and becomes no node.
 *
 * <p><b>An entry of the dictionary</b> is 1 (form) · 1 · name of a type · number of components · their names; or 1 ·
 * 2 · a value that tells all of itself: 0 null; 1 record: name, number of components, for each its name and value; 2
 * constant: type, name; 3 text; 4 zigzag; 5 boolean; 6 two integers, in lowest terms; 7 month; 8 day; 9 instant; 10
 * unit as text; 11 list: size, values. Names are those of classes. It is found by the SHA-256 of these bytes.
 *
 * <p><b>Later versions.</b> The dictionary says which components a type had when a page was written. A component added
 * since is null in older pages, so it must be nullable. A type renamed or a component dropped needs a reader of its
 * own; without one the page is refused.
 *
 * <p><b>Refused</b>, always by an {@link io.saldo.spi.page.UnreadablePageException}: another form, a page cut or
 * damaged, a value of another type than its place wants, a length that the rest of the bytes cannot hold, nesting
 * deeper than 400, more than four million elements.
 */
@NullMarked
package io.saldo.spi.page;

import org.jspecify.annotations.NullMarked;
