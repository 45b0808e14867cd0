package io.saldo.billing.book;

import io.saldo.billing.charge.InvoicedResource;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.Described;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Timeline;
import java.util.List;

/**
 * A service with its tariffs and norms, each key of attributes apart. A norm for more than a month is allowed for waste
 * alone, whose formula divides it.
 *
 * @param described its kind and the name residents read
 * @param breaches interruptions and poor quality. Two at one time do not contradict each other: only the links of
 *     correction count
 * @param supplied volumes of the whole house that are told and not measured, each for the months whose first day it
 *     holds on: waste really taken away, the average month of a resource for common property
 * @param invoices what suppliers invoiced for the common property, each for the month of its first day, of
 *     {@link ServiceKind#COMMON_RESOURCES} alone. Several of one month add up: only the links of correction count
 */
public record ServiceBook(
        Described<Service> described,
        List<RateBook<Tariff>> tariffs,
        List<RateBook<Norm>> norms,
        Timeline<Breach> breaches,
        Timeline<Quantity> supplied,
        Timeline<InvoicedResource> invoices) {
    public ServiceBook {
        Service service = described.latest();
        for (Service each : described.all()) {
            InvalidValueException.unless(
                    each.code().equals(service.code()),
                    "service",
                    each.code(),
                    service.code().toString());
        }
        tariffs = List.copyOf(tariffs);
        norms = List.copyOf(norms);
        InvalidValueException.unless(
                invoices.facts().isEmpty() || service.kind() == ServiceKind.COMMON_RESOURCES,
                "invoices of service " + service.code(),
                service.kind(),
                "COMMON_RESOURCES");
        for (RateBook<Norm> book : norms) {
            for (Fact<Norm> fact : book.timeline().facts()) {
                Norm norm = fact.value();
                InvalidValueException.unless(
                        norm == null || norm.months() == 1 || service.kind() == ServiceKind.WASTE,
                        "months of norm " + fact.id(),
                        norm == null ? "" : norm.months(),
                        "1: a norm for a year is divided for waste only");
            }
        }
    }

    /** A service of which nothing bad is told. */
    public ServiceBook(Service service, List<RateBook<Tariff>> tariffs, List<RateBook<Norm>> norms) {
        this(service, tariffs, norms, Timeline.empty(), Timeline.empty(), Timeline.empty());
    }

    /** A service described once, known from the beginning. */
    public ServiceBook(
            Service service,
            List<RateBook<Tariff>> tariffs,
            List<RateBook<Norm>> norms,
            Timeline<Breach> breaches,
            Timeline<Quantity> supplied,
            Timeline<InvoicedResource> invoices) {
        this(
                Described.once(new FactId("described:service:" + service.code()), service),
                tariffs,
                norms,
                breaches,
                supplied,
                invoices);
    }

    /** As it was described last. */
    public Service service() {
        return described.latest();
    }

    /** One price and one norm for all. */
    public static ServiceBook of(Service service, Timeline<Tariff> tariffs, Timeline<Norm> norms) {
        return new ServiceBook(
                service,
                List.of(new RateBook<>(Attributes.NONE, tariffs)),
                List.of(new RateBook<>(Attributes.NONE, norms)));
    }
}
