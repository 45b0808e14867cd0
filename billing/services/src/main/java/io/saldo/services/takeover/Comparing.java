package io.saldo.services.takeover;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.OtherLine;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.month.Parked;
import io.saldo.billing.run.HouseBill;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.services.takeover.Comparison.Part;
import io.saldo.services.takeover.Comparison.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes each difference apart. Of a charge by a volume and a price it is {@code (T2 − T1) × V1} for the price and
 * {@code (V2 − V1) × T2} for the volume, 1 there and 2 here; what is left of it is rounding or another formula.
 * Lines of any other kind are compared by their sums.
 */
final class Comparing {
    private final HouseId house;
    private final BillingPeriod month;
    private final HouseBill bill;
    private final SortedMap<Key, List<OtherLine>> there = new TreeMap<>();
    private final SortedMap<Key, List<Line>> here = new TreeMap<>();

    private record Key(AccountNumber account, ServiceCode service) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::account).thenComparing(Key::service);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** A volume at a price; null where it is not told or there are several. */
    private record Priced(
            @Nullable Exact volume,
            @Nullable Exact price,
            @Nullable Unit unit,
            Set<VolumeMethod> methods) {}

    Comparing(HouseId house, BillingPeriod month, List<OtherLine> lines, HouseBill bill) {
        this.house = house;
        this.month = month;
        this.bill = bill;
        lines.forEach(each -> there.computeIfAbsent(new Key(each.account(), each.service()), key -> new ArrayList<>())
                .add(each));
        bill.lines()
                .forEach(each -> here.computeIfAbsent(
                                new Key(each.id().account(), each.id().service()), key -> new ArrayList<>())
                        .add(each));
    }

    Comparison rows() {
        Set<Key> keys = new TreeSet<>(there.keySet());
        keys.addAll(here.keySet());
        List<Comparison.Row> rows = new ArrayList<>();
        for (Key key : keys) {
            List<OtherLine> theirs = there.getOrDefault(key, List.of());
            List<Line> ours = here.getOrDefault(key, List.of());
            rows.add(new Comparison.Row(
                    key.account, key.service, sum(theirs, OtherLine::amount), sum(ours, Line::amount), parts(key)));
        }
        return new Comparison(house, month, rows);
    }

    private static <T> Kopecks sum(List<T> lines, Function<T, Kopecks> amount) {
        return Kopecks.sum(lines.stream().map(amount).toList());
    }

    private List<Part> parts(Key key) {
        List<OtherLine> theirs = there.getOrDefault(key, List.of());
        List<Line> ours = here.getOrDefault(key, List.of());
        SortedMap<Reason, Kopecks> sums = new TreeMap<>();
        theirs.stream()
                .filter(each -> !isPriced(each.kind()))
                .forEach(each -> sums.merge(reason(each.kind()), each.amount().negate(), Kopecks::plus));
        ours.stream()
                .filter(each -> !isPriced(each.id().kind()))
                .forEach(each -> sums.merge(reason(each.id().kind()), each.amount(), Kopecks::plus));
        List<Part> parts = new ArrayList<>(charge(
                key,
                theirs.stream().filter(each -> isPriced(each.kind())).toList(),
                ours.stream().filter(each -> isPriced(each.id().kind())).toList()));
        sums.forEach((reason, amount) -> add(parts, reason, amount, ""));
        return parts;
    }

    private static void add(List<Part> parts, Reason reason, Kopecks amount, String detail) {
        if (!amount.isZero()) {
            parts.add(new Part(reason, amount, detail));
        }
    }

    private static boolean isPriced(LineKind kind) {
        return kind == LineKind.BASE || kind == LineKind.VAT;
    }

    private static Reason reason(LineKind kind) {
        return switch (kind) {
            case BASE, VAT, BY_METER -> Reason.FORMULA;
            case MULTIPLYING_FACTOR -> Reason.MULTIPLYING_FACTOR;
            case ONE_OFF -> Reason.ONE_OFF;
            case METER_CHECK, UNAUTHORISED_USE -> Reason.INSPECTION;
            case ABSENCE, QUALITY -> Reason.LOWERING;
            case RECALCULATION, YEARLY_CORRECTION, CORRECTION -> Reason.RECALCULATION;
            case BENEFIT -> Reason.BENEFIT;
            case PENALTY -> Reason.PENALTY;
        };
    }

    private List<Part> charge(Key key, List<OtherLine> theirs, List<Line> ours) {
        List<Part> parts = new ArrayList<>();
        Kopecks difference = sum(ours, Line::amount).minus(sum(theirs, OtherLine::amount));
        if (theirs.isEmpty()) {
            add(parts, Reason.ONLY_HERE, difference, "");
        } else if (ours.isEmpty()) {
            Optional<Parked> parked = parked(key);
            add(
                    parts,
                    parked.isPresent() ? Reason.PARKED : Reason.ONLY_THERE,
                    difference,
                    parked.map(each -> each.reason().name()).orElse(""));
        } else {
            split(parts, theirs, ours, difference);
        }
        return parts;
    }

    private Optional<Parked> parked(Key key) {
        return bill.charges().parked().stream()
                .filter(each ->
                        key.account.equals(each.account()) || (each.isService() && key.service.equals(each.service())))
                .findFirst();
    }

    private void split(List<Part> parts, List<OtherLine> theirs, List<Line> ours, Kopecks difference) {
        Priced before = there(theirs);
        Priced now = here(ours);
        Exact volume = before.volume();
        Exact price = before.price();
        Exact ownVolume = now.volume();
        Exact ownPrice = now.price();
        boolean alike = before.unit() == null || Objects.equals(before.unit(), now.unit());
        if (volume == null || price == null || ownVolume == null || ownPrice == null || !alike) {
            add(parts, isRounding(difference, theirs, ours) ? Reason.ROUNDING : Reason.FORMULA, difference, "");
            return;
        }
        Kopecks byPrice = Kopecks.halfUp(ownPrice.minus(price).times(volume));
        Kopecks byVolume = Kopecks.halfUp(ownVolume.minus(volume).times(ownPrice));
        boolean otherMethod = !before.methods().isEmpty() && !before.methods().equals(now.methods());
        add(parts, Reason.TARIFF, byPrice, shown(price) + " -> " + shown(ownPrice));
        add(
                parts,
                otherMethod ? Reason.METHOD : Reason.VOLUME,
                byVolume,
                shown(volume) + " -> " + shown(ownVolume)
                        + (otherMethod ? ", " + names(before) + " -> " + names(now) : ""));
        Kopecks left = difference.minus(byPrice).minus(byVolume);
        add(parts, isRounding(left, theirs, ours) ? Reason.ROUNDING : Reason.FORMULA, left, "");
    }

    private static String names(Priced priced) {
        return priced.methods().stream().map(VolumeMethod::name).collect(Collectors.joining("+"));
    }

    private static String shown(Exact number) {
        return number.shown(6).stripTrailingZeros().toPlainString();
    }

    /** A kopeck for each line of both sides. */
    private static boolean isRounding(Kopecks amount, List<OtherLine> theirs, List<Line> ours) {
        return Math.abs(amount.value()) <= theirs.size() + ours.size();
    }

    private static Priced there(List<OtherLine> lines) {
        List<OtherLine> base =
                lines.stream().filter(each -> each.kind() == LineKind.BASE).toList();
        Set<Quantity> prices =
                base.stream().map(OtherLine::tariff).filter(Objects::nonNull).collect(Collectors.toSet());
        List<Quantity> volumes =
                base.stream().map(OtherLine::volume).filter(Objects::nonNull).toList();
        Exact amount = sum(base, OtherLine::amount).roubles();
        Exact price = prices.size() == 1 ? prices.iterator().next().exact() : null;
        Exact volume = volumes.size() == base.size() && !base.isEmpty()
                ? volumes.stream().map(Quantity::exact).reduce(Exact.ZERO, Exact::plus)
                : null;
        if (volume == null && price != null && price.signum() > 0) {
            volume = amount.over(price);
        } else if (price == null && prices.isEmpty() && volume != null && volume.signum() > 0) {
            price = amount.over(volume);
        }
        Set<VolumeMethod> methods = base.stream()
                .map(OtherLine::method)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Priced(
                volume, price, volumes.isEmpty() ? null : volumes.get(0).unit(), methods);
    }

    private static Priced here(List<Line> lines) {
        List<Line> base =
                lines.stream().filter(each -> each.id().kind() == LineKind.BASE).toList();
        Set<Quantity> prices = base.stream().map(each -> each.basis().tariff()).collect(Collectors.toSet());
        Set<Unit> units = base.stream().map(each -> each.basis().unit()).collect(Collectors.toSet());
        Set<VolumeMethod> methods =
                base.stream().map(each -> each.basis().method()).collect(Collectors.toCollection(TreeSet::new));
        return new Priced(
                units.size() == 1 ? base.stream().map(Line::volume).reduce(Exact.ZERO, Exact::plus) : null,
                prices.size() == 1 ? prices.iterator().next().exact() : null,
                units.size() == 1 ? units.iterator().next() : null,
                methods);
    }
}
