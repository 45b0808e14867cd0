package io.saldo.cabinet.appeal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What files are taken. Known by how they begin, whatever their name or the browser says: a page or a drawing with a
 * script in it is none of these.
 */
public enum AttachmentKind {
    PDF("application/pdf", "pdf", 0x25, 0x50, 0x44, 0x46, 0x2d),
    JPEG("image/jpeg", "jpg", 0xff, 0xd8, 0xff),
    PNG("image/png", "png", 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

    private final String mediaType;
    private final String extension;
    private final List<Integer> beginning;

    AttachmentKind(String mediaType, String extension, Integer... beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = List.of(beginning);
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    static Optional<AttachmentKind> of(byte[] content) {
        return Stream.of(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        if (content.length < beginning.size()) {
            return false;
        }
        for (int i = 0; i < beginning.size(); i++) {
            if ((content[i] & 0xff) != beginning.get(i)) {
                return false;
            }
        }
        return true;
    }
}
