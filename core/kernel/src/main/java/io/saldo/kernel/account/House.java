package io.saldo.kernel.account;

import io.saldo.kernel.time.Timeline;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A house (дом) and the decisions made about it.
 *
 * @param region code or name by which tariffs and norms of a region are chosen; empty where they are not
 * @param managed the days the organization manages it, each by its contract or decision
 * @param zone turns moments into days
 * @param heatingSeason the heating seasons, each by the act that opened it; none at all where nobody says
 * @param commonResources how each resource for common property is determined
 */
public record House(
        HouseId id,
        String address,
        String region,
        ZoneId zone,
        Timeline<String> managed,
        Timeline<HeatingMode> heating,
        Timeline<String> heatingSeason,
        SortedMap<ServiceKind, Timeline<CommonResourcesMethod>> commonResources,
        Timeline<HotWaterSource> hotWater) {
    public House {
        commonResources = Collections.unmodifiableSortedMap(new TreeMap<>(commonResources));
    }

    /** One method for every resource of the common property. */
    public static SortedMap<ServiceKind, Timeline<CommonResourcesMethod>> forAllCommonResources(
            Timeline<CommonResourcesMethod> method) {
        Map<ServiceKind, Timeline<CommonResourcesMethod>> methods = new EnumMap<>(ServiceKind.class);
        for (ServiceKind kind : ServiceKind.values()) {
            if (kind.isCommonResource()) {
                methods.put(kind, method);
            }
        }
        return new TreeMap<>(methods);
    }
}
