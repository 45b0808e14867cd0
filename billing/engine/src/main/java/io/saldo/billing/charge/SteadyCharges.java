package io.saldo.billing.charge;

import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Charges the steady premises of a house, service by service: what is of a class by the fee of its class, all else by its rule. Amounts are known at once; the lines around them are made when somebody asks.
 */
public final class SteadyCharges {
    private final SteadyHouse house;
    private final List<ServiceMonth> services;
    private final OneByOne oneByOne;
    private final HouseId id;
    private final BillingPeriod period;
    private final ServiceFees[] fees;
    private final SteadyAmounts amounts;

    /** How a service of premises is charged where no class says it. */
    public interface OneByOne {

        /**
         * What is known of a service of premises; null where they are in no class.
         *
         * @param place of the premises in the list of the house
         */
        @Nullable
        ServiceCase of(ServiceMonth service, int place);

        /** What premises have of an invoice of the house, by their place; null for a service without an invoice. */
        long @Nullable [] invoiced(ServiceMonth service);

        /** Charges a service of premises, or parks them. */
        void charge(ServiceMonth service, int place, AccountLines lines);
    }

    private SteadyCharges(
            SteadyHouse house,
            HouseId id,
            BillingPeriod period,
            List<ServiceMonth> services,
            LawBook law,
            OneByOne oneByOne) {
        this.house = house;
        this.id = id;
        this.period = period;
        this.services = services;
        this.oneByOne = oneByOne;
        this.fees = new ServiceFees[services.size()];
        this.amounts = new SteadyAmounts(this, new long[services.size()][house.size()], house.size());
        LoweringTerms terms = LoweringTerms.of(law, period);
        Arrays.setAll(fees, i -> new ServiceFees(house, i, services.get(i), terms, oneByOne));
    }

    /** The charges of a month. */
    public static SteadyAmounts charge(
            SteadyHouse house,
            HouseId id,
            BillingPeriod period,
            List<ServiceMonth> services,
            LawBook law,
            OneByOne oneByOne) {
        if (house.size() == 0) {
            return SteadyAmounts.NONE;
        }
        var charges = new SteadyCharges(house, id, period, services, law, oneByOne);
        for (int service = 0; service < charges.fees.length; service++) {
            for (int ofClass = 0; ofClass < charges.fees[service].classes(); ofClass++) {
                charges.charge(service, ofClass);
            }
        }
        return charges.amounts;
    }

    private void charge(int service, int ofClass) {
        ClassFee fee = fees[service].of(ofClass);
        int[] present = house.present(service, ofClass);
        if (fee == null || fee.lowering().isByQuality()) {
            for (int row : present) {
                chargeOne(row, service, fee, Exact.ZERO);
            }
        } else {
            fee.part(0).own().price(present, fee.part(0).price(), amounts.column(service));
            for (int i = 1; i < fee.parts(); i++) {
                ClassFee.Part part = fee.part(i);
                for (int row : present) {
                    amounts.add(row, service, i, part.price().kopecks(part.own().of(row)));
                }
            }
        }
        for (int row : house.away(service, ofClass)) {
            chargeOne(row, service, fee, fee == null ? null : fee.lowering().absence(house, row));
        }
    }

    /**
     * Charges a row by itself.
     *
     * @param share by which absences lower its fee; null where only the rule can say
     */
    private void chargeOne(int row, int service, @Nullable ClassFee fee, @Nullable Exact share) {
        if (fee == null || share == null || (fee.parts() > 1 && share.signum() > 0)) {
            var lines = new AccountLines(id, period);
            oneByOne.charge(services.get(service), house.place(row), lines);
            amounts.add(row, service, lines.lines());
            return;
        }
        for (int i = 0; i < fee.parts(); i++) {
            ClassFee.Part part = fee.part(i);
            long number = part.own().of(row);
            long amount = part.price().kopecks(number);
            if (i == 0) {
                amounts.column(service)[row] = amount;
            } else {
                amounts.add(row, service, i, amount);
            }
            long away = share.signum() == 0
                    ? 0
                    : fee.lowering().byAbsence(part.price().unrounded(number), amount, share);
            if (away != 0) {
                amounts.add(row, service, SteadyEntries.ABSENCE, -away);
            }
            long poor = fee.lowering().byQuality(number, amount, away);
            if (poor != 0) {
                amounts.add(row, service, SteadyEntries.QUALITY, -poor);
            }
        }
    }

    SteadyHouse house() {
        return house;
    }

    ServiceMonth service(int index) {
        return services.get(index);
    }

    /** The id of a line, but for what it is of. */
    LineId id(int row, ServiceAgreement agreement, LineKind kind, int ordinal) {
        return new LineId(
                id, period, house.account(row), agreement.service(), agreement.creditor(), period, kind, ordinal);
    }

    /** What a part of a fee tells as its volume; null where its explanation says that. */
    @Nullable
    Exact volume(int row, int service, int part) {
        if (part >= SteadyEntries.ABSENCE) {
            return null;
        }
        ClassFee fee = fees[service].of(house.classOf(service, row));
        Exact one = fee == null ? null : fee.part(part).volume();
        if (fee == null || one == null) {
            return null;
        }
        OwnColumns own = fee.part(part).own();
        return Exact.ofScaled(own.of(row), own.scale()).times(one);
    }

    /** The lines of a service as its rule makes them. */
    List<Line> explained(int row, int service) {
        var lines = new AccountLines(id, period);
        ServiceCase given = oneByOne.of(services.get(service), house.place(row));
        if (given != null && ChargeCalculator.charge(given) instanceof ChargeCalculator.Result.Charged charged) {
            charged.charges().forEach(lines::add);
        }
        return lines.lines();
    }
}
