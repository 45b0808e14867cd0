package io.saldo.jdbc;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.LineKind;
import io.saldo.jdbc.Shelves.Sight;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.spi.page.PostedRow;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The posted lines of a house, in order of their ids. */
record LineTable(Unit unit, Sight sight, HouseId house) {
    private static final int KOPECKS = 2;

    void insert(int seal, List<Line> lines) {
        Set<String> texts = new TreeSet<>();
        for (Line each : lines) {
            texts.addAll(texts(each.id()));
        }
        Map<String, Integer> numbers = new Names(unit, sight).numbered(texts);
        PreparedBatch batch = unit.batch("""
                insert into <s>.line
                    (shelf, seal, number, account, debtor, service, creditor, kind, about, ordinal, amount)
                values (:shelf, :seal, :number, :account, :debtor, :service, :creditor, :kind, :about, :ordinal, :amount)
                """);
        int number = 0;
        for (Line each : lines) {
            List<Integer> names = texts(each.id()).stream()
                    .map(text -> Objects.requireNonNull(numbers.get(text)))
                    .toList();
            batch.bind("shelf", sight.id())
                    .bind("seal", seal)
                    .bind("number", number++)
                    .bind("account", names.get(0))
                    .bind("debtor", names.get(1))
                    .bind("service", names.get(2))
                    .bind("creditor", names.get(3))
                    .bind("kind", names.get(4))
                    .bind("about", Columns.number(each.id().about()))
                    .bind("ordinal", each.id().ordinal())
                    .bind("amount", BigDecimal.valueOf(each.amount().value(), KOPECKS))
                    .add();
        }
        if (number > 0) {
            batch.execute();
        }
    }

    private static List<String> texts(LineId id) {
        return List.of(
                id.account().value(),
                id.debtor().value(),
                id.service().value(),
                id.creditor().value(),
                id.kind().name());
    }

    List<PostedRow> rows(int seal, BillingPeriod posted) {
        return unit.query("""
                        select l.about, l.ordinal, l.amount, account.text as account_text, debtor.text as debtor_text,
                            service.text as service_text, creditor.text as creditor_text, kind.text as kind_text
                        from <s>.line l
                        join <s>.name account on account.shelf = l.shelf and account.number = l.account
                        join <s>.name debtor on debtor.shelf = l.shelf and debtor.number = l.debtor
                        join <s>.name service on service.shelf = l.shelf and service.number = l.service
                        join <s>.name creditor on creditor.shelf = l.shelf and creditor.number = l.creditor
                        join <s>.name kind on kind.shelf = l.shelf and kind.number = l.kind
                        where l.shelf = :shelf and l.seal = :seal order by l.number
                        """)
                .bind("shelf", sight.id())
                .bind("seal", seal)
                .map((row, context) -> row(row, posted))
                .list();
    }

    private PostedRow row(ResultSet row, BillingPeriod posted) throws SQLException {
        var id = new LineId(
                house,
                posted,
                new AccountNumber(row.getString("account_text")),
                new DebtorId(row.getString("debtor_text")),
                new ServiceCode(row.getString("service_text")),
                new PartyId(row.getString("creditor_text")),
                Columns.period(row.getInt("about")),
                LineKind.valueOf(row.getString("kind_text")),
                row.getInt("ordinal"));
        return new PostedRow(
                id, Kopecks.of(row.getBigDecimal("amount").unscaledValue().longValueExact()));
    }
}
