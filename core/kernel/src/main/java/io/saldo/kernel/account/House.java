package io.saldo.kernel.account;

import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Timeline;
import java.time.ZoneId;

/**
 * A house (дом) and the decisions made about it.
 *
 * @param managed the days the organization manages it
 * @param zone turns moments into days
 */
public record House(
        HouseId id,
        String address,
        ZoneId zone,
        DateRange managed,
        Timeline<HeatingPayment> heatingPayment,
        Timeline<CommonResourcesMethod> commonResources) {}
