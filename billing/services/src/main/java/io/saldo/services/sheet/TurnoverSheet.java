package io.saldo.services.sheet;

import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A turnover sheet of closed months.
 *
 * @param houses those that are in it, in order
 * @param missing houses of which not all of these months are closed: nothing of them is in it
 * @param rows by payee, creditor and service
 */
public record TurnoverSheet(
        BillingPeriod from,
        BillingPeriod to,
        List<HouseId> houses,
        List<HouseId> missing,
        SortedMap<SheetKey, Turnover> rows) {
    private static final String HEADER =
            "payee;creditor;service;opening;charged;recalculated;benefits;paid;penalties;other;closing";

    public TurnoverSheet {
        houses = List.copyOf(houses);
        missing = List.copyOf(missing);
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    public Turnover total() {
        return rows.values().stream().reduce(Turnover.NONE, Turnover::plus);
    }

    /** As a table: a line of names, a line for each row, the total last; amounts in roubles with a point. */
    public String csv() {
        Stream<String> lines = rows.entrySet().stream().map(TurnoverSheet::line);
        return Stream.of(Stream.of(HEADER), lines, Stream.of("=;;;" + amounts(total())))
                .flatMap(each -> each)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(Map.Entry<SheetKey, Turnover> row) {
        SheetKey key = row.getKey();
        String service = key.service() == null ? "" : key.service().value();
        return Stream.of(key.payee().value(), key.creditor().value(), service)
                .map(TurnoverSheet::quoted)
                .collect(Collectors.joining(";", "", ";" + amounts(row.getValue())));
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        // a spreadsheet takes these for the beginning of a formula
        String safe = text.matches("[=+@-].*") ? "'" + text : text;
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String amounts(Turnover each) {
        return Stream.of(
                        each.opening(),
                        each.charged(),
                        each.recalculated(),
                        each.benefits(),
                        each.paid(),
                        each.penalties(),
                        each.other(),
                        each.closing())
                .map(Kopecks::toString)
                .collect(Collectors.joining(";"));
    }
}
