package io.saldo.jdbc;

import com.fasterxml.jackson.databind.JavaType;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.binding.AccountRows;
import io.saldo.billing.recalculation.ClosedMonth;
import io.saldo.billing.run.HandedOn;
import io.saldo.billing.run.MonthDebts;
import io.saldo.jdbc.Shelves.Sight;
import io.saldo.json.StoredForm;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.spi.page.Page;
import io.saldo.spi.page.PageKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The bytes of sealed months: pages of explanations, and the rest of a bill as deflated JSON. */
final class PageTable {
    /** Beside those of {@link PageKind}, each a value in its stored form. */
    private static final int HANDED_ON = 101;

    private static final int DEBTS = 102;
    private static final int STATEMENTS = 103;

    private final Unit unit;
    private final Sight sight;

    /** A row of the table. */
    @SuppressWarnings("ArrayRecordComponent") // bytes, compared by nobody
    private record Row(int kind, int ordinal, int form, byte[] content) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getInt("kind"), row.getInt("ordinal"), row.getInt("form"), row.getBytes("content"));
        }
    }

    /** All rows of one seal. */
    static final class OfSeal {
        private final JsonForm json;
        private final List<Row> rows;

        private OfSeal(JsonForm json, List<Row> rows) {
            this.json = json;
            this.rows = rows;
        }

        /** The pages of explanations. */
        List<Page> pages() {
            return rows.stream()
                    .filter(each -> pageKind(each.kind()) != null)
                    .map(each -> page(each))
                    .toList();
        }

        private static Page page(Row row) {
            PageKind kind = pageKind(row.kind());
            if (kind == null) {
                throw new IllegalStateException("no kind of page has the number " + row.kind());
            }
            return new Page(kind, row.ordinal(), row.form(), row.content());
        }

        private static @Nullable PageKind pageKind(int code) {
            return Arrays.stream(PageKind.values())
                    .filter(each -> each.code() == code)
                    .findFirst()
                    .orElse(null);
        }

        private Object value(int kind, JavaType type) {
            for (Row each : rows) {
                if (each.kind() == kind) {
                    return json.unpack(each.content(), type);
                }
            }
            throw new IllegalStateException("a sealed month has no page " + kind + ": restore it");
        }

        HandedOn handedOn() {
            return (HandedOn) value(HANDED_ON, json.type(HandedOn.class));
        }

        MonthDebts debts() {
            return (MonthDebts) value(DEBTS, json.type(MonthDebts.class));
        }

        /** Its type says what is in it. */
        @SuppressWarnings("unchecked")
        SortedMap<AccountNumber, AccountStatement> statements() {
            return (SortedMap<AccountNumber, AccountStatement>) value(STATEMENTS, statementsType(json));
        }
    }

    PageTable(Unit unit, Sight sight) {
        this.unit = unit;
        this.sight = sight;
    }

    private static JavaType statementsType(JsonForm json) {
        return json.type(SortedMap.class, AccountNumber.class, AccountStatement.class);
    }

    OfSeal all(int seal) {
        return read(seal, "");
    }

    OfSeal only(int seal, PageKind kind) {
        return read(seal, " and kind = " + kind.code());
    }

    OfSeal onlyHandedOn(int seal) {
        return read(seal, " and kind = " + HANDED_ON);
    }

    private OfSeal read(int seal, String which) {
        return new OfSeal(
                unit.json(),
                unit.query("select kind, ordinal, form, content from <s>.page where shelf = :shelf and seal = :seal"
                                + which)
                        .bind("shelf", sight.id())
                        .bind("seal", seal)
                        .map((row, context) -> Row.of(row))
                        .list());
    }

    void insert(
            int seal,
            List<Page> pages,
            HandedOn handedOn,
            MonthDebts debts,
            SortedMap<AccountNumber, AccountStatement> statements) {
        PreparedBatch batch = unit.batch("""
                insert into <s>.page (shelf, seal, kind, ordinal, form, content)
                values (:shelf, :seal, :kind, :ordinal, :form, :content)
                """);
        pages.forEach(
                each -> add(batch, seal, new Row(each.kind().code(), each.ordinal(), each.form(), each.content())));
        JsonForm json = unit.json();
        add(batch, seal, stored(HANDED_ON, json.pack(handedOn, json.type(HandedOn.class))));
        add(batch, seal, stored(DEBTS, json.pack(debts, json.type(MonthDebts.class))));
        add(batch, seal, stored(STATEMENTS, json.pack(statements, statementsType(json))));
        batch.execute();
    }

    private static Row stored(int kind, byte[] content) {
        return new Row(kind, 0, StoredForm.CURRENT, content);
    }

    private void add(PreparedBatch batch, int seal, Row row) {
        batch.bind("shelf", sight.id())
                .bind("seal", seal)
                .bind("kind", row.kind())
                .bind("ordinal", row.ordinal())
                .bind("form", row.form())
                .bind("content", row.content())
                .add();
    }

    static JavaType closedType(JsonForm json) {
        return json.type(ClosedMonth.class);
    }

    static JavaType moneyType(JsonForm json) {
        return json.type(AccountRows.class);
    }
}
