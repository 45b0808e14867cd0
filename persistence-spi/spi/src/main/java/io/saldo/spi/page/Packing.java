package io.saldo.spi.page;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The outside of a page: its form, its length, a checksum, and the deflated rest. */
final class Packing {
    static final int FORM = 1;
    /** No house has so much; a page that claims more is damaged. */
    static final int LONGEST = 1 << 24;

    private static final int CHECKSUM = 4;

    private Packing() {}

    static byte[] pack(ByteWriter body, int level) {
        if (body.size() > LONGEST) {
            throw new IllegalStateException(
                    "a page of " + body.size() + " bytes where " + LONGEST + " are the most: bill the house in parts");
        }
        var out = new ByteWriter();
        out.varint(FORM);
        out.varint(body.size());
        var crc = new CRC32();
        crc.update(body.buffer(), 0, body.size());
        int checksum = out.skip(CHECKSUM);
        for (int i = 0; i < CHECKSUM; i++) {
            out.set(checksum + i, (int) (crc.getValue() >>> (8 * (CHECKSUM - 1 - i))));
        }
        var deflater = new Deflater(level, true);
        try {
            deflater.setInput(body.buffer(), 0, body.size());
            deflater.finish();
            byte[] packed = Arrays.copyOf(out.bytes(), out.size() + body.size() + 64);
            int size = out.size();
            while (!deflater.finished()) {
                if (size == packed.length) {
                    packed = Arrays.copyOf(packed, packed.length * 2);
                }
                size += deflater.deflate(packed, size, packed.length - size);
            }
            return Arrays.copyOf(packed, size);
        } finally {
            deflater.end();
        }
    }

    static byte[] unpack(byte[] content) {
        var in = new ByteReader(content);
        long form = in.varint();
        if (form != FORM) {
            throw new UnreadablePageException(
                    "form " + form + " where this version knows " + FORM + ": read it with a later version");
        }
        long length = in.varint();
        if (length < 0 || length > LONGEST) {
            throw new UnreadablePageException("a length of " + length + ": it is damaged; restore it");
        }
        long checksum = 0;
        for (int i = 0; i < CHECKSUM; i++) {
            checksum = checksum << 8 | in.raw();
        }
        byte[] body = inflate(content, content.length - in.left(), (int) length);
        var crc = new CRC32();
        crc.update(body);
        if (crc.getValue() != checksum) {
            throw new UnreadablePageException("its checksum differs: it is damaged; restore it");
        }
        return body;
    }

    private static byte[] inflate(byte[] content, int from, int length) {
        // what deflates a thousandfold and more is no page; so a false length takes no memory
        if (length > 1100L * (content.length - from) + 64) {
            throw new UnreadablePageException("it was cut; restore it");
        }
        var inflater = new Inflater(true);
        try {
            inflater.setInput(content, from, content.length - from);
            byte[] body = new byte[length];
            int size = 0;
            while (size < length) {
                int more = inflater.inflate(body, size, length - size);
                if (more == 0) {
                    break;
                }
                size += more;
            }
            // the end of the stream may still be outstanding
            boolean ended = inflater.finished() || (inflater.inflate(new byte[1]) == 0 && inflater.finished());
            if (size != length || !ended || inflater.getRemaining() != 0) {
                throw new UnreadablePageException("it holds " + size + " bytes of " + length
                        + ", or something after them: it is damaged; restore it");
            }
            return body;
        } catch (DataFormatException e) {
            throw new UnreadablePageException("it does not unpack: it is damaged; restore it", e);
        } finally {
            inflater.end();
        }
    }
}
