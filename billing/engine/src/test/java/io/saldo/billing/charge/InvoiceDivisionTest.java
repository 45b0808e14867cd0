package io.saldo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.rule.InvoiceDivision;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Not a kopeck of what suppliers invoiced for common property is lost or made. */
class InvoiceDivisionTest {
    private static final DateRange OCTOBER = new DateRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));

    /** 5890.6 kWh × 7.37 = 43413.72(2), 15.519 m³ × 45.29 = 702.85(551): each row is rounded, together 44116.58. */
    @Test
    void every_row_is_rounded_and_the_sum_divided_by_area() {
        Map<PremisesId, InvoiceShare> shares =
                divide(List.of(electricity("5890.6", "7.37"), water("15.519", "45.29")), List.of(3163, 3060, 8888));

        assertThat(shares.get(id(0)).amount()).isEqualTo(Kopecks.parse("9234.38"));
        assertThat(shares.get(id(1)).amount()).isEqualTo(Kopecks.parse("8933.67"));
        assertThat(shares.get(id(2)).amount()).isEqualTo(Kopecks.parse("25948.53"));
    }

    @Test
    void one_kopeck_over_equal_areas_goes_to_the_lower_premises() {
        Map<PremisesId, InvoiceShare> shares = divide(List.of(water("1", "0.01")), List.of(5000, 5000));

        assertThat(shares.get(id(0)).amount()).isEqualTo(Kopecks.of(1));
        assertThat(shares.get(id(1)).amount()).isEqualTo(Kopecks.ZERO);
    }

    @Property
    void the_parts_sum_to_the_invoice_and_replay(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 20000) Integer> hundredths,
            @ForAll @LongRange(min = -100000, max = 100000) long volume,
            @ForAll @LongRange(min = 0, max = 100000) long price) {
        Quantity cubic = new Quantity(volume, 3, Unit.CUBIC_METRE);
        Quantity roubles = new Quantity(price, 2, Unit.RUB.per(Unit.CUBIC_METRE));
        Kopecks whole = Kopecks.halfUp(cubic.exact().times(roubles.exact()));

        Map<PremisesId, InvoiceShare> shares = divide(List.of(row(Resource.COLD_WATER, cubic, roubles)), hundredths);

        assertThat(Kopecks.sum(
                        shares.values().stream().map(InvoiceShare::amount).toList()))
                .isEqualTo(whole);
        shares.values().forEach(share -> {
            assertThat(share.derivation().replay()).isEqualTo(share.amount().roubles());
            assertThat(share.amount().roubles().minus(share.unrounded()).abs()).isLessThan(Exact.of(1, 100));
        });
    }

    private static Map<PremisesId, InvoiceShare> divide(
            List<Span<InvoicedResource>> invoice, List<Integer> hundredths) {
        List<PremisesId> ids = IntStream.range(0, hundredths.size())
                .mapToObj(InvoiceDivisionTest::id)
                .toList();
        InvoiceDivision division = InvoiceDivision.divide(
                invoice, ids, hundredths.stream().mapToLong(Integer::longValue).toArray(), Exact.ofScaled(1, 2));
        Map<PremisesId, InvoiceShare> shares = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            shares.put(ids.get(i), division.share(i));
        }
        return shares;
    }

    private static PremisesId id(int number) {
        return new PremisesId("flat-" + (100 + number));
    }

    private static Span<InvoicedResource> electricity(String volume, String price) {
        return row(
                Resource.ELECTRICITY,
                Quantity.parse(volume, Unit.KILOWATT_HOUR),
                Quantity.parse(price, Unit.RUB.per(Unit.KILOWATT_HOUR)));
    }

    private static Span<InvoicedResource> water(String volume, String price) {
        return row(
                Resource.COLD_WATER,
                Quantity.parse(volume, Unit.CUBIC_METRE),
                Quantity.parse(price, Unit.RUB.per(Unit.CUBIC_METRE)));
    }

    private static Span<InvoicedResource> row(Resource resource, Quantity volume, Quantity price) {
        return new Span<>(OCTOBER, new InvoicedResource(resource, volume, price), new FactId("invoice:" + resource));
    }
}
