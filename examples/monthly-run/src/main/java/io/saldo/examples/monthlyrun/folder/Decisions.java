package io.saldo.examples.monthlyrun.folder;

import io.saldo.kernel.account.CommonResourcesMethod;
import io.saldo.kernel.account.HeatingMode;
import io.saldo.kernel.account.HeatingPayment;
import io.saldo.kernel.account.HotWaterSource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.time.Timeline;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The decisions in {@code house.json}: about heating, hot water and the resources for common property. */
final class Decisions {
    private static final String HEATING = "heatingPayment";
    private static final String SEASON = "heatingSeason";
    private static final String HOT_WATER = "hotWater";
    private static final String COMMON = "commonResources";
    private static final List<String> KINDS = List.of(HEATING, SEASON, HOT_WATER, COMMON);
    private static final String ALL = "all";

    private final JsonFile json;
    private final Facts<String, HeatingMode> heating;
    private final Facts<String, String> seasons;
    private final Facts<String, HotWaterSource> hotWater;
    private final Facts<String, CommonResourcesMethod> common;

    /** What was decided. */
    record Decided(
            Timeline<HeatingMode> heating,
            Timeline<String> heatingSeason,
            SortedMap<ServiceKind, Timeline<CommonResourcesMethod>> commonResources,
            Timeline<HotWaterSource> hotWater) {}

    Decisions(JsonFile json, ZoneId zone, Problems problems) {
        this.json = json;
        this.heating = new Facts<>("decision", zone, problems);
        this.seasons = new Facts<>("decision", zone, problems);
        this.hotWater = new Facts<>("decision", zone, problems);
        this.common = new Facts<>("decision", zone, problems);
    }

    Decided read() {
        json.list("decisions", Decisions::about, this::row);
        SortedMap<String, Timeline<CommonResourcesMethod>> methods = common.timelines();
        SortedMap<ServiceKind, Timeline<CommonResourcesMethod>> byKind = new TreeMap<>();
        for (ServiceKind kind : ServiceKind.values()) {
            @Nullable Timeline<CommonResourcesMethod> own = methods.getOrDefault(kind.name(), methods.get(ALL));
            if (kind.isCommonResource() && own != null) {
                byKind.put(kind, own);
            }
        }
        return new Decided(
                heating.timelines().getOrDefault(HEATING, Timeline.empty()),
                seasons.timelines().getOrDefault(SEASON, Timeline.empty()),
                byKind,
                hotWater.timelines().getOrDefault(HOT_WATER, Timeline.empty()));
    }

    private void row(JsonFile.Node row) {
        row.only(
                "kind",
                "value",
                "service",
                "heatingMonths",
                "source",
                "from",
                "to",
                "id",
                "known",
                "replaces",
                "withdraws");
        switch (row.required("kind")) {
            case HEATING -> {
                if (!heating.withdrawal(row)) {
                    heating.add(row, HEATING, row.range(), mode(row));
                }
            }
            case SEASON -> {
                if (!seasons.withdrawal(row)) {
                    seasons.add(row, SEASON, row.range(), row.required("source"));
                }
            }
            case HOT_WATER -> {
                if (!hotWater.withdrawal(row)) {
                    hotWater.add(row, HOT_WATER, row.range(), row.code("value", HotWaterSource.class));
                }
            }
            case COMMON -> {
                if (!common.withdrawal(row)) {
                    common.add(row, key(row), row.range(), row.code("value", CommonResourcesMethod.class));
                }
            }
            default -> row.refuse("kind", row.required("kind"), "code", String.join(", ", KINDS));
        }
    }

    private static HeatingMode mode(JsonFile.Node row) {
        HeatingPayment payment = row.code("value", HeatingPayment.class);
        int months = row.text("heatingMonths").isPresent() ? row.count("heatingMonths") : 12;
        if (months < 1
                || months > 12
                || (payment == HeatingPayment.EVENLY
                        && row.text("heatingMonths").isEmpty())) {
            row.refuse("heatingMonths", row.text("heatingMonths").orElse(""), "heatingMonths");
        }
        return new HeatingMode(payment, months);
    }

    /** The kind of the common service that the decision is about, or all of them. */
    private static String key(JsonFile.Node row) {
        if (row.text("service").isEmpty()) {
            return ALL;
        }
        ServiceKind kind = row.code("service", ServiceKind.class);
        if (!kind.isCommonResource()) {
            row.refuse("service", kind.name(), "commonService");
        }
        return kind.name();
    }

    /** The services a decision chooses the method of; common resources are more than one. */
    private static Subject about(Fields row) {
        return switch (row.raw("kind").orElse("")) {
            case HEATING, SEASON -> new Subject.OfKind(ServiceKind.HEATING);
            case HOT_WATER -> new Subject.OfKind(ServiceKind.HOT_WATER_HEAT);
            case COMMON -> new Subject.OfKind(null);
            default -> new Subject.Unknown();
        };
    }
}
