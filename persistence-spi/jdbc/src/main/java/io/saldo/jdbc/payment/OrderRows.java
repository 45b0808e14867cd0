package io.saldo.jdbc.payment;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.statement.DocumentPurpose;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.user.UserId;
import io.saldo.jdbc.Columns;
import io.saldo.jdbc.Exact;
import io.saldo.jdbc.OpenUnit;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.resident.payment.GatewayPayment;
import io.saldo.resident.payment.GatewayPaymentId;
import io.saldo.resident.payment.OrderId;
import io.saldo.resident.payment.OrderStore;
import io.saldo.resident.payment.OrderUnit;
import io.saldo.resident.payment.PaymentOrder;
import io.saldo.resident.payment.PaymentPart;
import io.saldo.resident.payment.UnitState;
import io.saldo.resident.payment.UnitStep;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Orders as rows. Who saves one changes the row of the order first: of two at once the second finds it changed. */
record OrderRows(OpenUnit unit) implements OrderStore {
    private static final String ORDERS = "select o.id from <s>.payment_order o ";

    /** The row of an order, its units aside. */
    private record Head(String number, UserId payer, Instant begun, long version) {}

    /** A part or a step, and the unit it belongs to. */
    private record Of<T>(int unit, T value) {}

    @Override
    public void add(PaymentOrder order) {
        unit.checkWriting();
        Exact.instant("begin of an order", order.begun());
        unit.update("insert into <s>.payment_order (id, number, payer, begun, version)"
                        + " values (:id, :number, :payer, :begun, 1)")
                .bind("id", order.id().value())
                .bind("number", order.number())
                .bind("payer", order.payer().value())
                .bind("begun", Columns.instant(order.begun()))
                .execute();
        for (OrderUnit each : order.units()) {
            bound(unit.update("""
                                    insert into <s>.payment_unit (order_id, ordinal, organization, fee, gateway_id,
                                        gateway_page, state, paid, receipt)
                                    values (:order, :ordinal, :organization, :fee, :gateway, :page, :state, :paid,
                                        :receipt)
                                    """), order, each)
                    .bind("organization", each.organization().value())
                    .bind("fee", each.fee().value())
                    .execute();
            int ordinal = 0;
            for (PaymentPart part : each.parts()) {
                add(order, each, ordinal++, part);
            }
            addSteps(order, each);
        }
    }

    private static Update bound(Update statement, PaymentOrder order, OrderUnit each) {
        GatewayPayment gateway = each.gateway();
        String receipt = each.receipt();
        Instant paid = each.paid();
        if (receipt != null) {
            Exact.text("fiscal receipt", receipt);
        }
        if (paid != null) {
            Exact.instant("moment of payment", paid);
        }
        return statement
                .bind("order", order.id().value())
                .bind("ordinal", each.ordinal())
                .bind(
                        "gateway",
                        Columns.text(gateway == null ? null : gateway.id().value()))
                .bind(
                        "page",
                        Columns.text(gateway == null ? null : gateway.page().toString()))
                .bind("state", each.state().name())
                .bind("paid", Columns.instant(paid))
                .bind("receipt", Columns.text(receipt));
    }

    private void add(PaymentOrder order, OrderUnit each, int ordinal, PaymentPart part) {
        Exact.text("account", part.account().number().value());
        Exact.text("debtor", part.debtor().value());
        Exact.text("payee", part.payee().value());
        Exact.text("name of a payee", part.name());
        unit.update("""
                        insert into <s>.payment_part (order_id, unit, ordinal, organization, account, debtor, payee,
                            name, kind, purpose, amount)
                        values (:order, :unit, :ordinal, :organization, :account, :debtor, :payee, :name, :kind,
                            :purpose, :amount)
                        """)
                .bind("order", order.id().value())
                .bind("unit", each.ordinal())
                .bind("ordinal", ordinal)
                .bind("organization", part.account().organization().value())
                .bind("account", part.account().number().value())
                .bind("debtor", part.debtor().value())
                .bind("payee", part.payee().value())
                .bind("name", part.name())
                .bind("kind", part.kind().name())
                .bind("purpose", part.purpose().name())
                .bind("amount", part.amount().value())
                .execute();
    }

    /** Those that are kept already stay as they are. */
    private void addSteps(PaymentOrder order, OrderUnit each) {
        int ordinal = 0;
        for (UnitStep step : each.steps()) {
            Exact.instant("moment of a step", step.at());
            Exact.text("note of a step", step.note());
            unit.update("insert into <s>.payment_step (order_id, unit, ordinal, state, at, note)"
                            + " values (:order, :unit, :ordinal, :state, :at, :note) on conflict do nothing")
                    .bind("order", order.id().value())
                    .bind("unit", each.ordinal())
                    .bind("ordinal", ordinal++)
                    .bind("state", step.state().name())
                    .bind("at", Columns.instant(step.at()))
                    .bind("note", step.note())
                    .execute();
        }
    }

    @Override
    public Optional<PaymentOrder> find(OrderId id) {
        return unit.query("select * from <s>.payment_order where id = :id")
                .bind("id", id.value())
                .map((row, context) -> new Head(
                        row.getString("number"),
                        new UserId(row.getString("payer")),
                        Columns.instant(row, "begun"),
                        row.getLong("version")))
                .findOne()
                .map(head ->
                        new PaymentOrder(id, head.number(), head.payer(), head.begun(), units(id), head.version()));
    }

