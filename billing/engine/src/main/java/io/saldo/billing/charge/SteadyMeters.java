package io.saldo.billing.charge;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The meters of premises, each read in the month before and once in this one, so that the difference of two readings is what was used. */
final class SteadyMeters {
    static final List<Resource> RESOURCES =
            List.of(Resource.COLD_WATER, Resource.HOT_WATER, Resource.ELECTRICITY, Resource.GAS);

    private final Map<Resource, SortedMap<Zone, Register>> registers;
    private final Map<Resource, List<Zone>> zones = new EnumMap<>(Resource.class);

    /** Two readings, counted in {@code 10^-scale}. */
    record Register(long before, long now, int scale) {}

    private SteadyMeters(Map<Resource, SortedMap<Zone, Register>> registers) {
        this.registers = registers;
        registers.forEach((resource, each) -> zones.put(resource, List.copyOf(each.keySet())));
    }

    /** The resources whose meters decide what a service is charged by. */
    static List<Resource> resources(ServiceKind kind) {
        return switch (kind) {
            case COLD_WATER -> List.of(Resource.COLD_WATER);
            case HOT_WATER, HOT_WATER_HEAT -> List.of(Resource.HOT_WATER);
            case SEWAGE -> List.of(Resource.COLD_WATER, Resource.HOT_WATER);
            case ELECTRICITY -> List.of(Resource.ELECTRICITY);
            case GAS -> List.of(Resource.GAS);
            default -> List.of();
        };
    }

    /** Null where some meter is of another resource, failed, was not read, or was read otherwise. */
    static @Nullable SteadyMeters of(List<MeterMonth> meters, BillingPeriod period) {
        Map<Resource, SortedMap<Zone, Register>> registers = new EnumMap<>(Resource.class);
        Map<Resource, MeterId> ids = new EnumMap<>(Resource.class);
        for (MeterMonth month : meters) {
            Resource resource = month.meter().resource();
            Register register = RESOURCES.contains(resource) ? register(month, period) : null;
            MeterId other = ids.put(resource, month.meter().id());
            if (register == null
                    || (other != null && !other.equals(month.meter().id()))) {
                return null;
            }
            if (registers.computeIfAbsent(resource, key -> new TreeMap<>()).put(month.zone(), register) != null) {
                return null;
            }
        }
        boolean plainWater = registers
                        .getOrDefault(Resource.COLD_WATER, WHOLE)
                        .keySet()
                        .equals(WHOLE.keySet())
                && registers.getOrDefault(Resource.HOT_WATER, WHOLE).keySet().equals(WHOLE.keySet());
        return plainWater ? new SteadyMeters(registers) : null;
    }

    private static final SortedMap<Zone, Register> WHOLE = new TreeMap<>(Map.of(Zone.WHOLE_DAY, new Register(0, 0, 0)));

    private static @Nullable Register register(MeterMonth month, BillingPeriod period) {
        List<DatedReading> readings = month.readings();
        if (readings.size() < 2
                || month.failedFrom() != null
                || !month.meter().installed().contains(period.first())
                || !month.meter().installed().contains(period.last())) {
            return null;
        }
        DatedReading now = readings.get(readings.size() - 1);
        DatedReading before = readings.get(readings.size() - 2);
        if (!period.contains(now.day())
                || !period.previous().contains(before.day())
                || now.turns() != before.turns()
                || !now.value().unit().equals(before.value().unit())
                || now.value().exact().compareTo(before.value().exact()) < 0) {
            return null;
        }
        int scale = Math.max(now.value().scale(), before.value().scale());
        Long first = scaled(before, scale);
        Long last = scaled(now, scale);
        return first == null || last == null ? null : new Register(first, last, scale);
    }

    /** A counter of more digits than a meter has is read from its facts. */
    private static @Nullable Long scaled(DatedReading reading, int scale) {
        long value = reading.value().unscaled();
        for (int i = reading.value().scale(); i < scale; i++) {
            if (Math.abs(value) > MOST) {
                return null;
            }
            value *= 10;
        }
        return Math.abs(value) > MOST ? null : value;
    }

    private static final long MOST = 1_000_000_000_000L;

    @Nullable
    Register of(Resource resource, Zone zone) {
        SortedMap<Zone, Register> zones = registers.get(resource);
        return zones == null ? null : zones.get(zone);
    }

    /** In order; none without a meter. */
    List<Zone> zones(Resource resource) {
        return zones.getOrDefault(resource, List.of());
    }
}
