package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.book.RateBook;
import io.saldo.billing.book.ServiceBook;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.tariff.Tariff;
import io.saldo.billing.tariff.Vat;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tariffs and norms in {@code house.json}, each for a key of attributes. */
final class RateRows {
    /** Of a price or a norm: larger ones are slips of the pen. */
    private static final long MOST = 1_000_000;

    private static final List<String> COMMON =
            List.of("service", "source", "from", "to", "id", "known", "replaces", "withdraws");

    private final HouseFile house;
    private final JsonFile json;
    private final Facts<Key, Tariff> tariffs;
    private final Facts<Key, Norm> norms;

    /** What a row is about: a service, and the attributes it is for. */
    private record Key(ServiceCode service, Attributes attributes) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return toString().compareTo(other.toString());
        }

        /** {@code electricity}, {@code electricity[STOVE=GAS,ZONE=DAY]}. */
        @Override
        public String toString() {
            String key = attributes.values().entrySet().stream()
                    .map(each -> each.getKey() + "=" + each.getValue())
                    .collect(Collectors.joining(","));
            return key.isEmpty() ? service.value() : service + "[" + key + "]";
        }
    }

    RateRows(HouseFile house, JsonFile json, Problems problems) {
        this.house = house;
        this.json = json;
        this.tariffs = new Facts<>("tariff", house.zone(), problems);
        this.norms = new Facts<>("norm", house.zone(), problems);
    }

    List<ServiceBook> read(Collection<Service> services) {
        json.list("tariffs", row -> house.subject(row, "service"), row -> {
            row.only(names("price", "unit", "up_to", "vat"));
            if (!tariffs.withdrawal(row)) {
                Key key = key(row);
                tariffs.add(row, key, row.range(), tariff(row, house.kind(key.service)));
            }
        });
        json.list("norms", row -> house.subject(row, "service"), row -> {
            row.only(names("value", "per", "months"));
            if (!norms.withdrawal(row)) {
                Key key = key(row);
                norms.add(row, key, row.range(), norm(row, house.kind(key.service)));
            }
        });
        SortedMap<Key, Timeline<Tariff>> prices = tariffs.timelines();
        SortedMap<Key, Timeline<Norm>> volumes = norms.timelines();
        return services.stream()
                .map(each -> new ServiceBook(each, books(prices, each.code()), books(volumes, each.code())))
                .toList();
    }

    private static String[] names(String... own) {
        return Stream.of(
                        Stream.of(own),
                        COMMON.stream(),
                        Stream.of(Attribute.values()).map(RateRows::name))
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    private static String name(Attribute attribute) {
        return attribute.name().toLowerCase(Locale.ROOT);
    }

    private static <T> List<RateBook<T>> books(SortedMap<Key, Timeline<T>> timelines, ServiceCode service) {
        List<RateBook<T>> books = new ArrayList<>();
        timelines.forEach((key, timeline) -> {
            if (key.service.equals(service)) {
                books.add(new RateBook<>(key.attributes, timeline));
            }
        });
        return books;
    }

    private Key key(JsonFile.Node row) {
        Attributes attributes = Attributes.NONE;
        for (Attribute attribute : Attribute.values()) {
            Optional<String> value = row.text(name(attribute));
            if (value.isPresent()) {
                Attributes before = attributes;
                attributes =
                        row.read(name(attribute), text -> before.with(attribute, Codes.attribute(attribute, text)));
            }
        }
        return new Key(house.service(row, "service"), attributes);
    }

    private static Tariff tariff(JsonFile.Node row, ServiceKind kind) {
        Unit unit = one(row, "unit", kind.units(), Unit.ONE);
        @Nullable Quantity upTo = row.text("up_to").isPresent() ? row.quantity("up_to", unit, MOST) : null;
        if (upTo != null && upTo.signum() == 0) {
            row.refuse("up_to", row.required("up_to"), "positive");
        }
        return new Tariff(
                row.quantity("price", Unit.RUB.per(unit), MOST),
                upTo,
                row.code("vat", Vat.class, Vat.INCLUDED),
                row.text("source").orElse(""));
    }

    private static Norm norm(JsonFile.Node row, ServiceKind kind) {
        Unit unit = one(row, "per", ServiceMonth.normUnits(kind), kind.unit());
        String months = row.text("months").orElse("1");
        boolean monthly = months.equals("1");
        if (!monthly && !(months.equals("12") && kind == ServiceKind.WASTE)) {
            row.refuse("months", months, "normMonths");
        }
        return new Norm(
                row.quantity("value", unit, MOST),
                monthly ? 1 : 12,
                row.text("source").orElse(""));
    }

    /** One of the units allowed, named by what stands under the line; the first where the row names none. */
    private static Unit one(JsonFile.Node row, String field, List<Unit> allowed, Unit above) {
        Optional<String> named = row.text(field);
        if (named.isEmpty()) {
            return allowed.get(0);
        }
        String code = Codes.value(named.get());
        for (Unit unit : allowed) {
            Unit base = above.equals(Unit.ONE) ? unit : above.per(unit);
            if (base.toString().equals(code)) {
                return unit;
            }
        }
        List<String> codes = allowed.stream()
                .map(unit -> (above.equals(Unit.ONE) ? unit : above.per(unit)).toString())
                .toList();
        return row.refuse(field, named.get(), "code", String.join(", ", codes));
    }
}
