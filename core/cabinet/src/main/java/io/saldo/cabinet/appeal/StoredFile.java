package io.saldo.cabinet.appeal;

/** A file with its content. A page hands it out to be saved and never to be shown in place. */
public final class StoredFile {
    private final Attachment attachment;
    private final byte[] content;

    StoredFile(Attachment attachment, byte[] content) {
        this.attachment = attachment;
        this.content = content.clone();
    }

    public Attachment attachment() {
        return attachment;
    }

    public byte[] content() {
        return content.clone();
    }
}
