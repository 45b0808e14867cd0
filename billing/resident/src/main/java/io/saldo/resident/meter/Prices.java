package io.saldo.resident.meter;

import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.RateBinder;
import io.saldo.billing.charge.Rates;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.charge.ServiceTerms;
import io.saldo.billing.service.Draft;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.selection.Attributes;
import io.saldo.metering.meter.Zone;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** About what a volume costs: at the prices of the open month, without ranges, factors and benefits. */
final class Prices {
    private Prices() {}

    /**
     * The price of one unit of a register: of the resource itself, and of the water that runs off.
     *
     * @return null where nobody sells it here, or the flat is shared by accounts that pay parts
     */
    static @Nullable Exact ofUnit(
            Draft draft, PremisesMonth premises, AccountNumber account, Resource resource, Zone zone) {
        if (premises.accounts().size() != 1) {
            return null;
        }
        var binder = new RateBinder(draft.month().facts().period());
        LocalDate last = draft.month().facts().period().last();
        Attributes more = zone == Zone.WHOLE_DAY ? Attributes.NONE : Attributes.of(Attribute.ZONE, zone.name());
        @Nullable Exact price = null;
        for (ServiceMonth service : draft.month().facts().services()) {
            ServiceTerms terms = premises.terms().get(service.service().code());
            if (kinds(resource).contains(service.service().kind()) && terms != null && terms.isShared(account)) {
                var own =
                        Rates.spans(binder.bind(service, premises).tariff(more)).at(last);
                if (own.isPresent()) {
                    Exact each = own.get().value().price().exact();
                    price = price == null ? each : price.plus(each);
                }
            }
        }
        return price;
    }

    private static Set<ServiceKind> kinds(Resource resource) {
        return switch (resource) {
            case COLD_WATER -> Set.of(ServiceKind.COLD_WATER, ServiceKind.SEWAGE);
            case HOT_WATER -> Set.of(ServiceKind.HOT_WATER, ServiceKind.SEWAGE);
            case ELECTRICITY -> Set.of(ServiceKind.ELECTRICITY);
            case GAS -> Set.of(ServiceKind.GAS);
            default -> Set.of();
        };
    }
}
