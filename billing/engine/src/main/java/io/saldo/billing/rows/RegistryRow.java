package io.saldo.billing.rows;

import io.saldo.billing.registry.PaymentRegistry;
import io.saldo.billing.registry.UnidentifiedPayment;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.List;

/** Of files of payments: the organization's own, and no part of the book of a house. */
public sealed interface RegistryRow extends Row {
    @Override
    default boolean isDescription() {
        return true;
    }

    @Override
    default boolean isShared() {
        return true;
    }

    @Override
    default List<Reference> references() {
        return Reference.none();
    }

    /** A file that was taken in. */
    record OfRegistry(PaymentRegistry registry) implements RegistryRow {
        @Override
        public String code() {
            return "registry";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("registry", registry);
        }

        @Override
        public Object about() {
            return registry.id();
        }

        @Override
        public LocalDate happened(DateRange days) {
            return registry.received();
        }
    }

    /** A payment that could not be placed. How it was settled is told by a row that replaces the one before. */
    record Unidentified(UnidentifiedPayment payment) implements RegistryRow {
        @Override
        public String code() {
            return "unidentified-payment";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("payment", payment);
        }

        @Override
        public Object about() {
            return payment.id();
        }

        @Override
        public LocalDate happened(DateRange days) {
            return payment.day();
        }
    }
}
