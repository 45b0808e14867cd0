package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Line;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.month.Parked;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.LawParameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The yearly correction (годовая корректировка) of what was paid evenly or by a norm though the house has a common
 * meter: heating paid evenly over the year or divided by distributors, resources for common property paid by the norm
 * or the average.
 *
 * <p>Where flats have distributors of heat, heating is settled as well, and these flats divide what they owe by their
 * units: {@link DistributorYear}.
 *
 * <p>Each month adds what it comes to by the meter, with its own tariffs ({@link MeteredMonth}):
 * {@code R = Σ V × S ÷ Sоб × T − Σ P}. A month below zero takes off what others used, in whatever order they come, and
 * a year below zero gives money back. The sum is rounded once. Rules 354, п. 42(1) for heating, once in the first
 * quarter; Rules 491, п. 29(3) for common property: one sum, or twelve equal parts over the following year with the
 * remainder in the last, by the edition in force. The rest is due at once where the account no longer has the service
 * on the last day of the open month: it closes, or the management ends. No cap by the norm.
 */
final class YearlyCorrection {
    private final YearEnd year;
    private final MonthFacts open;
    private final List<MeteredMonth> months;
    private final List<Line> posted = new ArrayList<>();
    private final Set<ServiceCode> settled = new TreeSet<>();
    private final List<Line> metered = new ArrayList<>();
    private final List<Withheld> withheld = new ArrayList<>();

    /**
     * @param late what the open month recalculates: months of the year among them
     */
    YearlyCorrection(YearEnd year, MonthFacts open, Recalculation late) {
        this.year = year;
        this.open = open;
        this.months = year.divided() == null
                ? year.months().stream().map(month -> late.again(month)).toList()
                : year.months();
        months.forEach(month -> month.posted().forEach(each -> posted.add(each.asLine())));
        late.lines().stream()
                .filter(line -> line.id().about().compareTo(year.january()) >= 0
                        && line.id().about().compareTo(year.december()) <= 0)
                .filter(MeteredCharges::isCounted)
                .forEach(posted::add);
    }

    /** The plan, before the open month posts its part. */
    YearlyPlan plan() {
        sumMonths();
        var now = new PostedAmounts(of(metered));
        var charged = new PostedAmounts(of(posted));
        Map<Owing, List<YearlyPlan.Part>> corrected = new HashMap<>();
        year.corrected().forEach(each -> corrected.put(each.owing(), each.posted()));
        Set<Owing> keys = new TreeSet<>(now.keys());
        keys.addAll(charged.keys());
        Map<ServiceCode, ServiceKind> kinds = new HashMap<>();
        open.services()
                .forEach(each -> kinds.put(each.service().code(), each.service().kind()));
        int month = open.period().first().getMonthValue();
        List<YearlyPlan.Entry> entries = new ArrayList<>();
        for (Owing key : keys) {
            if (!isWithheld(key)) {
                var total = YearlyTotal.of(now.of(key), charged.of(key));
                List<YearlyPlan.Part> parts = corrected.getOrDefault(key, List.of());
                if (!total.amount().isZero() || !parts.isEmpty()) {
                    ServiceKind kind = kinds.getOrDefault(key.service(), ServiceKind.HEATING);
                    entries.add(
                            YearlyPlan.Entry.of(key, total.amount(), parts(kind), parts, month, total.derivation()));
                }
            }
        }
        return new YearlyPlan(year.december(), year.known(), entries, withheld);
    }

    private void sumMonths() {
        months.forEach(month -> settled.addAll(month.services()));
        YearEnd.Divided divided = year.divided();
        if (divided != null) {
            metered.addAll(divided.metered());
        }
        for (MeteredMonth month : months) {
            if (divided == null) {
                month.fees().forEach(each -> metered.add(each.asLine()));
            }
            month.posted().stream()
                    .filter(each -> !month.services().contains(each.owing().service()))
                    .map(MeteredMonth.Posted::asLine)
                    .forEach(metered::add);
            month.parked().forEach(each -> withheld.add(new Withheld(month.month(), each)));
        }
        if (divided != null) {
            settled.stream()
                    .filter(service -> isHeating(divided, service))
                    .forEach(service -> divide(divided, service));
        }
    }

    private static boolean isHeating(YearEnd.Divided divided, ServiceCode service) {
        return divided.last().services().stream()
                .anyMatch(each ->
                        each.service().code().equals(service) && each.service().kind() == ServiceKind.HEATING);
    }

    /**
     * In a house that pays in season nobody but the flats with distributors is settled: their year stands as it was
     * posted, roundings and all.
     */
    private void divide(YearEnd.Divided of, ServiceCode service) {
        List<Line> divided = new DistributorYear(of, service, withheld).divided(metered);
        Set<AccountNumber> covered = new HashSet<>();
        divided.forEach(line -> covered.add(line.id().account()));
        boolean inSeason = of.facts().stream().noneMatch(month -> month.isSettledYearly(ServiceKind.HEATING));
        metered.removeIf(line -> line.id().service().equals(service)
                && (inSeason || covered.contains(line.id().account())));
        metered.addAll(divided);
        if (inSeason) {
            posted.stream()
                    .filter(line -> line.id().service().equals(service)
                            && !covered.contains(line.id().account()))
                    .map(line -> PostedLeaf.counting(line, line.amount().roubles()))
                    .forEach(metered::add);
        }
    }

    private List<Line> of(List<Line> lines) {
        return lines.stream()
                .filter(line -> settled.contains(line.id().service()))
                .toList();
    }

    private boolean isWithheld(Owing key) {
        for (Withheld each : withheld) {
            Parked parked = each.parked();
            boolean ofService = parked.isService() && key.service().equals(parked.service());
            if (ofService || key.account().equals(parked.account())) {
                return true;
            }
        }
        return false;
    }

    /** Into how many parts the correction falls. */
    private int parts(ServiceKind kind) {
        LawParameter parameter = kind == ServiceKind.HEATING
                ? LawParameter.HEATING_CORRECTION_PARTS
                : LawParameter.COMMON_CORRECTION_PARTS;
        return open.law()
                .at(parameter, open.period().first())
                .map(span -> span.value().value().floor().intValueExact())
                .orElse(1);
    }
}
