package io.saldo.testkit;

import io.saldo.billing.binding.AccountRows;
import io.saldo.billing.charge.Line;
import io.saldo.billing.recalculation.ClosedMonth;
import io.saldo.billing.run.HandedOn;
import io.saldo.billing.store.Annulment;
import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.Manifest;
import io.saldo.billing.store.Months;
import io.saldo.billing.store.Seal;
import io.saldo.billing.store.SealedMonth;
import io.saldo.billing.store.Sealing;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.CommandLog;
import io.saldo.kernel.store.Keeping;
import io.saldo.kernel.store.Message;
import io.saldo.kernel.store.Outbox;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.store.Statements;
import io.saldo.kernel.store.Taken;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One unit on a copy of everything, each port by the words of its documentation and with no thought of speed. */
final class PlainUnit implements Statements, Months, CommandLog, Outbox {
    private final PlainBooks.Maps maps;
    private final Function<ShelfId, Known> next;
    private final boolean writing;
    private final Set<CommandKey> first = new HashSet<>();
    private @Nullable SortedMap<ShelfId, Known> open;
    private boolean ended;

    PlainUnit(PlainBooks.Maps maps, Function<ShelfId, Known> next, boolean writing) {
        this.maps = maps;
        this.next = next;
        this.writing = writing;
    }

    BillingStore store() {
        return new BillingStore(this, this, new PlainDocuments(this), new PlainPersons(this), this, this);
    }

    PlainBooks.Maps maps() {
        return maps;
    }

    void end() {
        ended = true;
    }

    private static void unless(boolean right, String message) {
        if (!right) {
            throw new IllegalStateException(message);
        }
    }

    static void exact(Canonical value) {
        exact(CanonicalWriter.write(value).replace("\\u0000", "\0"));
    }

    static void exact(String text) {
        boolean kept =
                text.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
        InvalidValueException.unless(kept, "text", text, "text that a database keeps");
    }

    PlainBooks.Maps reading() {
        unless(!ended, "ended");
        return maps;
    }

    PlainBooks.Maps writing() {
        unless(writing, "reading");
        return reading();
    }

    Known opened(ShelfId shelf) {
        unless(writing() == maps && open != null && open.containsKey(shelf), "not open");
        return Objects.requireNonNull(Objects.requireNonNull(open).get(shelf));
    }

    private Collection<Statement> shelf(ShelfId shelf) {
        return reading().statements.getOrDefault(shelf, new TreeMap<>()).values();
    }

    @Override
    public SortedMap<ShelfId, Known> open(Collection<ShelfId> shelves) {
        unless(writing() == maps && open == null, "open already");
        var moments = new TreeMap<ShelfId, Known>();
        new TreeSet<>(shelves).forEach(each -> moments.put(each, next.apply(each)));
        open = moments;
        return moments;
    }

    @Override
    public Keeping state(ShelfId shelf, List<Statement> facts) {
        Known given = opened(shelf);
        for (Statement each : facts) {
            Known known = each.fact().known();
            unless(known.at().equals(given.at()) && known.compareTo(given) >= 0, "another moment");
            InvalidValueException.unless(each.id().shelf() == shelf.shelf(), "fact", each.id(), "of this shelf");
            exact(each);
        }
        var all = new TreeMap<>(maps.statements.getOrDefault(shelf, new TreeMap<>()));
        int before = all.size();
        for (Statement each : facts) {
            Statement kept = all.get(each.id());
            if (kept != null && !kept.repeats(each)) {
                return new Keeping.OtherContent(each, kept);
            }
            FactId replaces = each.fact().replaces();
            Statement replaced = replaces == null ? null : all.get(replaces);
            if (kept == null
                    && replaces != null
                    && (replaced == null
                            || !replaced.code().equals(each.code())
                            || replaced.fact().known().compareTo(each.fact().known()) >= 0)) {
                return new Keeping.NothingToCorrect(each, replaces);
            }
            all.putIfAbsent(each.id(), each);
        }
        maps.statements.put(shelf, all);
        return new Keeping.Kept(all.size() - before);
    }

    @Override
    public List<Statement> asOf(ShelfId shelf, Known moment, Reach reach) {
        List<Statement> known = shelf(shelf).stream()
                .filter(each -> each.fact().known().compareTo(moment) <= 0)
                .toList();
        Set<FactId> wanted = new HashSet<>();
        known.stream().filter(reach::names).forEach(each -> wanted.add(each.id()));
        for (int before = -1; before < wanted.size(); ) {
            before = wanted.size();
            for (Statement each : known) {
                FactId replaces = each.fact().replaces();
                if (replaces != null && (wanted.contains(replaces) || wanted.contains(each.id()))) {
                    wanted.add(replaces);
                    wanted.add(each.id());
                }
            }
        }
        return known.stream().filter(each -> wanted.contains(each.id())).toList();
    }

    @Override
    public Optional<Known> last(ShelfId shelf) {
        return shelf(shelf).stream().map(each -> each.fact().known()).max(Comparator.naturalOrder());
    }

    @Override
    public long count(ShelfId shelf, Known moment) {
        return asOf(shelf, moment, Reach.ALL).size();
    }

    @Override
    public SortedSet<HouseId> houses() {
        var houses = new TreeSet<HouseId>();
        reading().statements.forEach((shelf, all) -> {
            HouseId house = shelf.house();
            if (house != null && !all.isEmpty()) {
                houses.add(house);
            }
        });
        return houses;
    }

    @Override
    public HouseId giveNumber(AccountNumber account, HouseId house) {
        return writing().numbers.computeIfAbsent(account, number -> house);
    }

    @Override
    public Optional<HouseId> houseOf(AccountNumber account) {
        return Optional.ofNullable(reading().numbers.get(account));
    }

