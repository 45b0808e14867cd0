package io.saldo.metering.consumption;

import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.meter.MeterPossibility;
import io.saldo.metering.reading.MeterMonth;
import java.util.List;

/**
 * All that decides what premises consumed of a resource.
 *
 * @param meters of that resource in the premises
 * @param possibility whether a meter could be installed; a day without a statement counts as possible
 * @param norm volume a person and month
 * @param situation what decides over the meters besides their readings
 */
public record OwnVolumeBasis(
        PremisesId premises,
        Resource resource,
        BillingPeriod period,
        List<MeterMonth> meters,
        Spans<MeterPossibility> possibility,
        Spans<Occupancy> occupancy,
        Spans<Norm> norm,
        LawBook law,
        MeterSituation situation) {
    public OwnVolumeBasis {
        meters = List.copyOf(meters);
    }

    /** A dwelling into which the performer was always let. */
    public OwnVolumeBasis(
            PremisesId premises,
            Resource resource,
            BillingPeriod period,
            List<MeterMonth> meters,
            Spans<MeterPossibility> possibility,
            Spans<Occupancy> occupancy,
            Spans<Norm> norm,
            LawBook law,
            boolean disputed) {
        this(
                premises,
                resource,
                period,
                meters,
                possibility,
                occupancy,
                norm,
                law,
                new MeterSituation(disputed, true, null, false, List.of()));
    }
}
