package io.saldo.billing.statement;

import io.saldo.billing.charge.Band;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.LineKind;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of lines: one for each service and performer, or for each of its bands where it has several prices.
 *
 * <p>A row's volume, method and tariff are those of what is charged for the month itself. What is about an earlier
 * month stands in the column of recalculations, whatever its kind, for a volume of July says nothing of October; what
 * has no row of its own band stands in the service's first.
 */
record ServiceRows(DocumentDirectory directory, BillingPeriod period) {

    private record Performed(ServiceCode service, PartyId performer) {}

    /** In the order of the lines, which is that of the directory. */
    List<ServiceRow> of(List<Line> lines) {
        Map<Performed, List<Line>> performed = new LinkedHashMap<>();
        for (Line line : lines) {
            performed
                    .computeIfAbsent(new Performed(line.id().service(), line.performer()), key -> new ArrayList<>())
                    .add(line);
        }
        return performed.values().stream()
                .flatMap(each -> banded(each).stream())
                .toList();
    }

    /** Whether a line stands in the column of recalculations. */
    static boolean isRecalculated(Line line, BillingPeriod period) {
        return line.id().kind().isRecalculation()
                || (line.id().kind().isCharge() && line.id().about().compareTo(period) < 0);
    }

    /** A price of a row; one that changed inside the month has a row before the change and one after. */
    private record Price(Band band, Quantity tariff, int ordinal) implements Comparable<Price> {
        @Override
        public int compareTo(Price other) {
            int order = band.compareTo(other.band);
            return order != 0 ? order : Integer.compare(ordinal, other.ordinal);
        }
    }

    private List<ServiceRow> banded(List<Line> lines) {
        SortedMap<Price, List<Line>> prices = new TreeMap<>();
        List<Line> base = lines.stream()
                .filter(line -> isOfMonth(line) && line.id().kind() == LineKind.BASE)
                .toList();
        for (Line line : base) {
            prices.computeIfAbsent(price(line, prices.keySet(), true), key -> new ArrayList<>())
                    .add(line);
        }
        for (boolean ofMonth : List.of(true, false)) {
            for (Line line : lines) {
                if (isOfMonth(line) == ofMonth && !base.contains(line)) {
                    prices.computeIfAbsent(price(line, prices.keySet(), ofMonth), key -> new ArrayList<>())
                            .add(line);
                }
            }
        }
        List<ServiceRow> rows = new ArrayList<>();
        prices.forEach((price, list) -> rows.add(row(price.band(), list)));
        return rows;
    }

    /**
     * The row of a line: that of its band and price; of its band, where no base charge has its price; of the service,
     * where the month has nothing of its band.
     */
    private static Price price(Line line, Set<Price> known, boolean ofMonth) {
        Band band = line.basis().band();
        Quantity tariff = line.basis().tariff();
        Optional<Price> same = known.stream()
                .filter(each ->
                        each.band().equals(band) && each.tariff().exact().equals(tariff.exact()))
                .findFirst();
        if (same.isPresent() || (line.id().kind() == LineKind.BASE && ofMonth)) {
            return same.orElseGet(() -> new Price(band, tariff, known.size()));
        }
        Optional<Price> ofBand =
                known.stream().filter(each -> each.band().equals(band)).findFirst();
        return ofBand.or(() -> ofMonth ? Optional.empty() : known.stream().findFirst())
                .orElseGet(() -> new Price(band, tariff, known.size()));
    }

    /** Whether a line is a part of what the month itself is charged. */
    static boolean isOfMonth(Line line, BillingPeriod period) {
        return line.id().kind().isCharge() && !isRecalculated(line, period);
    }

    private boolean isOfMonth(Line line) {
        return isOfMonth(line, period);
    }

    private ServiceRow row(Band band, List<Line> lines) {
        List<Line> charged = lines.stream().filter(this::isOfMonth).toList();
        List<Line> measured = measured(charged);
        Line first = (measured.isEmpty() ? lines : measured).get(0);
        @Nullable Exact volume = null;
        @Nullable Quantity tariff = null;
        for (Line line : measured) {
            LineBasis basis = line.basis();
            volume = volume == null ? basis.volume() : volume.plus(basis.volume());
            tariff = basis.tariff();
        }
        Service service = directory.service(first.id().service());
        boolean common = service.kind().isCommonResource();
        return new ServiceRow(
                service.name(),
                directory.party(first.performer()).name(),
                band,
                first.basis().unit(),
                common ? null : volume,
                common ? volume : null,
                RowMethod.of(first.basis()),
                tariff,
                new RowAmounts(
                        sum(charged, line -> line.id().kind() != LineKind.MULTIPLYING_FACTOR),
                        sum(charged, line -> line.id().kind() == LineKind.MULTIPLYING_FACTOR),
                        sum(lines, line -> isRecalculated(line, period)),
                        sum(lines, line -> line.id().kind() == LineKind.BENEFIT),
                        sum(charged, line -> line.id().kind() == LineKind.VAT)));
    }

    /**
     * The lines whose volumes a row is about: base charges; charges made once where there are none. Tax and excess
     * repeat the volume of their charge.
     */
    private static List<Line> measured(List<Line> charged) {
        List<Line> base = charged.stream()
                .filter(line -> line.id().kind() == LineKind.BASE)
                .toList();
        return base.isEmpty()
                ? charged.stream()
                        .filter(line -> line.id().kind() == LineKind.ONE_OFF)
                        .toList()
                : base;
    }

    private static Kopecks sum(List<Line> lines, Predicate<Line> which) {
        return Kopecks.sum(lines.stream().filter(which).map(Line::amount).toList());
    }

    /** Lines in the order in which a document lists services. */
    static Comparator<Line> order(DocumentDirectory directory) {
        return Comparator.<Line>comparingInt(line -> directory.place(line.id().service()))
                .thenComparing(Line::id);
    }
}
