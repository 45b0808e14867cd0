package io.saldo.billing.charge;

import org.jspecify.annotations.Nullable;

/** The fees of a service in a house-month, each learnt from some premises of its class where nobody is away. */
final class ServiceFees {
    private final @Nullable ClassFee[] fees;

    ServiceFees(SteadyHouse house, int index, ServiceMonth service, LoweringTerms terms, SteadyCharges.OneByOne cases) {
        this.fees = new ClassFee[house.classCount(index)];
        for (int i = 0; i < fees.length; i++) {
            int row = house.first(index, i);
            fees[i] = row < 0 ? null : learn(house, row, service, terms, cases);
        }
    }

    private static @Nullable ClassFee learn(
            SteadyHouse house, int row, ServiceMonth service, LoweringTerms terms, SteadyCharges.OneByOne cases) {
        ServiceCase given = cases.of(service, house.place(row));
        if (given == null || !(ChargeCalculator.charge(given) instanceof ChargeCalculator.Result.Charged charged)) {
            return null;
        }
        long[] invoiced = cases.invoiced(service);
        return given.invoiced().isPresent() && invoiced != null
                ? ClassFee.ofInvoice(house, row, given, charged.charges(), terms, invoiced)
                : ClassFee.of(house, row, given, charged.charges(), terms);
    }

    int classes() {
        return fees.length;
    }

    /** The fee of a class; null where each of its premises are charged by their rule. */
    @Nullable
    ClassFee of(int ofClass) {
        return fees[ofClass];
    }
}
