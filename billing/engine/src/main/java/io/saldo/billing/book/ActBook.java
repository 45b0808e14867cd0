package io.saldo.billing.book;

import io.saldo.billing.inspection.MeterCheck;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.Timeline;
import io.saldo.metering.meter.AccessRefusal;
import java.util.Map;

/**
 * What acts ever said of the supply of premises. Two acts at one time do not contradict each other; only the links of
 * correction count.
 *
 * @param calculated a month's volume by calculation where nobody lives, by resource; two of one resource at one time
 *     contradict each other
 * @param refusals each from the day of the act to the day of the check
 * @param checks each a fact of its day
 * @param uses each a fact of the days it is charged for, as far as they are known
 * @param distributors what the distributors of heat (распределители) counted, in their units, each a fact of the days
 *     it was counted on; two at one time contradict each other. They settle a year and change no month
 */
public record ActBook(
        Map<Resource, Timeline<Quantity>> calculated,
        Timeline<AccessRefusal> refusals,
        Timeline<MeterCheck> checks,
        Timeline<UnauthorisedUse> uses,
        Timeline<Quantity> distributors) {
    public static final ActBook NONE =
            new ActBook(Map.of(), Timeline.empty(), Timeline.empty(), Timeline.empty(), Timeline.empty());

    public ActBook {
        calculated = Map.copyOf(calculated);
    }
}
