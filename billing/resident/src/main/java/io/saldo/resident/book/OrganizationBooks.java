package io.saldo.resident.book;

import io.saldo.billing.service.Register;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.UnitOfWork;

/**
 * The books of one organization.
 *
 * @param books what was stated and decided
 * @param billing over the same books
 * @param register over the same books
 */
public record OrganizationBooks(
        UnitOfWork<BillingStore> books, SaldoBilling billing, Register register, Directories directories) {}
