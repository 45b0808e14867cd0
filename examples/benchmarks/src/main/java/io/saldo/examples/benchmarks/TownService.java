package io.saldo.examples.benchmarks;

import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import java.util.HashMap;
import java.util.Map;

/** The ten services of the published town, and one more of the town with life. */
enum TownService {
    MAINTENANCE("maintenance", ServiceKind.MAINTENANCE),
    COLD_WATER("coldWater", ServiceKind.COLD_WATER),
    HOT_WATER("hotWater", ServiceKind.HOT_WATER),
    SEWAGE("sewage", ServiceKind.SEWAGE),
    ELECTRICITY("electricity", ServiceKind.ELECTRICITY),
    HEATING("heating", ServiceKind.HEATING),
    GAS("gas", ServiceKind.GAS),
    WASTE("waste", ServiceKind.WASTE),
    CAPITAL_REPAIR("capitalRepair", ServiceKind.CAPITAL_REPAIR),
    COMMON_RESOURCES("commonResources", ServiceKind.COMMON_RESOURCES),
    /** Of the town with life alone: what the meter of the house counts and no flat used. */
    COMMON_COLD_WATER("commonColdWater", ServiceKind.COMMON_COLD_WATER);

    /** How many of them, the first ones, are of the published town. */
    static final int PUBLISHED = 10;

    private static final Map<ServiceCode, TownService> BY_CODE = new HashMap<>();

    static {
        for (TownService each : values()) {
            BY_CODE.put(each.code(), each);
        }
    }

    private final Service service;

    TownService(String code, ServiceKind kind) {
        this.service = new Service(new ServiceCode(code), kind, code);
    }

    Service service() {
        return service;
    }

    ServiceCode code() {
        return service.code();
    }

    /** Its place in the arrays of totals. */
    @SuppressWarnings("EnumOrdinal") // the order is that of the published totals
    int index() {
        return ordinal();
    }

    static TownService of(ServiceCode code) {
        TownService found = BY_CODE.get(code);
        if (found == null) {
            throw new IllegalArgumentException("no service of the town: " + code);
        }
        return found;
    }
}
