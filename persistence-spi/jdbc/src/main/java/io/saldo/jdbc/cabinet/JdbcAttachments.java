package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.appeal.AttachmentId;
import io.saldo.cabinet.appeal.AttachmentStore;
import io.saldo.jdbc.OpenUnit;
import java.util.Optional;

record JdbcAttachments(OpenUnit unit) implements AttachmentStore {
    @Override
    public void put(AttachmentId id, byte[] content) {
        unit.update("insert into <s>.cabinet_file (id, content) values (:id, :content)")
                .bind("id", id.value())
                .bind("content", content)
                .execute();
    }

    @Override
    public Optional<byte[]> find(AttachmentId id) {
        return unit.query("select content from <s>.cabinet_file where id = :id")
                .bind("id", id.value())
                .map((row, context) -> row.getBytes("content"))
                .findOne();
    }

    @Override
    public void erase(AttachmentId id) {
        unit.update("delete from <s>.cabinet_file where id = :id")
                .bind("id", id.value())
                .execute();
    }
}
