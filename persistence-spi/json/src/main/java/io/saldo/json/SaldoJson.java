package io.saldo.json;

import com.fasterxml.jackson.databind.json.JsonMapper;

/** The JSON form of Saldo's values. */
public final class SaldoJson {
    private SaldoJson() {}

    /** A mapper with the module registered. */
    public static JsonMapper mapper() {
        return JsonMapper.builder().build();
    }
}
