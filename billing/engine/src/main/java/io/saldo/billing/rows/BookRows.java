package io.saldo.billing.rows;

import io.saldo.billing.book.AccountBook;
import io.saldo.billing.book.ActBook;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.book.MeterBook;
import io.saldo.billing.book.MoneyBook;
import io.saldo.billing.book.OrderBook;
import io.saldo.billing.book.PremisesBook;
import io.saldo.billing.book.RateBook;
import io.saldo.billing.book.ServiceBook;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.House;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.store.Stated;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Takes a book apart into rows: what {@link BookAssembly} lays out, the other way round. */
final class BookRows {
    private static final int LONGEST_ID = 100;
    private static final String SEPARATOR = "|";

    private final HouseBook book;
    private final List<Statement> statements = new ArrayList<>();
    /** The kind and thing that a fact of an id was met of first. */
    private final Map<FactId, String> first = new HashMap<>();

    BookRows(HouseBook book) {
        this.book = book;
        house(book.house());
        book.supply().parties().forEach(each -> add(each.facts(), HouseRow.PartyDetails::new));
        book.services().forEach(this::service);
        book.premises().forEach(this::premises);
        book.accounts().forEach(this::account);
        book.metering().groups().forEach(each -> add(each.described().facts(), MeterRow.OfGroup::new));
        book.metering().meters().forEach(this::meter);
        money(book.money());
        carried();
        parties();
    }

    /** What a system before handed on: registers that a month here handed on are none of it. */
    private void carried() {
        LocalDate opened = book.money().opened();
        DateRange before = DateRange.day(opened.minusDays(1));
        book.carry()
                .negativeVolumes()
                .forEach((group, volume) ->
                        once("carried-before:" + group, before, new MeterRow.Carried(group, volume)));
        book.carry()
                .averaged()
                .forEach((meter, causes) -> new TreeMap<>(causes).forEach((cause, periods) -> {
                    if (periods > 0) {
                        once(
                                "averaged-before:" + meter + "/" + cause,
                                before,
                                new MeterRow.Averaged(meter, cause, periods));
                    }
                }));
    }

    /** With the ids and moments of the book. */
    List<Statement> statements() {
        return statements;
    }

    private <T> void add(Timeline<T> timeline, Function<T, Row> row) {
        add(timeline.facts(), row);
    }

    /** A withdrawal is of the kind and thing of what it withdraws. */
    private <T> void add(List<Fact<T>> facts, Function<T, Row> row) {
        Map<FactId, Row> rows = new HashMap<>();
        facts.stream().sorted(Comparator.comparing(Fact::known)).forEach(fact -> {
            T value = fact.value();
            FactId replaces = fact.replaces();
            Row made = value == null ? null : row.apply(value);
            Row about = made == null && replaces != null ? rows.get(replaces) : made;
            if (about != null) {
                rows.put(fact.id(), about);
                FactId corrected = replaces == null ? null : own(replaces, Objects.requireNonNull(rows.get(replaces)));
                statements.add(new Statement(
                        about.code(),
                        about.thing(),
                        new Fact<Stated>(own(fact.id(), about), fact.range(), fact.known(), corrected, made)));
            }
        });
    }

    /**
     * A row of a host's table may be one fact of several things, as an agreement of all flats: the store keeps a
     * statement of each, and the second and later ones are called after their things.
     */
    private FactId own(FactId id, Row row) {
        String group = row.code() + SEPARATOR + (row instanceof MoneyRow ? "" : row.thing());
        if (first.computeIfAbsent(id, key -> group).equals(group)) {
            return id;
        }
        return new FactId(cut(id.value() + SEPARATOR + group), id.shelf());
    }

    private static String cut(String id) {
        return id.length() <= LONGEST_ID
                ? id
                : id.substring(0, LONGEST_ID - 10) + "~" + Integer.toHexString(id.hashCode());
    }

    private void once(String id, Row row) {
        once(id, DateRange.ALWAYS, row);
    }

    private void once(String id, DateRange days, Row row) {
        statements.add(Statement.of(new FactId(cut(id)), days, Known.BEGINNING, null, row));
    }

    /** The house itself stands on the first days of management, and on what corrects them. */
    private void house(House house) {
        Set<FactId> own = new HashSet<>();
        List<Fact<String>> facts = house.managed().facts();
        facts.stream()
                .filter(fact -> fact.replaces() == null)
                .min(Comparator.<Fact<String>, DateRange>comparing(Fact::range).thenComparing(Fact::id))
                .ifPresent(fact -> own.add(fact.id()));
        facts.stream()
                .sorted(Comparator.comparing(Fact::known))
                .filter(fact -> fact.replaces() != null && own.contains(fact.replaces()))
                .forEach(fact -> own.add(fact.id()));
        add(
                facts.stream().filter(fact -> own.contains(fact.id())).toList(),
                basis -> new HouseRow.TheHouse(house.id(), house.address(), house.region(), house.zone(), basis));
        add(facts.stream().filter(fact -> !own.contains(fact.id())).toList(), HouseRow.Managed::new);
        add(house.heating(), HouseRow.Heating::new);
        add(house.heatingSeason(), HouseRow.HeatingSeason::new);
        house.commonResources()
                .forEach((kind, timeline) -> add(timeline, method -> new HouseRow.CommonMethod(kind, method)));
        add(house.hotWater(), HouseRow.HotWater::new);
    }

