package io.saldo.cabinet.appeal;

import io.saldo.kernel.error.InvalidValueException;

/**
 * A file of an appeal, without its content.
 *
 * @param name as people read it, with the extension of its kind
 * @param size in bytes
 * @param sha256 of its content, 64 lower-case hexadecimal digits
 */
public record Attachment(AttachmentId id, String name, AttachmentKind kind, int size, String sha256) {
    public Attachment {
        InvalidValueException.unless(
                !name.isBlank() && name.length() <= 100, "name of a file", name, "1 to 100 characters");
    }
}
