package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.month.Carry;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.HouseCharging;
import io.saldo.billing.month.Inherited;
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
 * The yearly correction (годовая корректировка) of what was paid evenly or by a norm though the house has a common meter: heating paid evenly over the year or divided by distributors, resources for common property paid by the norm or the average.
 *
 * <p>Where flats have distributors of heat, heating is settled as well, and these flats divide what they owe by their units: {@link DistributorYear}.
 *
 * <p>Every month of the year is charged again by the meter, with its own tariffs; what that comes to in the year, rounded once, less what was posted about the year, is the correction. Rules 354, п. 42(1) for heating, once in the first
 * quarter; Rules 491, п. 29(3) for common property: one sum, or twelve equal parts over the following year with the remainder in the last, by the edition in force. The rest is due at once where the account no longer has the service on the last day of the
 * open month: it closes, or the management ends. No cap by the norm. How a year below zero is treated is not settled: a minus of one month is carried to the next of the same year, and what is left in December is not paid out.
 */
final class YearlyCorrection {
    private final YearEnd year;
    private final MonthFacts open;
    private final Set<ServiceCode> settled = new TreeSet<>();
    private final List<Line> metered = new ArrayList<>();
    private final List<Withheld> withheld = new ArrayList<>();

    /**
     * @param recalculated what the open month recalculates: months of the year among them
     */
    YearlyCorrection(YearEnd year, MonthFacts open, List<Line> recalculated) {
        List<Line> posted = new ArrayList<>(year.posted());
        recalculated.stream()
                .filter(line -> line.id().about().first().getYear()
                        == year.months().get(0).period().first().getYear())
                .forEach(posted::add);
        this.year = new YearEnd(year.months(), posted, year.corrected(), year.known(), year.distributors());
        this.open = open;
    }

    /** The plan, before the open month posts its part. */
    YearlyPlan plan() {
        chargeByMeter();
        var now = new PostedAmounts(of(metered));
        var posted = new PostedAmounts(of(year.posted()));
        Map<Owing, List<YearlyPlan.Part>> corrected = new HashMap<>();
        year.corrected().forEach(each -> corrected.put(each.owing(), each.posted()));
        Set<Owing> keys = new TreeSet<>(now.keys());
        keys.addAll(posted.keys());
        Map<ServiceCode, ServiceKind> kinds = new HashMap<>();
        open.services()
                .forEach(each -> kinds.put(each.service().code(), each.service().kind()));
        int month = open.period().first().getMonthValue();
        List<YearlyPlan.Entry> entries = new ArrayList<>();
        for (Owing key : keys) {
            if (!isWithheld(key)) {
                var total = YearlyTotal.of(now.of(key), posted.of(key));
                List<YearlyPlan.Part> parts = corrected.getOrDefault(key, List.of());
                if (!total.amount().isZero() || !parts.isEmpty()) {
                    ServiceKind kind = kinds.getOrDefault(key.service(), ServiceKind.HEATING);
                    entries.add(
                            YearlyPlan.Entry.of(key, total.amount(), parts(kind), parts, month, total.derivation()));
                }
            }
        }
        return new YearlyPlan(year.months().get(11).period(), year.known(), entries, withheld);
    }

    private void chargeByMeter() {
        Carry carry = Carry.NONE;
        for (MonthFacts month : year.months()) {
            Set<ServiceCode> services = settledByMeter(month);
            settled.addAll(services);
            MonthFacts byMeter = month.byMeter().inheriting(Inherited.of(carry));
            HouseCharges charges = HouseCharging.charge(byMeter);
            charges.lines().stream()
                    .filter(line -> services.contains(line.id().service())
                            && line.id().kind().isCalculated())
                    .forEach(metered::add);
            year.posted().stream()
                    .filter(line -> line.id().about().equals(month.period())
                            && !services.contains(line.id().service()))
                    .map(line -> PostedLeaf.counting(line, line.unrounded()))
                    .forEach(metered::add);
            charges.parked().stream()
                    .filter(each -> each.service() == null || services.contains(each.service()))
                    .forEach(each -> withheld.add(new Withheld(month.period(), each)));
            carry = charges.carry();
        }
        settled.stream().filter(this::isByDistributors).forEach(this::divideByDistributors);
    }

    /** Whether distributors divide a service, or did before what they counted was taken back. */
    private boolean isByDistributors(ServiceCode service) {
        boolean heating = year.months().get(11).services().stream()
                .anyMatch(each ->
                        each.service().code().equals(service) && each.service().kind() == ServiceKind.HEATING);
        return heating
                && (!year.distributors().isEmpty()
                        || year.corrected().stream()
                                .anyMatch(each -> each.owing().service().equals(service)
                                        && !each.posted().isEmpty()));
    }

    /** In a house that pays in season nobody but the flats with distributors is settled: their year stands as it was posted, roundings and all. */
    private void divideByDistributors(ServiceCode service) {
        List<Line> divided = new DistributorYear(year, service, withheld).divided(metered);
        Set<AccountNumber> covered = new HashSet<>();
        divided.forEach(line -> covered.add(line.id().account()));
        boolean inSeason = year.months().stream().noneMatch(month -> month.isSettledYearly(ServiceKind.HEATING));
        metered.removeIf(line -> line.id().service().equals(service)
                && (inSeason || covered.contains(line.id().account())));
        metered.addAll(divided);
        if (inSeason) {
            year.posted().stream()
                    .filter(line -> line.id().service().equals(service)
                            && !covered.contains(line.id().account()))
                    .map(line -> PostedLeaf.counting(line, line.amount().roubles()))
                    .forEach(metered::add);
        }
    }

    private Set<ServiceCode> settledByMeter(MonthFacts month) {
        Set<ServiceCode> services = new HashSet<>();
        for (ServiceMonth service : month.services()) {
            ServiceKind kind = service.service().kind();
            if (month.isSettledYearly(kind)
                    || (month.isHeatMetered()
                            && isByDistributors(service.service().code()))) {
                services.add(service.service().code());
            }
        }
        return services;
    }

    private List<Line> of(List<Line> lines) {
        return lines.stream()
                .filter(line -> settled.contains(line.id().service()))
                .filter(line -> line.id().kind() != LineKind.PENALTY)
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
