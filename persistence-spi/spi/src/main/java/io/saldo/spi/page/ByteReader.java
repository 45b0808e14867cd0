package io.saldo.spi.page;

import java.math.BigInteger;
import java.util.Arrays;

/** Bytes as they are read. No length is believed that the rest cannot hold. */
final class ByteReader {
    private final byte[] bytes;
    private int at;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int left() {
        return bytes.length - at;
    }

    int raw() {
        if (at >= bytes.length) {
            throw new UnreadablePageException("ends in the middle of a value: it was cut; restore it");
        }
        return bytes[at++] & 0xFF;
    }

    /** A mask of so many elements. */
    byte[] mask(int elements) {
        int length = (elements + 7) >> 3;
        need(length);
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = raw();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new UnreadablePageException("a number of more than ten bytes: it is damaged; restore it");
    }

    int index() {
        long value = varint();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new UnreadablePageException("an index of " + value + ": it is damaged; restore it");
        }
        return (int) value;
    }

    long zigzag() {
        long value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    /** A number of elements, of which eight may stand in one byte. */
    int size() {
        long value = varint();
        if (value < 0 || value > 8L * left() + 8) {
            throw new UnreadablePageException(value + " elements in " + left() + " bytes: it is damaged; restore it");
        }
        return (int) value;
    }

    String text() {
        return units(length());
    }

    private int length() {
        int length = index();
        need(length);
        return length;
    }

    String units(int length) {
        need(length);
        char[] units = new char[length];
        for (int i = 0; i < length; i++) {
            units[i] = (char) varint();
        }
        return new String(units);
    }

    BigInteger big() {
        int length = length();
        at += length;
        return new BigInteger(bytes, at - length, length);
    }

    private void need(int length) {
        if (length < 0 || length > left()) {
            throw new UnreadablePageException(
                    length + " bytes are wanted where " + left() + " are left: it was cut; restore it");
        }
    }
}
