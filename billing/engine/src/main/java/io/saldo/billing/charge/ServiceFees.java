package io.saldo.billing.charge;

import org.jspecify.annotations.Nullable;

/** The fees of a service in a house-month, learnt as its classes are met. */
final class ServiceFees {
    private final SteadyHouse house;
    private final int index;
    private final ServiceMonth service;
    private final SteadyCharges.OneByOne cases;
    private final ClassFee[] fees;
    private final boolean[] tried;

    ServiceFees(SteadyHouse house, int index, ServiceMonth service, SteadyCharges.OneByOne cases) {
        this.house = house;
        this.index = index;
        this.service = service;
        this.cases = cases;
        this.fees = new ClassFee[house.classCount(index)];
        this.tried = new boolean[fees.length];
    }

    /** The fee of a class; null where each of its premises are charged by their rule. */
    @Nullable
    ClassFee fee(int ofClass, int row) {
        if (!tried[ofClass]) {
            int first = first(ofClass, row);
            if (first < 0) {
                return null;
            }
            tried[ofClass] = true;
            learn(ofClass, first);
        }
        return fees[ofClass];
    }

    /** The fee of a class that was learnt. */
    @Nullable
    ClassFee known(int ofClass) {
        return fees[ofClass];
    }

    /** The first premises of a class where nobody is away; −1 where somebody is away everywhere. */
    private int first(int ofClass, int from) {
        for (int row = from; row < house.size(); row++) {
            if (house.classOf(index, row) == ofClass && !house.isAbsent(row)) {
                return row;
            }
        }
        return -1;
    }

    private void learn(int ofClass, int row) {
        ServiceCase given = cases.of(service, house.premises(row));
        if (given != null && ChargeCalculator.charge(given) instanceof ChargeCalculator.Result.Charged charged) {
            long[] invoiced = cases.invoiced(service);
            ClassFee fee = given.invoiced().isPresent() && invoiced != null
                    ? ClassFee.ofInvoice(house, row, given, charged.charges(), invoiced)
                    : ClassFee.of(house, row, given, charged.charges());
            if (fee != null) {
                fees[ofClass] = fee;
            }
        }
    }
}
