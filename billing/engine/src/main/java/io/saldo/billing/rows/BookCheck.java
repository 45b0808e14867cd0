package io.saldo.billing.rows;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Shelf;
import io.saldo.kernel.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Looks for rows that name what nobody told, stand twice, or say what no book can hold. */
final class BookCheck {
    private final RowTable table;
    private final List<Told.Settled> live;
    private final List<BookFault> faults;

    private BookCheck(RowTable table) {
        this.table = table;
        this.live = table.live();
        this.faults = new ArrayList<>(table.faults());
    }

    static List<BookFault> of(RowTable table) {
        var check = new BookCheck(table);
        check.house();
        check.references();
        check.doubles();
        check.descriptions();
        check.shares();
        check.live.forEach(check::content);
        return List.copyOf(check.faults);
    }

    private void add(FactId row, String reference, Object value, String remedy) {
        faults.add(new BookFault(row, reference, value.toString(), remedy));
    }

    private void house() {
        if (table.held(HouseRow.TheHouse.class).isEmpty()) {
            add(new FactId("house"), "house", "", "tell the house: its id, zone and days of management");
        }
    }

    private void references() {
        Set<Object> defined = new HashSet<>();
        live.forEach(each -> defined.addAll(each.row().defines()));
        // what was withdrawn may still be named by what happened to it before
        table.all().stream()
                .map(Told.Settled::row)
                .filter(row -> row instanceof MoneyRow || row.isDefinedOften())
                .forEach(row -> defined.addAll(row.defines()));
        for (Told.Settled each : live) {
            for (Reference reference : each.row().references()) {
                if (!defined.contains(reference.id())) {
                    add(
                            each.id(),
                            reference.name(),
                            reference.id(),
                            "nobody told of it: tell the " + word(reference.id()) + " too, or name the right one");
                }
            }
        }
    }

    /** What an id is of, by its type: {@code ServiceCode} is of a service. */
    private static String word(Object id) {
        return id.getClass()
                .getSimpleName()
                .replaceFirst("(Id|Code|Number)$", "")
                .toLowerCase(Locale.ROOT);
    }

    private void doubles() {
        Map<Object, FactId> first = new HashMap<>();
        for (Told.Settled each : live) {
            // two descriptions of one thing are told apart below, a service is of one shelf alone
            boolean apart = each.row().isDescription() && !(each.row() instanceof HouseRow.OfService);
            for (Object id : apart || each.row().isDefinedOften()
                    ? List.of()
                    : each.row().defines()) {
                FactId before = first.putIfAbsent(id, each.id());
                if (before != null) {
                    add(
                            each.id(),
                            word(id),
                            id,
                            "told before in row " + before
                                    + ": let one replace the other, or give it an id of its own");
                }
            }
        }
    }

    /** Two rows that say what one thing is, at a moment of the past too. */
    private void descriptions() {
        for (List<Told.Settled> told : table.descriptions()) {
            Timeline<Row> rows = Timeline.of(
                    told.stream().map(each -> each.fact(Row.class, row -> row)).toList());
            List<FactId> order = told.stream().map(Told.Settled::id).toList();
            Object thing = told.get(0).row().about();
            for (Fact<Row> fact : rows.facts()) {
                List<FactId> standing =
                        rows.asOf(fact.known()).live().stream().map(Fact::id).toList();
                FactId first = standing.stream()
                        .min(Comparator.comparing(order::indexOf))
                        .orElse(fact.id());
                if (standing.contains(fact.id()) && !first.equals(fact.id())) {
                    add(
                            fact.id(),
                            thing instanceof String name ? name : word(thing),
                            thing,
                            "told before in row " + first + ": let one replace the other, or give it an id of its own");
                }
            }
        }
    }

    private record Shared(Object premises, Object service) {}

    /** Shares of one day, on days their accounts are open; what they come to changes only on a first day of one. */
    private void shares() {
        Map<Shared, List<Told.Settled>> shared = new LinkedHashMap<>();
        for (Told.Settled each : live) {
            if (each.row() instanceof PremisesRow.Share share) {
                ServiceCode service = share.service();
                shared.computeIfAbsent(
                                new Shared(share.premises(), service == null ? "" : service), key -> new ArrayList<>())
                        .add(each);
            }
        }
        Map<AccountNumber, RowTable.Held<PremisesRow.OfAccount>> accounts = new HashMap<>();
        table.held(PremisesRow.OfAccount.class)
                .forEach(each -> accounts.put(each.row().account(), each));
        for (List<Told.Settled> shares : shared.values()) {
            for (Told.Settled each : shares) {
                LocalDate day = each.days().from();
                Exact sum = Exact.ZERO;
                for (Told.Settled other : shares) {
                    PremisesRow.Share share = (PremisesRow.Share) other.row();
                    var account = accounts.get(share.share().account());
                    boolean counts = other.days().contains(day)
                            && (account == null || account.days().contains(day));
                    sum = counts ? sum.plus(share.share().share()) : sum;
                }
                if (sum.compareTo(Exact.ONE) > 0) {
                    add(
                            each.id(),
                            "share",
                            sum,
                            "shares of the premises sum to more than one on " + day + ": end or correct one");
                }
            }
        }
    }

    /** What a book refuses of a single row. */
    private void content(Told.Settled each) {
        if (each.id().shelf() == Shelf.ORGANIZATION && !each.row().isShared()) {
            add(
                    each.id(),
                    "shelf",
                    each.id().shelf(),
                    "the house: an organization states parties, services, tariffs and norms for its houses");
        } else if (each.row() instanceof HouseRow.OfNorm norm
                && norm.norm().months() != 1
                && !isOf(norm.service(), ServiceKind.WASTE)) {
            add(each.id(), "months of norm", norm.norm().months(), "1: a norm for a year is divided for waste only");
        } else if (each.row() instanceof HouseRow.Invoice invoice
                && !isOf(invoice.service(), ServiceKind.COMMON_RESOURCES)) {
            add(each.id(), "invoice", invoice.service(), "of a service of the kind COMMON_RESOURCES alone");
        } else if (each.row() instanceof PremisesRow.OfPremises premises
                && (premises.kind() == PremisesKind.COMMUNAL_ROOM) != (premises.flat() != null)) {
            add(
                    each.id(),
                    "flat",
                    Objects.requireNonNullElse(premises.flat(), ""),
                    "given for a room of a communal flat, and only there");
        }
    }

    /** Of a service that nobody told nothing is said here: its reference is named already. */
    private boolean isOf(ServiceCode code, ServiceKind... kinds) {
        return live.stream()
                .filter(each -> each.row() instanceof HouseRow.OfService)
                .map(each -> ((HouseRow.OfService) each.row()).service())
                .filter(service -> service.code().equals(code))
                .allMatch(service -> Arrays.asList(kinds).contains(service.kind()));
    }
}
