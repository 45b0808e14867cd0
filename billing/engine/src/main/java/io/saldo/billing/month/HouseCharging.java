package io.saldo.billing.month;

import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.RateBinder;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.charge.ServiceTerms;
import io.saldo.billing.charge.ServiceVolumes;
import io.saldo.billing.charging.AccountLines;
import io.saldo.billing.charging.ChargeCalculator;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.house.Distribution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The law applied to one month of one house: a pure function, for the open month and for every reopened one.
 */
public final class HouseCharging {
    private final MonthFacts facts;
    private final RateBinder rates;
    private final HouseQuality quality;
    private final OwnVolumes own;
    private final HouseVolumes house;
    private final HouseInvoices invoices;
    private final AccountLines lines;
    private final Set<ServiceCode> parkedAtFirst = new HashSet<>();
    private final List<Parked> parked = new ArrayList<>();
    private final Map<ServiceCode, Set<PremisesId>> refused = new HashMap<>();

    private HouseCharging(MonthFacts facts) {
        this.facts = facts;
        this.rates = new RateBinder(facts.period());
        this.quality = new HouseQuality(facts, rates);
        this.own = OwnVolumes.of(facts, rates);
        this.house = HouseVolumes.of(facts, own);
        this.invoices = HouseInvoices.of(facts);
        this.lines =
                new AccountLines(facts.house(), facts.period(), facts.accounts().debtors());
    }

    /** What some services of a month come to, and what cannot be told. */
    public record OfServices(List<Line> lines, List<Parked> parked) {
        public OfServices {
            lines = List.copyOf(lines);
            parked = List.copyOf(parked);
        }
    }

    /** Charges of some services alone, without what staff put into the bill. */
    public static OfServices charge(MonthFacts facts, Set<ServiceCode> services) {
        var charging = new HouseCharging(facts);
        charging.parkDisputes();
        charging.chargeServices(service -> services.contains(service.service().code()));
        List<Line> lines = charging.linesWithBenefits();
        Set<ServiceCode> parkedServices = charging.parkedServices();
        Set<AccountNumber> parkedAccounts = new HashSet<>();
        charging.parked.forEach(each -> Stream.ofNullable(each.account()).forEach(parkedAccounts::add));
        return new OfServices(
                lines.stream()
                        .filter(line -> !parkedServices.contains(line.id().service())
                                && !parkedAccounts.contains(line.id().account()))
                        .toList(),
                charging.parked.stream()
                        .filter(each -> each.service() == null || services.contains(each.service()))
                        .toList());
    }

    /** Own volumes, house volumes, charges with their signed additions, lines of accounts. */
    public static HouseCharges charge(MonthFacts facts) {
        var charging = new HouseCharging(facts);
        charging.parkDisputes();
        charging.chargeServices(service -> true);
        charging.adjust();
        return charging.result();
    }

    private void parkDisputes() {
        parked.addAll(house.parked());
        parked.addAll(invoices.parked());
        for (Dispute dispute : facts.disputes()) {
            if (dispute.account() != null) {
                parked.add(new Parked(dispute.account(), null, dispute.service(), dispute.reason(), dispute.facts()));
            } else if (dispute.isAboutHouse()) {
                if (dispute.service() != null) {
                    parked.add(new Parked(null, null, dispute.service(), dispute.reason(), dispute.facts()));
                }
            } else {
                facts.premises().stream()
                        .filter(each -> dispute.isAbout(each.id()))
                        .forEach(each -> parkAccounts(each, dispute.service(), dispute.reason(), dispute.facts()));
            }
        }
    }

    private void chargeServices(Predicate<ServiceMonth> which) {
        parkedAtFirst.addAll(parkedServices());
        for (int place = 0; place < facts.premises().size(); place++) {
            PremisesMonth premises = facts.premises().get(place);
            // what others bill parks nobody here
            if (isAnyOurs(premises)) {
                Map<ServiceKind, Consumption> volumes = own.of(premises.id());
                for (ServiceMonth service : facts.services()) {
                    ServiceTerms terms = premises.terms().get(service.service().code());
                    if (terms != null && terms.isOurs() && which.test(service)) {
                        charge(service, premises, place, volumes);
                    }
                }
            }
        }
    }

    private static boolean isAnyOurs(PremisesMonth premises) {
        for (ServiceTerms terms : premises.terms().values()) {
            if (terms.isOurs()) {
                return true;
            }
        }
        return false;
    }

    private ServiceCase given(
            ServiceMonth service,
            PremisesMonth premises,
            int place,
            Map<ServiceKind, Consumption> volumes,
            Optional<Distribution.Share> share) {
        var given = new ServiceCase(
                service,
                premises,
                new ServiceVolumes(
                        volumes, share, house.ground(service.service().code(), premises.id(), place)),
                rates.bind(service, premises),
                facts.terms(),
                facts.period(),
                quality.of(service, premises));
        return invoices.share(service.service().code(), premises.id())
                .map(given::sharing)
                .orElse(given);
    }

