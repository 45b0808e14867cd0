package io.saldo.billing.binding;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import java.util.EnumSet;
import java.util.Set;

/** Which services a volume of a resource can change. */
final class ResourceServices {
    private ResourceServices() {}

    /**
     * All services whose bill rests on the resource. Sewage is the sum of both waters; hot water may be made in the
     * house of cold water and of the heat that warms it; a house may be heated with gas.
     */
    static Set<ServiceKind> of(Resource resource) {
        return switch (resource) {
            case COLD_WATER ->
                EnumSet.of(
                        ServiceKind.COLD_WATER,
                        ServiceKind.SEWAGE,
                        ServiceKind.COMMON_COLD_WATER,
                        ServiceKind.COMMON_SEWAGE);
            case HOT_WATER ->
                EnumSet.of(
                        ServiceKind.HOT_WATER,
                        ServiceKind.HOT_WATER_HEAT,
                        ServiceKind.HEATING,
                        ServiceKind.SEWAGE,
                        ServiceKind.COMMON_COLD_WATER,
                        ServiceKind.COMMON_HOT_WATER,
                        ServiceKind.COMMON_SEWAGE);
            case SEWAGE -> EnumSet.of(ServiceKind.SEWAGE, ServiceKind.COMMON_SEWAGE);
            case ELECTRICITY -> EnumSet.of(ServiceKind.ELECTRICITY, ServiceKind.COMMON_ELECTRICITY);
            case GAS -> EnumSet.of(ServiceKind.GAS, ServiceKind.HEATING, ServiceKind.HOT_WATER_HEAT);
            case HEAT, HOT_WATER_HEAT -> EnumSet.of(ServiceKind.HEATING, ServiceKind.HOT_WATER_HEAT);
            case WASTE -> EnumSet.of(ServiceKind.WASTE);
        };
    }

    /**
     * All services that a norm of the service can change besides itself, because premises have a volume by it. A norm
     * of gas or heating makes no such volume: it determines the service alone.
     */
    static Set<ServiceKind> byNorm(ServiceKind kind) {
        return kind == ServiceKind.GAS || kind == ServiceKind.HEATING
                ? Set.of()
                : kind.ownResource().map(ResourceServices::of).orElse(Set.of());
    }
}
