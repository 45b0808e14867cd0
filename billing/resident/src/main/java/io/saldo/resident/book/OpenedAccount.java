package io.saldo.resident.book;

import io.saldo.billing.balance.Movement;
import io.saldo.billing.charge.Line;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.service.Draft;
import io.saldo.billing.statement.DocumentDirectory;
import io.saldo.cabinet.link.LinkRole;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;
import java.util.Optional;

/**
 * An account of one request, with its books: made by {@link Door} alone. It reads no line and no movement of another
 * account or another debtor.
 */
public final class OpenedAccount {
    private final LinkedAccount account;
    private final OrganizationBooks organization;
    private final HouseId house;
    private final List<BillingPeriod> closed;

    OpenedAccount(LinkedAccount account, OrganizationBooks organization, HouseId house, List<BillingPeriod> closed) {
        this.account = account;
        this.organization = organization;
        this.house = house;
        this.closed = List.copyOf(closed);
    }

    public AccountNumber number() {
        return account.account().number();
    }

    /** Whose money is shown. */
    public DebtorId debtor() {
        return account.debtor();
    }

    public LinkRole role() {
        return account.role();
    }

    public OrganizationBooks organization() {
        return organization;
    }

    public HouseId house() {
        return house;
    }

    /** The closed months, the oldest first. */
    public List<BillingPeriod> closed() {
        return closed;
    }

    public Optional<BillingPeriod> lastClosed() {
        return closed.isEmpty() ? Optional.empty() : Optional.of(closed.get(closed.size() - 1));
    }

    public DocumentDirectory directory() {
        return organization.directories().of(house);
    }

    /** A closed month as it was shown. Refused: {@code NOT_FOUND} for any other. */
    public Outcome<HouseBill> bill(BillingPeriod month) {
        return organization
                .billing()
                .reprint(house, month)
                .result()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    /** A closed month with the facts its bill was made from. Refused: {@code NOT_FOUND} for any other. */
    public Outcome<Draft> month(BillingPeriod month) {
        return closed.contains(month) ? read(month) : Outcome.refused(Reason.NOT_FOUND);
    }

    /**
     * The month that is not closed yet, as it stands now, with what is known of premises, services and meters.
     * Refused:
     * {@code NOT_FOUND} where no month was closed.
     */
    public Outcome<Draft> open() {
        return lastClosed().map(last -> read(last.next())).orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    private Outcome<Draft> read(BillingPeriod month) {
        return organization
                .billing()
                .month(house, month)
                .result()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    /** The posted lines of this account and debtor, without services that nobody owes; in order of ids. */
    public List<Line> lines(HouseBill bill) {
        DocumentDirectory names = directory();
        return bill.lines().stream()
                .filter(line -> line.id().account().equals(number()))
                .filter(line -> line.id().debtor().equals(debtor()))
                .filter(line -> isOwed(names, line.id().service()))
                .toList();
    }

    /** Whether a service is one that somebody owes. */
    public static boolean isOwed(DocumentDirectory names, ServiceCode service) {
        Service known = names.services().get(service);
        return known == null || known.kind() != ServiceKind.VOLUNTARY;
    }

    /** The rows of the movement of this account and debtor. */
    public List<Movement> movements(HouseBill bill) {
        var statement = bill.statements().get(number());
        return statement == null
                ? List.of()
                : statement.rows().stream()
                        .filter(row -> row.debtor().equals(debtor()))
                        .toList();
    }
}