    private List<PlainBooks.Maps.Sealed> sealed(HouseId house) {
        return reading().seals.computeIfAbsent(house, id -> new ArrayList<>());
    }

    private List<SealedMonth> standing(HouseId house) {
        return sealed(house).stream()
                .filter(each -> each.annulment() == null)
                .map(PlainBooks.Maps.Sealed::month)
                .toList();
    }

    @Override
    public Sealing seal(SealedMonth month) {
        Manifest manifest = month.manifest();
        opened(ShelfId.of(manifest.house()));
        Optional<Manifest> same = month(manifest.house(), manifest.period()).map(SealedMonth::manifest);
        if (same.isPresent()) {
            return same.get().equals(manifest) ? new Sealing.Repeated() : new Sealing.OtherContent(same.get());
        }
        Manifest last = last(manifest.house()).orElse(null);
        long before = sealed(manifest.house()).stream()
                .filter(each -> each.month().manifest().period().equals(manifest.period()))
                .count();
        boolean follows = last == null
                ? manifest.before() == null
                : last.period().next().equals(manifest.period())
                        && last.fingerprint().equals(manifest.before());
        if (!follows || manifest.sealing() != before + 1) {
            return new Sealing.NotNext(last == null ? null : last.period());
        }
        sealed(manifest.house()).add(new PlainBooks.Maps.Sealed(month, null));
        return new Sealing.Sealed();
    }

    @Override
    public Optional<Manifest> annul(HouseId house, BillingPeriod period, Annulment decision) {
        opened(ShelfId.of(house));
        exact(decision);
        InvalidValueException.unless(
                decision.at().truncatedTo(ChronoUnit.MICROS).equals(decision.at()),
                "at",
                decision.at(),
                "microseconds");
        Optional<Manifest> last = last(house).filter(each -> each.period().equals(period));
        last.ifPresent(manifest -> sealed(house)
                .replaceAll(each -> each.month().manifest().equals(manifest) && each.annulment() == null
                        ? new PlainBooks.Maps.Sealed(each.month(), decision)
                        : each));
        return last;
    }

    private Optional<SealedMonth> lastMonth(HouseId house) {
        return standing(house).stream().reduce((one, later) -> later);
    }

    @Override
    public Optional<Manifest> last(HouseId house) {
        return lastMonth(house).map(SealedMonth::manifest);
    }

    @Override
    public List<Seal> seals(HouseId house) {
        return sealed(house).stream()
                .map(each -> new Seal(each.month().manifest(), each.annulment()))
                .toList();
    }

    @Override
    public List<Seal> seals(HouseId house, BillingPeriod period) {
        return seals(house).stream()
                .filter(each -> each.manifest().period().equals(period))
                .toList();
    }

    @Override
    public Optional<HandedOn> handedOn(HouseId house) {
        return lastMonth(house).map(each -> each.closing().handedOn());
    }

    @Override
    public Optional<SealedMonth> month(HouseId house, BillingPeriod period) {
        return standing(house).stream()
                .filter(each -> each.manifest().period().equals(period))
                .findFirst();
    }

    private List<SealedMonth> before(HouseId house, BillingPeriod open) {
        return standing(house).stream()
                .filter(each -> each.manifest().period().compareTo(open) < 0)
                .toList();
    }

    @Override
    public SortedMap<BillingPeriod, ClosedMonth> standing(
            HouseId house, Set<BillingPeriod> periods, BillingPeriod open) {
        var months = new TreeMap<BillingPeriod, ClosedMonth>();
        before(house, open).forEach(each -> months.putAll(each.closing().months()));
        months.keySet().retainAll(periods);
        return months;
    }

    @Override
    public Map<AccountNumber, AccountRows> rows(HouseId house, Set<AccountNumber> accounts, BillingPeriod open) {
        var rows = new HashMap<AccountNumber, AccountRows>();
        before(house, open)
                .forEach(month ->
                        month.closing().rows().forEach((account, each) -> rows.merge(account, each, AccountRows::and)));
        rows.keySet().retainAll(accounts);
        return rows;
    }

    @Override
    public List<Line> lines(HouseId house, AccountNumber account, BillingPeriod from, BillingPeriod to) {
        return standing(house).stream()
                .flatMap(each -> each.bill().lines().stream())
                .filter(line -> line.id().account().equals(account)
                        && line.id().posted().compareTo(from) >= 0
                        && line.id().posted().compareTo(to) <= 0)
                .sorted(Comparator.comparing(Line::id))
                .toList();
    }

    @Override
    public Taken take(CommandKey key, Fingerprint content) {
        PlainBooks.Maps.Command before = writing().commands.get(key);
        if (before == null) {
            first.add(key);
            maps.commands.put(key, new PlainBooks.Maps.Command(content, null));
            return new Taken.First();
        }
        return before.content().equals(content)
                ? new Taken.Repeated(Objects.requireNonNullElse(before.result(), ""))
                : new Taken.Conflict(before.content());
    }

    @Override
    public void done(CommandKey key, String result) {
        unless(writing() == maps && first.contains(key), "not taken first");
        var command = Objects.requireNonNull(maps.commands.get(key));
        unless(command.result() == null, "a result is kept");
        maps.commands.put(key, new PlainBooks.Maps.Command(command.content(), result));
    }

    @Override
    public void giveBack(CommandKey key) {
        unless(writing() == maps && first.remove(key), "not taken first");
        maps.commands.remove(key);
    }

    @Override
    public void put(Message message) {
        exact(message.id() + message.about() + message.body());
        Message standing = writing().messages.putIfAbsent(message.id(), message);
        unless(standing == null || standing.equals(message), "another message");
    }
}
