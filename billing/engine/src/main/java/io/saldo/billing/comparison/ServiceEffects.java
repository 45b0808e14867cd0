package io.saldo.billing.comparison;

import io.saldo.billing.charge.Band;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What made one service of an account dearer or cheaper, exact.
 *
 * <p>A charge is {@code price × days × volume of a whole month}. Price first, at the volume of before; then days, then
 * volume, each at what is known of the other factors by then, so that the steps lead from one charge to the other and
 * nothing is counted twice. A volume by people is again {@code people × volume a person}.
 */
final class ServiceEffects {
    private final Map<ChangeReason, Exact> effects = new EnumMap<>(ChangeReason.class);
    private final List<Line> before;
    private final List<Line> after;
    private final ServiceCode service;
    private final BilledDays days;
    private final BilledDays otherDays;

    ServiceEffects(ServiceCode service, List<Line> before, BilledDays days, List<Line> after, BilledDays otherDays) {
        this.service = service;
        this.before = before;
        this.after = after;
        this.days = days;
        this.otherDays = otherDays;
        before.forEach(line -> other(line, -1));
        after.forEach(line -> other(line, 1));
        base();
    }

    /** The difference as posted. */
    Kopecks difference() {
        return Kopecks.sum(after.stream().map(Line::amount).toList())
                .minus(Kopecks.sum(before.stream().map(Line::amount).toList()));
    }

    /** Before any rounding. */
    Map<ChangeReason, Exact> exact() {
        return effects;
    }

    private void other(Line line, int sign) {
        ChangeReason reason = switch (line.id().kind()) {
            case BASE -> null;
            case MULTIPLYING_FACTOR -> ChangeReason.MULTIPLYING_FACTOR;
            case VAT -> ChangeReason.VAT;
            case ONE_OFF -> ChangeReason.ONE_OFF;
            case METER_CHECK, UNAUTHORISED_USE -> ChangeReason.INSPECTION;
            case ABSENCE -> ChangeReason.ABSENCE;
            case QUALITY -> ChangeReason.QUALITY;
            case RECALCULATION, CORRECTION, YEARLY_CORRECTION, BY_METER -> ChangeReason.RECALCULATION;
            case BENEFIT -> ChangeReason.BENEFITS;
            case PENALTY -> ChangeReason.PENALTY;
        };
        if (reason != null) {
            add(reason, line.amount().roubles().times(sign));
        }
    }

    private void base() {
        SortedMap<Band, Charge> first = charges(before);
        SortedMap<Band, Charge> second = charges(after);
        if (first.isEmpty() || second.isEmpty()) {
            second.values().forEach(charge -> add(ChangeReason.SERVICE, charge.amount));
            first.values().forEach(charge -> add(ChangeReason.SERVICE, charge.amount.negate()));
            return;
        }
        SortedMap<Band, Charge> all = new TreeMap<>(first);
        all.putAll(second);
        all.keySet()
                .forEach(band ->
                        compare(first.getOrDefault(band, Charge.NOTHING), second.getOrDefault(band, Charge.NOTHING)));
    }

    private static SortedMap<Band, Charge> charges(List<Line> lines) {
        SortedMap<Band, Charge> charges = new TreeMap<>();
        for (Line line : lines) {
            if (line.id().kind() == LineKind.BASE) {
                Charge charge = new Charge(
                        line.basis().volume(), line.unrounded(), line.basis().method());
                charges.merge(line.basis().band(), charge, Charge::plus);
            }
        }
        return charges;
    }

    private void compare(Charge first, Charge second) {
        Exact price = first.volume.signum() == 0 ? second.price() : first.price();
        Exact otherPrice = second.volume.signum() == 0 ? first.price() : second.price();
        if (first.volume.signum() == 0 && second.volume.signum() == 0) {
            add(ChangeReason.VOLUME, second.amount.minus(first.amount));
            return;
        }
        add(ChangeReason.PRICE, first.volume.times(otherPrice.minus(price)));
        Exact share = days.share(service);
        Exact otherShare = otherDays.share(service);
        boolean byDays = share.signum() > 0 && otherShare.signum() > 0 && !second.isMetered() && !first.isMetered();
        Exact month = byDays ? first.volume.over(share) : first.volume;
        Exact otherMonth = byDays ? second.volume.over(otherShare) : second.volume;
        if (byDays) {
            add(ChangeReason.DAYS, otherShare.minus(share).times(month).times(otherPrice));
        }
        Exact factor = byDays ? otherShare.times(otherPrice) : otherPrice;
        volume(first, second, month, otherMonth, factor);
    }

    private void volume(Charge first, Charge second, Exact month, Exact otherMonth, Exact factor) {
        Optional<Exact> people = days.people(service);
        Optional<Exact> otherPeople = otherDays.people(service);
        boolean byPeople = isByPeople(first, days) && isByPeople(second, otherDays);
        Exact whole = otherMonth.minus(month).times(factor);
        if (byPeople
                && people.isPresent()
                && otherPeople.isPresent()
                && people.get().signum() > 0) {
            Exact ofPeople = otherPeople
                    .get()
                    .minus(people.get())
                    .times(month)
                    .over(people.get())
                    .times(factor);
            add(ChangeReason.RESIDENTS, ofPeople);
            add(ChangeReason.VOLUME, whole.minus(ofPeople));
        } else {
            boolean ofHouse = second.method == VolumeMethod.COMMON_METER || first.method == VolumeMethod.COMMON_METER;
            add(ofHouse ? ChangeReason.HOUSE_SHARE : ChangeReason.VOLUME, whole);
        }
    }

    private boolean isByPeople(Charge charge, BilledDays of) {
        return charge.method == VolumeMethod.PERSONS
                || (charge.method == VolumeMethod.NORM && of.hasNormOfPeople(service));
    }

    private void add(ChangeReason reason, Exact amount) {
        effects.merge(reason, amount, Exact::plus);
    }

    /** A charge of one price: volume and amount before rounding. */
    private record Charge(Exact volume, Exact amount, VolumeMethod method) {
        static final Charge NOTHING = new Charge(Exact.ZERO, Exact.ZERO, VolumeMethod.METER);

        Charge plus(Charge other) {
            return new Charge(volume.plus(other.volume), amount.plus(other.amount), method);
        }

        /** On the average of the month. */
        Exact price() {
            return volume.signum() == 0 ? Exact.ZERO : amount.over(volume);
        }

        boolean isMetered() {
            return method == VolumeMethod.METER || method == VolumeMethod.AVERAGE;
        }
    }
}
