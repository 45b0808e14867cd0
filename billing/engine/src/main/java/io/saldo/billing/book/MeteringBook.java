package io.saldo.billing.book;

import java.util.List;

/** The meters of a house and its metering groups. */
public record MeteringBook(List<MeterBook> meters, List<GroupBook> groups) {
    public MeteringBook {
        meters = List.copyOf(meters);
        groups = List.copyOf(groups);
    }
}