    /**
     * What is wrong with premises parks their accounts even where the service is parked for the house: one trouble must
     * not hide another.
     */
    private void charge(
            ServiceMonth service, PremisesMonth premises, int place, Map<ServiceKind, Consumption> volumes) {
        ServiceCode code = service.service().code();
        ServiceKind kind = service.service().kind();
        Optional<Distribution.Share> share = Optional.ofNullable(house.part(code, premises.id(), place));
        if (kind == ServiceKind.HEATING && share.isEmpty() && !facts.terms().isHeatingPaid(facts.period())) {
            return;
        }
        Optional<OwnVolumes.Refusal> undetermined = own.undetermined(kind, premises.id());
        if (undetermined.isPresent()) {
            refuse(
                    premises,
                    service,
                    undetermined.get().reason(),
                    undetermined.get().facts());
            return;
        }
        if (share.isEmpty() && house.isOutsideGroups(service, premises)) {
            refuse(premises, service, ParkReason.NO_GROUP, List.of());
            return;
        }
        ServiceCase given = given(service, premises, place, volumes, share);
        if (parkedAtFirst.contains(code)) {
            if (!ChargeCalculator.isFor(given)) {
                refuse(premises, service, ParkReason.NO_RULE, List.of());
            }
            return;
        }
        ChargeCalculator.Result result = ChargeCalculator.charge(given);
        if (result instanceof ChargeCalculator.Result.Charged charged) {
            charged.charges().forEach(lines::add);
        } else if (result instanceof ChargeCalculator.Result.Refused refusal) {
            refuse(premises, service, refusal.reason(), refusal.facts());
        }
    }

    /**
     * A missing tariff concerns the whole house where it is one for all premises; anything else the accounts of the
     * premises.
     */
    private void refuse(PremisesMonth premises, ServiceMonth service, ParkReason reason, List<FactId> because) {
        ServiceCode code = service.service().code();
        refused.computeIfAbsent(code, key -> new HashSet<>()).add(premises.id());
        if (reason == ParkReason.NO_TARIFF && service.hasOneTariff()) {
            parked.add(new Parked(null, null, code, reason, because));
        } else {
            parkAccounts(premises, code, reason, because);
        }
    }

    /** What staff put into the bills: under the agreement of the last day on which the account has the service here. */
    private void adjust() {
        for (Adjustment adjustment : facts.adjustments()) {
            Optional<ServiceAgreement> agreement = facts.premises().stream()
                    .flatMap(premises -> Stream.ofNullable(premises.terms().get(adjustment.service())))
                    .filter(terms -> terms.isShared(adjustment.account()))
                    .flatMap(terms -> terms.lastOfOurs().stream())
                    .findFirst();
            agreement.ifPresentOrElse(
                    agreed -> lines.add(adjustment, agreed),
                    () -> parked.add(new Parked(
                            adjustment.account(),
                            null,
                            adjustment.service(),
                            ParkReason.NO_AGREEMENT,
                            List.of(adjustment.id()))));
        }
    }

    /** Parks every account of the premises; premises without one are listed by themselves. */
    private void parkAccounts(
            PremisesMonth premises, @Nullable ServiceCode service, ParkReason reason, List<FactId> because) {
        Set<AccountNumber> accounts = premises.accounts();
        if (accounts.isEmpty()) {
            parked.add(new Parked(null, premises.id(), service, reason, because));
        }
        accounts.forEach(account -> parked.add(new Parked(account, premises.id(), service, reason, because)));
    }

    /**
     * Nothing could be charged here: the service is parked for the house, its agreement is in dispute, or its rule
     * refused the premises.
     */
    private boolean uncharged(Set<ServiceCode> parkedServices, ServiceCode service, PremisesId premises) {
        return parkedServices.contains(service)
                || facts.isDisputed(service, premises)
                || refused.getOrDefault(service, Set.of()).contains(premises);
    }

    private Set<ServiceCode> parkedServices() {
        Set<ServiceCode> services = new HashSet<>();
        for (Parked each : parked) {
            if (each.isService() && each.service() != null) {
                services.add(each.service());
            }
        }
        return services;
    }

    /** The lines of the charges, and what benefits take off them. */
    private List<Line> linesWithBenefits() {
        var benefits = new MonthBenefits(facts, rates);
        List<Line> all = benefits.with(lines.lines());
        parked.addAll(benefits.parked());
        return all;
    }

    private HouseCharges result() {
        List<Line> all = linesWithBenefits();
        Set<ServiceCode> parkedServices = parkedServices();
        Set<AccountNumber> parkedAccounts = new HashSet<>();
        parked.forEach(each -> Stream.ofNullable(each.account()).forEach(parkedAccounts::add));
        List<Line> posted = new ArrayList<>();
        List<Line> held = new ArrayList<>();
        for (Line line : all) {
            if (!parkedServices.contains(line.id().service())) {
                (parkedAccounts.contains(line.id().account()) ? held : posted).add(line);
            }
        }
        return new HouseCharges(
                facts.house(),
                facts.period(),
                posted,
                held,
                parked,
                own.counted(),
                house.distributions(),
                new HouseConservation(
                                facts,
                                posted,
                                held,
                                (service, premises) -> uncharged(parkedServices, service, premises))
                        .of(house.distributions()),
                new CarryOut(facts, own, house).carry());
    }
}
