package io.saldo.billing.statement;

import java.util.List;

/**
 * What a resident checks the calculation by (section 4 of the form).
 *
 * @param services norms and house volumes, in the order of the calculation
 * @param meters readings used, own and common
 */
public record DocumentReference(List<ReferenceRow> services, List<MeterRow> meters) {
    public static final DocumentReference NONE = new DocumentReference(List.of(), List.of());

    public DocumentReference {
        services = List.copyOf(services);
        meters = List.copyOf(meters);
    }
}
