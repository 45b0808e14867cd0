package io.saldo.resident.request;

import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.rows.BookBuilder;
import io.saldo.billing.service.Refusal;
import io.saldo.billing.service.Stating;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.request.PaidRequest;
import io.saldo.cabinet.request.RequestDesk;
import io.saldo.cabinet.request.RequestId;
import io.saldo.cabinet.request.RequestState;
import io.saldo.cabinet.request.RequestView;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.resident.book.Counted;
import io.saldo.resident.book.OrganizationBooks;
import io.saldo.resident.book.ResidentBooks;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is done of a request for a paid service becomes a charge made once. The organization's side; safe for use by
 * many threads.
 *
 * <p>The charge is stated in the month the work was done, or where that is closed by then, in the month that is open:
 * under an identifier that follows from the request, so that it is charged once however often it is told.
 */
public final class DoneRequests {
    private final RequestDesk desk;
    private final ResidentBooks organizations;

    private DoneRequests(RequestDesk desk, ResidentBooks organizations) {
        this.desk = desk;
        this.organizations = organizations;
    }

    public static DoneRequests of(RequestDesk desk, ResidentBooks organizations) {
        return new DoneRequests(desk, organizations);
    }

    /**
     * Charges a request and tells that it is done.
     *
     * @param day on which the work was done
     * @param author the member of staff, by identifier
     * @return refused: {@code NOT_FOUND}, {@code OUT_OF_TURN} where no price is agreed, or the books do not take the
     *     charge, since the account has no such service; {@code CHANGED_MEANWHILE}
     */
    public Outcome<RequestView> done(OrganizationId organization, RequestId id, LocalDate day, String author) {
        return desk.find(organization, id).then(view -> done(view, day, author));
    }

    private Outcome<RequestView> done(RequestView view, LocalDate day, String author) {
        if (view.state() == RequestState.DONE) {
            return Outcome.done(view);
        }
        Kopecks price = view.agreed();
        PaidRequest request = view.request();
        Optional<OrganizationBooks> books = organizations.of(request.account().organization());
        if (price == null || books.isEmpty()) {
            return Outcome.refused(price == null ? Reason.OUT_OF_TURN : Reason.NOT_FOUND);
        }
        AccountNumber account = request.account().number();
        Optional<HouseId> house =
                books.get().books().read(store -> store.statements().houseOf(account));
        if (house.isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        BillingPeriod month =
                books.get().books().read(store -> Counted.of(store, house.get()).next(BillingPeriod.containing(day)));
        return charged(books.get(), house.get(), request, price, month)
                ? desk.done(request.account().organization(), request.id(), author, month)
                : Outcome.refused(Reason.OUT_OF_TURN);
    }

    private static boolean charged(
            OrganizationBooks books, HouseId house, PaidRequest request, Kopecks price, BillingPeriod month) {
        var id = new FactId("request-" + request.id());
        var rows = new BookBuilder();
        rows.as(id.value())
                .adjustment(new Adjustment(
                        id,
                        request.account().number(),
                        request.service().charged(),
                        LineKind.ONE_OFF,
                        month,
                        month,
                        price,
                        new TextRef("request-" + request.number())));
        // a second telling may name another month: what stands under the id stays
        return books.register()
                .state(house, rows, new CommandKey("done-request", request.id() + "-" + month))
                .result()
                .filter(stating -> stating.rows().stream().allMatch(DoneRequests::stands))
                .isPresent();
    }

    private static boolean stands(Stating.Row row) {
        Refusal refusal = row.refusal();
        return refusal == null || refusal.reason() == Refusal.Reason.OTHER_CONTENT;
    }
}