    private <T> Map<Integer, List<T>> byUnit(String table, OrderId id, Rows<T> rows) {
        Map<Integer, List<T>> all = new HashMap<>();
        unit.query("select * from <s>." + table + " where order_id = :order order by unit, ordinal")
                .bind("order", id.value())
                .map((row, context) -> new Of<>(row.getInt("unit"), rows.read(row)))
                .list()
                .forEach(each -> all.computeIfAbsent(each.unit(), any -> new ArrayList<>())
                        .add(each.value()));
        return all;
    }

    private interface Rows<T> {
        T read(ResultSet row) throws SQLException;
    }

    private List<OrderUnit> units(OrderId id) {
        Map<Integer, List<PaymentPart>> parts = byUnit("payment_part", id, OrderRows::part);
        Map<Integer, List<UnitStep>> steps = byUnit(
                "payment_step",
                id,
                row -> new UnitStep(
                        UnitState.valueOf(row.getString("state")), Columns.instant(row, "at"), row.getString("note")));
        return unit.query("select * from <s>.payment_unit where order_id = :order order by ordinal")
                .bind("order", id.value())
                .map((row, context) -> unit(row, parts, steps))
                .list();
    }

    private static PaymentPart part(ResultSet row) throws SQLException {
        return new PaymentPart(
                new AccountRef(
                        new OrganizationId(row.getString("organization")), new AccountNumber(row.getString("account"))),
                new DebtorId(row.getString("debtor")),
                new PartyId(row.getString("payee")),
                row.getString("name"),
                DebtKind.valueOf(row.getString("kind")),
                DocumentPurpose.valueOf(row.getString("purpose")),
                Kopecks.of(row.getLong("amount")));
    }

    private static OrderUnit unit(
            ResultSet row, Map<Integer, List<PaymentPart>> parts, Map<Integer, List<UnitStep>> steps)
            throws SQLException {
        int ordinal = row.getInt("ordinal");
        String gateway = row.getString("gateway_id");
        return new OrderUnit(
                ordinal,
                new OrganizationId(row.getString("organization")),
                parts.getOrDefault(ordinal, List.of()),
                Kopecks.of(row.getLong("fee")),
                gateway == null
                        ? null
                        : new GatewayPayment(new GatewayPaymentId(gateway), URI.create(row.getString("gateway_page"))),
                steps.getOrDefault(ordinal, List.of()),
                row.getObject("paid") == null ? null : Columns.instant(row, "paid"),
                row.getString("receipt"));
    }

    private List<PaymentOrder> found(Query ids) {
        return ids.mapTo(String.class).list().stream()
                .flatMap(id -> find(new OrderId(id)).stream())
                .toList();
    }

    @Override
    public List<PaymentOrder> of(UserId payer) {
        return found(unit.query(ORDERS + "where o.payer = :payer order by o.seq desc")
                .bind("payer", payer.value()));
    }

    @Override
    public Optional<PaymentOrder> by(OrganizationId organization, GatewayPaymentId payment) {
        return found(unit.query(ORDERS + "join <s>.payment_unit u on u.order_id = o.id"
                                + " where u.organization = :organization and u.gateway_id = :gateway")
                        .bind("organization", organization.value())
                        .bind("gateway", payment.value()))
                .stream()
                .findFirst();
    }

    @Override
    public List<PaymentOrder> unsettled(Instant begunBefore, int atMost) {
        return found(unit.query(ORDERS + """
                        where o.begun < :moment and exists (select 1 from <s>.payment_unit u where u.order_id = o.id
                            and (u.state = 'PAID' or (u.state = 'BEGUN' and u.gateway_id is not null)))
                        order by o.begun limit :most
                        """)
                .bind("moment", Columns.instant(begunBefore))
                .bind("most", atMost));
    }

    @Override
    public List<PaymentOrder> registered(Instant begunAfter, int atMost) {
        return found(unit.query(ORDERS + """
                        where o.begun > :moment and exists (select 1 from <s>.payment_unit u where u.order_id = o.id
                            and u.state = 'REGISTERED')
                        order by o.begun limit :most
                        """)
                .bind("moment", Columns.instant(begunAfter))
                .bind("most", atMost));
    }

    @Override
    public boolean save(PaymentOrder order) {
        unit.checkWriting();
        boolean saved = unit.waiting(
                        "order " + order.number(),
                        () -> unit.update("update <s>.payment_order set version = version + 1"
                                        + " where id = :id and version = :version")
                                .bind("id", order.id().value())
                                .bind("version", order.version())
                                .execute())
                == 1;
        if (saved) {
            for (OrderUnit each : order.units()) {
                bound(unit.update("""
                                        update <s>.payment_unit set gateway_id = :gateway, gateway_page = :page,
                                            state = :state, paid = :paid, receipt = :receipt
                                        where order_id = :order and ordinal = :ordinal
                                        """), order, each).execute();
                addSteps(order, each);
            }
        }
        return saved;
    }
}
