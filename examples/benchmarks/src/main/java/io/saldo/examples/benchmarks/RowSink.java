package io.saldo.examples.benchmarks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows as a store does: every field of a row is written in binary form into a buffer that is used again. Of
 * each row it keeps a checksum, and forgets the row.
 *
 * <p>A row begins with its <em>core</em>, what an engine must come to however it is built: identity, amounts, volume
 * and price, days. The rest follows, and belongs to the checksum of whole rows alone. The checksum of rows is a sum
 * over
 * rows, so it says nothing of their order; explanations have one apart.
 */
final class RowSink {
    /** The kinds of row. */
    enum Kind {
        LINE,
        DEBT,
        CREDIT,
        ALLOCATION,
        PENALTY,
        MOVEMENT,
        STATEMENT,
        EXPLANATION
    }

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int ROOM = 64;

    private byte[] buffer = new byte[1 << 16];
    private int at;
    private Kind kind = Kind.LINE;
    private long coreHash;
    private boolean cored;
    /** Up to where the row is summed. */
    private int summed;

    private final RowSums sums = new RowSums();
    private final CRC32C crc = new CRC32C();
    private final CRC32C page = new CRC32C();

    RowSums sums() {
        return sums;
    }

    RowSink begin(Kind row) {
        at = 0;
        kind = row;
        cored = false;
        summed = 0;
        return text(row.name());
    }

    RowSink text(String value) {
        int length = value.length();
        reserve(3 * length + 2);
        int from = at;
        at += 2;
        append(value);
        return closed(from);
    }

    /** A text in parts begins; what {@link #append} adds is one field. */
    int open() {
        reserve(2);
        at += 2;
        return at - 2;
    }

    /** Adds to the text that is open. */
    RowSink append(String value) {
        int length = value.length();
        reserve(3 * length);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                byte[] rest = value.substring(i).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(rest, 0, buffer, at, rest.length);
                at += rest.length;
                return this;
            }
            buffer[at++] = (byte) c;
        }
        return this;
    }

    /** The text that is open ends. */
    RowSink closed(int from) {
        int length = at - from - 2;
        buffer[from] = (byte) length;
        buffer[from + 1] = (byte) (length >> 8);
        return this;
    }

    RowSink number(long value) {
        reserve(8);
        LONG.set(buffer, at, value);
        at += 8;
        return this;
    }

    RowSink day(@Nullable LocalDate value) {
        return number(value == null ? Long.MAX_VALUE : value.toEpochDay());
    }

    /** A month by its number since year 0. */
    RowSink month(int year, int month) {
        return number(year * 12L + month - 1);
    }

    /** The core of the row is written; what follows is the rest. */
    RowSink core() {
        crc.reset();
        crc.update(buffer, 0, at);
        coreHash = name(at);
        summed = at;
        cored = true;
        return this;
    }

    /** The row is written; what tells it apart from others. */
    long end() {
        if (!cored) {
            crc.reset();
        }
        crc.update(buffer, summed, at - summed);
        long hash = name(at);
        if (kind == Kind.EXPLANATION) {
            sums.explained(at, hash);
        } else {
            sums.row(kind, at, cored ? coreHash : hash, hash);
        }
        return cored ? coreHash : hash;
    }

    /** Where a part begins that is written once and named by what it says. */
    int mark() {
        return at;
    }

    /** Takes what was written since the mark out of the row, as a page of its own; its name. */
    long page(int mark) {
        long hash = hash(mark, at);
        sums.written(at - mark);
        at = mark;
        return hash;
    }

    private void reserve(int more) {
        if (at + more + ROOM > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, at + more + ROOM));
        }
    }

    private long hash(int from, int to) {
        page.reset();
        page.update(buffer, from, to - from);
        return Draw.mix(page.getValue() << 24 ^ (to - from));
    }

    private long name(int length) {
        return Draw.mix(crc.getValue() << 24 ^ length);
    }
}
