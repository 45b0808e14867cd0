package io.saldo.billing.month;

import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.charge.HouseTerms;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.charge.ServiceTerms;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.Debtors;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.reading.MeterMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One month of one house as known at one moment, already resolved: no timeline, no balance, no payment, no posted line.
 * Lists are put in order of ids, so the order in which facts came cannot matter.
 */
public final class MonthFacts {
    private final HouseId house;
    private final BillingPeriod period;
    private final HouseTerms terms;
    private final List<ServiceMonth> services;
    private final List<PremisesMonth> premises;
    private final List<MeterMonth> commonMeters;
    private final Inherited inherited;
    private final List<Dispute> disputes;
    private final AccountsMonth accounts;
    private final WholeHouse whole;
    private final Map<PremisesId, Integer> positions = new HashMap<>();

    /**
     * The facts of a month.
     *
     * @param premises all of them, common rooms and premises billed by others included
     * @param commonMeters meters of the house
     * @param inherited what other months leave to this one
     * @param accounts who owes what they accrue, and what staff put into their bills
     */
    public MonthFacts(
            HouseId house,
            BillingPeriod period,
            HouseTerms terms,
            List<ServiceMonth> services,
            List<PremisesMonth> premises,
            List<MeterMonth> commonMeters,
            Inherited inherited,
            List<Dispute> disputes,
            AccountsMonth accounts) {
        this.house = house;
        this.period = period;
        this.terms = terms;
        this.services = services.stream()
                .sorted(Comparator.comparing(each -> each.service().code()))
                .toList();
        this.premises = premises.stream()
                .sorted(Comparator.comparing(PremisesMonth::id))
                .toList();
        this.commonMeters = commonMeters.stream()
                .sorted(Comparator.<MeterMonth, MeterId>comparing(
                                each -> each.meter().id())
                        .thenComparing(MeterMonth::zone))
                .toList();
        this.inherited = inherited;
        this.disputes = disputes.stream().sorted(Dispute.ORDER).toList();
        this.accounts = accounts;
        for (int i = 0; i < this.premises.size(); i++) {
            positions.put(this.premises.get(i).id(), i);
        }
        this.whole = new WholeHouse(
                period,
                this.services,
                this.premises,
                this.commonMeters,
                !terms.communal().isEmpty());
    }

    /** Facts of a month in which every account is its own debtor. */
    public MonthFacts(
            HouseId house,
            BillingPeriod period,
            HouseTerms terms,
            List<ServiceMonth> services,
            List<PremisesMonth> premises,
            List<MeterMonth> commonMeters,
            Inherited inherited,
            List<Dispute> disputes,
            List<Adjustment> adjustments) {
        this(
                house,
                period,
                terms,
                services,
                premises,
                commonMeters,
                inherited,
                disputes,
                new AccountsMonth(Debtors.NONE, adjustments));
    }

    public HouseId house() {
        return house;
    }

    public BillingPeriod period() {
        return period;
    }

    public HouseTerms terms() {
        return terms;
    }

    /** In order of codes. */
    public List<ServiceMonth> services() {
        return services;
    }

    /** In order of ids; common rooms and premises billed by others included. */
    public List<PremisesMonth> premises() {
        return premises;
    }

    /** In order of ids. */
    public List<MeterMonth> commonMeters() {
        return commonMeters;
    }

    /** What other months leave to this one. */
    public Inherited inherited() {
        return inherited;
    }

    public List<Dispute> disputes() {
        return disputes;
    }

    public AccountsMonth accounts() {
        return accounts;
    }

    /** What staff put into the bills of the month. */
    public List<Adjustment> adjustments() {
        return accounts.adjustments();
    }

    /** Who owes what an account accrues for a month: the debtor of its last day. */
    public DebtorId debtor(AccountNumber account, BillingPeriod about) {
        return accounts.debtors().on(account, about.last());
    }

    /** The house as one metering group. */
    WholeHouse whole() {
        return whole;
    }

    /** The place of premises in {@link #premises}; −1 where the house has none of this id. */
    int position(PremisesId id) {
        return positions.getOrDefault(id, -1);
    }

    /** A month under the federal law, with no decisions, common meters, carry or disputes. */
    public static MonthFacts of(
            HouseId house, BillingPeriod period, List<ServiceMonth> services, List<PremisesMonth> premises) {
        return new MonthFacts(
                house,
                period,
                HouseTerms.of(FederalLaw.book()),
                services,
                premises,
                List.of(),
                Inherited.NOTHING,
                List.of(),
                new AccountsMonth(Debtors.NONE, List.of()));
    }

    /** The same month, with what other months leave to it. */
    public MonthFacts inheriting(Inherited other) {
        if (other.equals(inherited)) {
            return this;
        }
        return new MonthFacts(
                house,
                period,
                terms,
                services,
                premises.stream()
                        .map(each -> each.after(other.carry().averaged()))
                        .toList(),
                commonMeters.stream()
                        .map(each -> each.after(other.carry()
                                .averaged()
                                .getOrDefault(each.meter().id(), Map.of())))
                        .toList(),
                other,
                disputes,
                accounts);
    }

    public Carry carry() {
        return inherited.carry();
    }

    /**
     * Whether a service is paid evenly or by a norm in this month though a meter of the house counts it, so that the
     * year is settled by the meter.
     */
    public boolean isSettledYearly(ServiceKind kind) {
        return terms.isSettledYearly(kind, period)
                && kind.resource().filter(this::isMetered).isPresent();
    }

    /** Whether a meter of the house counts heat. */
    public boolean isHeatMetered() {
        return isMetered(Resource.HEAT);
    }

    private boolean isMetered(Resource resource) {
        return commonMeters.stream().anyMatch(each -> each.meter().resource() == resource);
    }

    /** The same month, paid by the meters of the house. */
    public MonthFacts byMeter() {
        return new MonthFacts(
                house,
                period,
                terms.byMeter(period),
                services,
                premises,
                commonMeters,
                Inherited.of(inherited.carry().withoutVolumes()),
                disputes,
                accounts);
    }

    public LawBook law() {
        return terms.law();
    }

    /**
     * Whether the agreement of premises on a service is in dispute: nobody can say who bills it. Where it stands,
     * something else about the service is.
     */
    boolean isDisputed(ServiceCode service, PremisesId id) {
        return disputes.stream().anyMatch(each -> each.isAbout(id) && service.equals(each.service()))
                && premises.stream().noneMatch(each -> each.id().equals(id) && isAgreed(each, service));
    }

    private static boolean isAgreed(PremisesMonth premises, ServiceCode service) {
        ServiceTerms terms = premises.terms().get(service);
        return terms != null && !terms.agreement().isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof MonthFacts facts && all().equals(facts.all()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(house, period);
    }

    @Override
    public String toString() {
        return "MonthFacts" + all();
    }

    private List<Object> all() {
        return List.of(house, period, terms, services, premises, commonMeters, inherited, disputes, accounts);
    }
}