    /** Parties that agreements and money name, and nobody described. */
    private void parties() {
        Set<Object> defined = new HashSet<>();
        book.supply()
                .parties()
                .forEach(each -> each.all().stream().map(Party::id).forEach(defined::add));
        List<PartyId> named = statements.stream()
                .flatMap(each -> each.fact().value() instanceof Row row ? row.references().stream() : Stream.empty())
                .flatMap(each -> each.id() instanceof PartyId id ? Stream.of(id) : Stream.empty())
                .distinct()
                .sorted()
                .toList();
        named.stream()
                .filter(each -> !defined.contains(each))
                .forEach(each -> once("named:party:" + each, new HouseRow.OfParty(each)));
    }

    private void service(ServiceBook each) {
        ServiceCode code = each.service().code();
        add(each.described().facts(), HouseRow.OfService::new);
        for (RateBook<Tariff> rate : each.tariffs()) {
            add(rate.timeline(), tariff -> new HouseRow.OfTariff(code, rate.key(), tariff));
        }
        for (RateBook<Norm> rate : each.norms()) {
            add(rate.timeline(), norm -> new HouseRow.OfNorm(code, rate.key(), norm));
        }
        add(each.breaches(), breach -> new HouseRow.OfBreach(code, breach));
        add(each.supplied(), volume -> new HouseRow.Supplied(code, volume));
        add(each.invoices(), invoice -> new HouseRow.Invoice(code, invoice));
    }

    private void premises(PremisesBook each) {
        PremisesId id = each.premises().id();
        add(
                each.premises().purpose().facts(),
                purpose -> new PremisesRow.OfPremises(id, purpose.kind(), purpose.flat()));
        add(each.premises().area(), area -> new PremisesRow.Area(id, area));
        add(each.premises().occupancy(), occupancy -> new PremisesRow.Residents(id, occupancy));
        each.possibility()
                .forEach((resource, timeline) ->
                        add(timeline, possibility -> new PremisesRow.Possibility(id, resource, possibility)));
        each.agreements().values().forEach(timeline -> add(timeline, one -> new PremisesRow.Agreement(id, one)));
        each.shares().values().forEach(timeline -> add(timeline, share -> new PremisesRow.Share(id, null, share)));
        each.serviceShares()
                .forEach((service, shares) -> shares.values()
                        .forEach(timeline -> add(timeline, share -> new PremisesRow.Share(id, service, share))));
        add(each.attributes(), attributes -> new PremisesRow.Characteristics(id, attributes));
        each.stated()
                .forEach((resource, timeline) ->
                        add(timeline, volume -> new PremisesRow.StatedVolume(id, resource, volume)));
        add(each.absences(), absence -> new PremisesRow.Away(id, absence));
        acts(id, each.acts());
    }

    private void acts(PremisesId id, ActBook acts) {
        acts.calculated()
                .forEach((resource, timeline) ->
                        add(timeline, volume -> new PremisesRow.CalculatedVolume(id, resource, volume)));
        add(acts.refusals(), refusal -> new PremisesRow.Refusal(id, refusal));
        add(acts.checks(), check -> new PremisesRow.Check(id, check));
        add(acts.uses(), use -> new PremisesRow.Use(id, use));
        add(acts.distributors(), units -> new PremisesRow.Distributors(id, units));
    }

    private void account(AccountBook each) {
        AccountNumber number = each.number();
        add(each.described().facts(), account -> new PremisesRow.OfAccount(number, account.kind()));
        add(each.debtor(), debtor -> new PremisesRow.Owes(number, debtor));
        add(each.benefits().benefits(), PremisesRow.Granted::new);
        add(each.benefits().subsidies(), PremisesRow.Subsidised::new);
    }

    private void meter(MeterBook each) {
        add(each.described().facts(), MeterRow.OfMeter::new);
        each.readings()
                .forEach((zone, timeline) -> add(timeline, value -> new MeterRow.Reading(each.id(), zone, value)));
        add(each.verified(), certificate -> new MeterRow.Verification(each.id(), certificate));
        add(each.past(), volume -> new MeterRow.Before(each.id(), volume));
    }

    private void money(MoneyBook money) {
        once("book-opened", new MoneyRow.Opened(money.opened()));
        add(money.obligations(), MoneyRow.OpeningDebt::new);
        add(money.advances(), MoneyRow.Advance::new);
        add(money.payments(), MoneyRow.Paid::new);
        add(money.adjustments(), MoneyRow.Adjusted::new);
        OrderBook orders = money.orders();
        add(orders.orders(), MoneyRow.Ordered::new);
        add(orders.reversals(), MoneyRow.Reversed::new);
        add(orders.claims(), MoneyRow.Claimed::new);
        add(orders.changes(), MoneyRow.Sold::new);
        add(orders.givenUp(), MoneyRow.GivesUp::new);
        once("state-sales-policy", new MoneyRow.StateSalesPolicy(orders.stateSales()));
        add(money.penalties().policy().facts(), MoneyRow.Policy::new);
        money.penalties()
                .regimes()
                .forEach((account, regime) -> add(regime.facts(), each -> new MoneyRow.Regime(account, each)));
    }
}
