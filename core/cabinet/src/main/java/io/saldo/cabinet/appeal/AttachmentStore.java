package io.saldo.cabinet.appeal;

import java.util.Optional;

/** The contents of files. */
public interface AttachmentStore {

    /** Keeps the content of a new file. */
    void put(AttachmentId id, byte[] content);

    Optional<byte[]> find(AttachmentId id);

    /** Erases a content; one that is not there is no error. */
    void erase(AttachmentId id);
}
