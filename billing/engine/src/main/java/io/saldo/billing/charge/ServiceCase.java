package io.saldo.billing.charge;

import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Consumption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service of premises in a month: what the calculator cuts into pieces. */
public final class ServiceCase {
    private final ServiceMonth service;
    private final PremisesMonth premises;
    private final ServiceVolumes volumes;
    private final Rates rates;
    private final HouseTerms terms;
    private final BillingPeriod period;
    private final SupplyQuality quality;
    private final @Nullable InvoiceShare invoiced;
    private final @Nullable Consumption known;
    private final DateRange range;
    private final @Nullable ServiceTerms agreed;
    private @Nullable Resolution<Tariff> tariff;
    private @Nullable Spans<Norm> norm;

    public ServiceCase(
            ServiceMonth service,
            PremisesMonth premises,
            ServiceVolumes volumes,
            Rates rates,
            HouseTerms terms,
            BillingPeriod period) {
        this(service, premises, volumes, rates, terms, period, SupplyQuality.GOOD);
    }

    public ServiceCase(
            ServiceMonth service,
            PremisesMonth premises,
            ServiceVolumes volumes,
            Rates rates,
            HouseTerms terms,
            BillingPeriod period,
            SupplyQuality quality) {
        this(service, premises, volumes, rates, terms, period, quality, null);
    }

    private ServiceCase(
            ServiceMonth service,
            PremisesMonth premises,
            ServiceVolumes volumes,
            Rates rates,
            HouseTerms terms,
            BillingPeriod period,
            SupplyQuality quality,
            @Nullable InvoiceShare invoiced) {
        this.service = service;
        this.premises = premises;
        this.volumes = volumes;
        this.rates = rates;
        this.terms = terms;
        this.period = period;
        this.quality = quality;
        this.invoiced = invoiced;
        this.known = volumes.known(service.service().kind());
        this.range = period.range();
        this.agreed = premises.terms().get(service.service().code());
    }

    /** On what terms the premises have the service; null where nothing is agreed. */
    @Nullable
    public ServiceTerms agreed() {
        return agreed;
    }

    /** The same case, with a part of what was invoiced for the house. */
    public ServiceCase sharing(InvoiceShare share) {
        return new ServiceCase(service, premises, volumes, rates, terms, period, quality, share);
    }

    public ServiceMonth service() {
        return service;
    }

    public PremisesMonth premises() {
        return premises;
    }

    public ServiceVolumes volumes() {
        return volumes;
    }

    public Rates rates() {
        return rates;
    }

    public HouseTerms terms() {
        return terms;
    }

    public BillingPeriod period() {
        return period;
    }

    public SupplyQuality quality() {
        return quality;
    }

    /** The part in what was invoiced for the house; empty for a service without an invoice. */
    public Optional<InvoiceShare> invoiced() {
        return Optional.ofNullable(invoiced);
    }

    public ServiceKind kind() {
        return service.service().kind();
    }

    public LawBook law() {
        return terms.law();
    }

    /** All days of the month. */
    public DateRange range() {
        return range;
    }

    /** Own consumption of what the service supplies. */
    public Optional<Consumption> own() {
        return Optional.ofNullable(known);
    }

    /** Own consumption of what the service supplies; null where there is none. */
    @Nullable
    public Consumption known() {
        return known;
    }

    /** The norm by day; no spans where rows contradict each other. */
    public Spans<Norm> norm() {
        Spans<Norm> asked = norm;
        if (asked == null) {
            asked = Rates.spans(rates.norm(Attributes.NONE));
            norm = asked;
        }
        return asked;
    }

    /** The tariff that does not depend on a zone; where it depends on a range, that of the first. */
    public Resolution<Tariff> tariff() {
        Resolution<Tariff> asked = tariff;
        if (asked == null) {
            asked = choose();
            tariff = asked;
        }
        return asked;
    }

    private Resolution<Tariff> choose() {
        Resolution<Tariff> plain = rates.tariff(Attributes.NONE);
        boolean byRange = plain instanceof Resolution.Resolved<Tariff> resolved
                && resolved.spans().isEmpty()
                && service.tariff().uses(Attribute.RANGE);
        return byRange ? rates.tariff(Attributes.of(Attribute.RANGE, "1")) : plain;
    }

    /** What the first tariff of the month is the price of one of; the usual unit where there is none. */
    public Unit unit() {
        List<Span<Tariff>> tariffs = Rates.spans(tariff()).list();
        return tariffs.isEmpty()
                ? kind().unit()
                : Unit.RUB.per(tariffs.get(0).value().price().unit());
    }

    /** Whether the first norm of the month is for one {@code base}. */
    public boolean normIsPer(Unit base) {
        List<Span<Norm>> norms = norm().list();
        return !norms.isEmpty()
                && norms.get(0).value().value().unit().equals(kind().unit().per(base));
    }
}
