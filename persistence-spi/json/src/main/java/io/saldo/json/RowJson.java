package io.saldo.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.saldo.billing.rows.Row;
import io.saldo.billing.rows.RowKind;

/** What is stated, each kind under its code. */
final class RowJson {
    private RowJson() {}

    static void register(SimpleModule module) {
        module.setMixInAnnotation(Row.class, RowForm.class);
        for (RowKind kind : RowKind.ALL) {
            module.registerSubtypes(new NamedType(kind.type(), kind.code()));
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    interface RowForm {}
}
