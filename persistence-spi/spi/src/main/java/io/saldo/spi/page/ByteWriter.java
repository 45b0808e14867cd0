package io.saldo.spi.page;

import java.math.BigInteger;
import java.util.Arrays;

/** Bytes as they are written; what turns out not to be needed is taken back. */
final class ByteWriter {
    private byte[] buffer = new byte[1 << 12];
    private int size;

    int size() {
        return size;
    }

    byte[] buffer() {
        return buffer;
    }

    /** Takes back what was written after {@code size}. */
    void cut(int at) {
        size = at;
    }

    private void room(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }

    void raw(int value) {
        room(1);
        buffer[size++] = (byte) value;
    }

    /** Leaves bytes free, to be set by {@link #set}. */
    int skip(int bytes) {
        room(bytes);
        int at = size;
        Arrays.fill(buffer, at, at + bytes, (byte) 0);
        size += bytes;
        return at;
    }

    void set(int at, int value) {
        buffer[at] = (byte) value;
    }

    /** Sets the bit of an element in a mask that begins at {@code at}. */
    void mark(int at, int element) {
        buffer[at + (element >> 3)] |= (byte) (1 << (element & 7));
    }

    void varint(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            buffer[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
    }

    void zigzag(long value) {
        varint((value << 1) ^ (value >> 63));
    }

    /** Its length in UTF-16 units and each of them as a varint, so that no text is lost. */
    void text(String value) {
        varint(value.length());
        units(value, 0, value.length());
    }

    void units(String value, int from, int until) {
        for (int i = from; i < until; i++) {
            varint(value.charAt(i));
        }
    }

    void big(BigInteger value) {
        byte[] bytes = value.toByteArray();
        varint(bytes.length);
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    byte[] bytes() {
        return Arrays.copyOf(buffer, size);
    }
}
