package io.saldo.spi.page;

/**
 * A row of the table of pages of a house-month.
 *
 * @param ordinal from 0 within its kind; this form makes one page of each kind
 * @param form of the bytes, told by their first byte too
 * @param content see the documentation of this package
 */
@SuppressWarnings("ArrayRecordComponent") // a row of bytes, compared by nobody
public record Page(PageKind kind, int ordinal, int form, byte[] content) {}
