package io.saldo.services.takeover;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A month as another system posted it beside what is posted here.
 *
 * @param rows by account and service, those without a difference too
 */
public record Comparison(HouseId house, BillingPeriod month, List<Row> rows) {
    private static final String HEADER = "account;service;there;here;difference;reasons";

    public Comparison {
        rows = List.copyOf(rows);
    }

    /** Why two systems differ. */
    public enum Reason {
        /** The other system posted nothing for the account and service. */
        ONLY_HERE,
        /** Nothing is posted here. */
        ONLY_THERE,
        /** Nothing is posted here because the account or the service is parked. */
        PARKED,
        /** Another price. */
        TARIFF,
        /** Another volume, determined in the same way. */
        VOLUME,
        /** Another volume, because it was determined in another way. */
        METHOD,
        /** Kopecks of rounding. */
        ROUNDING,
        /** The same volume and price make another sum there, or that system does not tell them. */
        FORMULA,
        /** What the multiplying factor adds. */
        MULTIPLYING_FACTOR,
        /** A benefit. */
        BENEFIT,
        /** Absence, interruption, poor quality. */
        LOWERING,
        /** What an inspection found. */
        INSPECTION,
        /** A charge made once. */
        ONE_OFF,
        /** What earlier months come to more or less. */
        RECALCULATION,
        /** Penalties. */
        PENALTY
    }

    /**
     * A part of a difference.
     *
     * @param amount above zero where more is posted here
     * @param detail numbers or codes that tell more, there before here; may be empty
     */
    public record Part(Reason reason, Kopecks amount, String detail) {}

    /**
     * An account and service.
     *
     * @param parts whose amounts sum to the difference; empty where there is none
     */
    public record Row(AccountNumber account, ServiceCode service, Kopecks there, Kopecks here, List<Part> parts) {
        public Row {
            parts = List.copyOf(parts);
        }

        public Kopecks difference() {
            return here.minus(there);
        }
    }

    /** The rows that differ. */
    public List<Row> differing() {
        return rows.stream().filter(row -> !row.parts().isEmpty()).toList();
    }

    /** What each reason comes to. */
    public SortedMap<Reason, Kopecks> byReason() {
        SortedMap<Reason, Kopecks> sums = new TreeMap<>();
        rows.forEach(row -> row.parts().forEach(part -> sums.merge(part.reason(), part.amount(), Kopecks::plus)));
        return sums;
    }

    /** As a file: a line of names, a line for each row, the total last; amounts in roubles with a point. */
    public String csv() {
        Kopecks there = Kopecks.sum(rows.stream().map(Row::there).toList());
        Kopecks here = Kopecks.sum(rows.stream().map(Row::here).toList());
        String reasons = byReason().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
        return Stream.of(
                        Stream.of(HEADER),
                        rows.stream().map(Comparison::line),
                        Stream.of(String.join(
                                ";",
                                "=",
                                "",
                                there.toString(),
                                here.toString(),
                                here.minus(there).toString(),
                                reasons)))
                .flatMap(each -> each)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(Row row) {
        return String.join(
                ";",
                quoted(row.account().value()),
                quoted(row.service().value()),
                row.there().toString(),
                row.here().toString(),
                row.difference().toString(),
                quoted(row.parts().stream()
                        .map(part -> part.reason()
                                + "="
                                + part.amount()
                                + (part.detail().isEmpty() ? "" : " (" + part.detail() + ")"))
                        .collect(Collectors.joining(" "))));
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        // a spreadsheet takes these for the beginning of a formula
        String safe = text.matches("[=+@-].*") ? "'" + text : text;
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
