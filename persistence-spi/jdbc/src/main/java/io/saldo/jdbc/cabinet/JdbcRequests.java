package io.saldo.jdbc.cabinet;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.request.PaidRequest;
import io.saldo.cabinet.request.PaidService;
import io.saldo.cabinet.request.RequestId;
import io.saldo.cabinet.request.RequestState;
import io.saldo.cabinet.request.RequestStep;
import io.saldo.cabinet.request.RequestStore;
import io.saldo.cabinet.user.Phone;
import io.saldo.cabinet.user.UserId;
import io.saldo.jdbc.Columns;
import io.saldo.jdbc.Exact;
import io.saldo.jdbc.OpenUnit;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests. Who adds a step changes the row of the request first: of two at once the second finds it changed. */
record JdbcRequests(OpenUnit unit) implements RequestStore {
    private static final String SELECT = "select * from <s>.cabinet_request ";

    private static @Nullable Kopecks kopecks(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : Kopecks.of(value);
    }

    private static @Nullable Long number(@Nullable Kopecks amount) {
        return amount == null ? null : amount.value();
    }

    private static PaidRequest request(ResultSet row) throws SQLException {
        return new PaidRequest(
                new RequestId(row.getString("id")),
                row.getString("number"),
                new AccountRef(
                        new OrganizationId(row.getString("organization")), new AccountNumber(row.getString("account"))),
                new UserId(row.getString("user_id")),
                new PaidService(
                        row.getString("service"),
                        row.getString("service_name"),
                        row.getString("service_about"),
                        kopecks(row, "price"),
                        row.getString("unit"),
                        new ServiceCode(row.getString("charged"))),
                row.getString("address"),
                row.getString("wished"),
                new Phone(row.getString("phone")),
                Columns.instant(row, "at"));
    }

    private static RequestStep step(ResultSet row) throws SQLException {
        String posted = row.getString("posted");
        return new RequestStep(
                new RequestId(row.getString("request")),
                row.getInt("ordinal"),
                Columns.instant(row, "at"),
                row.getString("done_by"),
                RequestState.valueOf(row.getString("state")),
                kopecks(row, "amount"),
                row.getString("note"),
                posted == null ? null : BillingPeriod.parse(posted));
    }

    @Override
    public void add(PaidRequest request, RequestStep first) {
        unit.checkWriting();
        PaidService service = request.service();
        Exact.text("name of a service", service.name());
        Exact.text("what a service comprises", service.about());
        Exact.text("unit of a service", service.unit());
        Exact.text("account", request.account().number().value());
        Exact.text("address", request.address());
        Exact.text("time wished", request.wished());
        Exact.instant("moment of a request", request.at());
        unit.update("""
                        insert into <s>.cabinet_request (id, number, organization, account, user_id, service,
                            service_name, service_about, price, unit, charged, address, wished, phone, at, steps, state)
                        values (:id, :number, :organization, :account, :user, :service, :name, :about, :price, :unit,
                            :charged, :address, :wished, :phone, :at, 1, :state)
                        """)
                .bind("id", request.id().value())
                .bind("number", request.number())
                .bind("organization", request.account().organization().value())
                .bind("account", request.account().number().value())
                .bind("user", request.author().value())
                .bind("service", service.code())
                .bind("name", service.name())
                .bind("about", service.about())
                .bind("price", number(service.price()))
                .bind("unit", service.unit())
                .bind("charged", service.charged().value())
                .bind("address", request.address())
                .bind("wished", request.wished())
                .bind("phone", request.phone().value())
                .bind("at", Columns.instant(request.at()))
                .bind("state", first.state().name())
                .execute();
        insert(first);
    }

    private void insert(RequestStep step) {
        Exact.text("note of a step", step.note());
        Exact.instant("moment of a step", step.at());
        BillingPeriod month = step.month();
        unit.update("""
                        insert into <s>.cabinet_request_step (request, ordinal, at, done_by, state, amount, note, posted)
                        values (:request, :ordinal, :at, :by, :state, :amount, :note, :posted)
                        """)
                .bind("request", step.request().value())
                .bind("ordinal", step.ordinal())
                .bind("at", Columns.instant(step.at()))
                .bind("by", step.by())
                .bind("state", step.state().name())
                .bind("amount", number(step.amount()))
                .bind("note", step.note())
                .bind("posted", Columns.text(month == null ? null : month.toString()))
                .execute();
    }

    @Override
    public Optional<PaidRequest> find(RequestId id) {
        return unit.query(SELECT + "where id = :id")
                .bind("id", id.value())
                .map((row, context) -> request(row))
                .findOne();
    }

    @Override
    public List<PaidRequest> of(UserId author) {
        return unit.query(SELECT + "where user_id = :user order by seq desc")
                .bind("user", author.value())
                .map((row, context) -> request(row))
                .list();
    }

    @Override
    public List<PaidRequest> of(UserId author, AccountRef account) {
        return unit.query(SELECT + "where user_id = :user and organization = :organization and account = :account"
                        + " order by seq desc")
                .bind("user", author.value())
                .bind("organization", account.organization().value())
                .bind("account", account.number().value())
                .map((row, context) -> request(row))
                .list();
    }

    @Override
    public List<RequestStep> steps(RequestId id) {
        return unit.query("select * from <s>.cabinet_request_step where request = :request order by ordinal")
                .bind("request", id.value())
                .map((row, context) -> step(row))
                .list();
    }

    @Override
    public boolean append(RequestStep step) {
        unit.checkWriting();
        boolean next = unit.waiting(
                        "request " + step.request(),
                        () -> unit.update("""
                                update <s>.cabinet_request set steps = steps + 1, state = :state
                                where id = :id and steps = :ordinal
                                """)
                                .bind("id", step.request().value())
                                .bind("ordinal", step.ordinal())
                                .bind("state", step.state().name())
                                .execute())
                == 1;
        if (next) {
            insert(step);
        }
        return next;
    }

    @Override
    public List<PaidRequest> open(OrganizationId organization, int atMost) {
        return unit.query(SELECT + "where organization = :organization and state in ('ACCEPTED', 'PRICED', 'AGREED')"
                        + " order by seq limit :most")
                .bind("organization", organization.value())
                .bind("most", atMost)
                .map((row, context) -> request(row))
                .list();
    }
}
