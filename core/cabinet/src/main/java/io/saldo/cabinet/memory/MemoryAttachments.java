package io.saldo.cabinet.memory;

import io.saldo.cabinet.appeal.AttachmentId;
import io.saldo.cabinet.appeal.AttachmentStore;
import java.util.Optional;

record MemoryAttachments(MemoryUnit unit) implements AttachmentStore {
    @Override
    public void put(AttachmentId id, byte[] content) {
        unit.writing().files.put(id, content.clone());
    }

    @Override
    public Optional<byte[]> find(AttachmentId id) {
        return Optional.ofNullable(unit.reading().files.get(id)).map(byte[]::clone);
    }

    @Override
    public void erase(AttachmentId id) {
        unit.writing().files.remove(id);
    }
}
