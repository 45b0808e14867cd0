package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.book.ServiceBook;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.month.Dispute;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.time.FactId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows that could not be read, as disputes: what they are about keeps its place in the house and is not billed. */
final class UnreadRows {
    private final List<Service> services;
    private final AccountsFile accounts;

    UnreadRows(List<ServiceBook> services, AccountsFile accounts) {
        this.services = services.stream().map(ServiceBook::service).toList();
        this.accounts = accounts;
    }

    List<Dispute> disputes(List<Subject.Unread> unread) {
        return unread.stream()
                .flatMap(each -> disputes(each.about(), each.row()))
                .distinct()
                .toList();
    }

    private Stream<Dispute> disputes(Subject about, FactId row) {
        if (about instanceof Subject.OfAccount of) {
            return accounts.premisesOf(of.account()).stream().map(each -> dispute(each, null, null, row));
        }
        if (about instanceof Subject.OfMoney of) {
            return accounts.isKnown(of.account())
                    ? Stream.of(Dispute.of(of.account(), ParkReason.UNREADABLE_ROW, List.of(row)))
                    : Stream.empty();
        }
        if (about instanceof Subject.OfPremises of) {
            return Stream.of(dispute(of.premises(), of.service(), of.resource(), row));
        }
        if (about instanceof Subject.OfAgreement of) {
            return of.premises().stream().map(each -> dispute(new PremisesId(each), of.service(), null, row));
        }
        if (about instanceof Subject.OfSeveral of) {
            return of.premises().stream().map(each -> dispute(each, null, of.resource(), row));
        }
        if (about instanceof Subject.OfService of) {
            return Stream.of(dispute(null, of.service(), null, row));
        }
        if (about instanceof Subject.OfKind of) {
            return services(kind -> of.kind() == null ? kind.isCommonResource() : kind == of.kind(), row);
        }
        if (about instanceof Subject.OfHouseArea) {
            return services(
                    kind -> kind == ServiceKind.HEATING
                            || kind == ServiceKind.COMMON_RESOURCES
                            || kind.isCommonResource(),
                    row);
        }
        if (about instanceof Subject.OfCommonMeter of) {
            return Stream.of(Resource.values())
                    .filter(each -> of.resource() == null || of.resource() == each)
                    .map(each -> dispute(null, null, each, row));
        }
        return Stream.empty();
    }

    private Stream<Dispute> services(Predicate<ServiceKind> kinds, FactId row) {
        return services.stream()
                .filter(each -> kinds.test(each.kind()))
                .map(each -> dispute(null, each.code(), null, row));
    }

    private static Dispute dispute(
            @Nullable PremisesId premises, @Nullable ServiceCode service, @Nullable Resource resource, FactId row) {
        return new Dispute(premises, service, resource, ParkReason.UNREADABLE_ROW, List.of(row));
    }
}
