package io.saldo.billing.service;

import io.saldo.billing.binding.Closing;
import io.saldo.billing.binding.MonthBinder;
import io.saldo.billing.binding.TrimmedBook;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.comparison.BillComparison;
import io.saldo.billing.recalculation.RecalculationPolicy;
import io.saldo.billing.recalculation.Withheld;
import io.saldo.billing.run.HandedOn;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.billing.store.Annulment;
import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.Manifest;
import io.saldo.billing.store.Seal;
import io.saldo.billing.store.SealedMonth;
import io.saldo.billing.store.Sealing;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Taken;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Moment;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads at one moment, calculates outside any unit, and writes once. */
final class BillingOfHouses implements SaldoBilling {
    private final UnitOfWork<BillingStore> books;
    private final Clock clock;
    private final RecalculationPolicy policy;

    BillingOfHouses(UnitOfWork<BillingStore> books, Clock clock, RecalculationPolicy policy) {
        this.books = books;
        this.clock = clock;
        this.policy = policy;
    }

    /**
     * A month to calculate, as read.
     *
     * @param sealing how often the month was sealed, with this time
     */
    private record ToBill(
            BillingPeriod period,
            Moment known,
            HouseReading.Read read,
            int sealing,
            @Nullable Fingerprint before) {}

    @Override
    public Outcome<Draft> draft(HouseId house, BillingPeriod month) {
        Outcome<ToBill> read = books.read(store -> toBill(store, house, month));
        return read.then(each -> Outcome.done(calculate(house, each)));
    }

    private Outcome<ToBill> toBill(BillingStore store, HouseId house, BillingPeriod month) {
        Optional<Known> stated = store.statements().last(ShelfId.of(house));
        if (stated.isEmpty()) {
            return Outcome.refused(Refusal.Reason.UNKNOWN_HOUSE, house);
        }
        Optional<Manifest> last = store.months().last(house);
        if (last.isPresent() && !last.get().period().next().equals(month)) {
            return Outcome.refused(
                    Refusal.Reason.NOT_NEXT_MONTH, month, last.get().period().next());
        }
        Moment known = new Moment(
                stated.get(), store.statements().last(ShelfId.ORGANIZATION).orElse(Known.BEGINNING));
        HandedOn before = store.months().handedOn(house).orElse(null);
        int sealing = 1 + store.months().seals(house, month).size();
        return Outcome.done(new ToBill(
                month,
                known,
                new HouseReading(store, house, month, known, before, policy).read(),
                sealing,
                last.map(Manifest::fingerprint).orElse(null)));
    }

    private Draft calculate(HouseId house, ToBill each) {
        HouseReading.Read read = each.read();
        HouseBook book = TrimmedBook.of(read.book(), each.period(), each.known(), read.past(), policy);
        HouseMonth month = MonthBinder.bind(book, each.period(), each.known(), read.past(), policy);
        HouseBill bill = MonthlyBilling.bill(month);
        Manifest manifest = Manifests.of(house, each.sealing(), month, bill, read, each.before());
        return new Draft(month, new SealedMonth(manifest, bill, Closing.of(read.past(), month, bill)));
    }

    @Override
    public Outcome<Closed> close(HouseId house, BillingPeriod month, CommandKey key) {
        Optional<SealedMonth> closed = books.read(store -> store.months().month(house, month));
        return closed.isPresent()
                ? books.write(store -> close(store, closed.get(), key))
                : draft(house, month).then(draft -> close(draft, key));
    }

    /** What the key of a closing stands for: the house and the month, whatever was known. */
    private static Fingerprint content(HouseId house, BillingPeriod month) {
        return Fingerprint.of(new CloseContent(house, month));
    }

    @Override
    public Outcome<Closed> close(Draft draft, CommandKey key) {
        return books.write(store -> close(store, draft.sealed(), key));
    }

    private static Outcome<Closed> close(BillingStore store, SealedMonth sealed, CommandKey key) {
        Manifest manifest = sealed.manifest();
        HouseId house = manifest.house();
        store.statements().open(List.of(ShelfId.of(house)));
        Taken taken = store.commands().take(key, content(house, manifest.period()));
        if (taken instanceof Taken.Conflict) {
            return Outcome.refused(Refusal.Reason.KEY_USED, key);
        } else if (taken instanceof Taken.Repeated) {
            return store.months()
                    .month(house, manifest.period())
                    .map(month -> Outcome.done(new Closed(month.manifest(), true)))
                    .orElseGet(() -> Outcome.refused(Refusal.Reason.CLOSED_OTHERWISE, manifest.period()));
        }
        Sealing sealing = store.months().seal(sealed);
        if (sealing instanceof Sealing.Sealed) {
            store.commands().done(key, manifest.fingerprint().hex());
            store.outbox().put(Manifests.message("month-closed", manifest));
            return Outcome.done(new Closed(manifest, false));
        } else if (sealing instanceof Sealing.Repeated) {
            store.commands().done(key, manifest.fingerprint().hex());
            return Outcome.done(new Closed(manifest, true));
        }
        store.commands().giveBack(key);
        return sealing instanceof Sealing.NotNext next && next.last() != null
                ? Outcome.refused(
                        Refusal.Reason.NOT_NEXT_MONTH,
                        manifest.period(),
                        Objects.requireNonNull(next.last()).next())
                : Outcome.refused(Refusal.Reason.CLOSED_OTHERWISE, manifest.period());
    }

    @Override
    public Outcome<HouseBill> reprint(HouseId house, BillingPeriod month) {
        return sealed(house, month).then(each -> Outcome.done(each.bill()));
    }

    private Outcome<SealedMonth> sealed(HouseId house, BillingPeriod month) {
        return books.read(store -> store.months().month(house, month))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.Reason.NOT_CLOSED, month));
    }

    @Override
    public Outcome<Verdict> verify(HouseId house, BillingPeriod month) {
        return sealed(house, month).then(each -> Outcome.done(verdict(house, each)));
    }

    private Verdict verdict(HouseId house, SealedMonth sealed) {
        Manifest manifest = sealed.manifest();
        BillingPeriod period = manifest.period();
        @Nullable
        Manifest before = before(house, period).map(SealedMonth::manifest).orElse(null);
        if (!Objects.equals(before == null ? null : before.fingerprint(), manifest.before())) {
            return new Verdict.ChainBroken(period);
        }
        Draft again = again(house, manifest);
        if (!Manifests.sameFacts(manifest, again.sealed().manifest())) {
            return new Verdict.FactsDiffer(period);
        }
        List<String> lines = Manifests.differing(sealed.bill(), again.sealed().bill());
        return Manifests.sameResults(manifest, again.sealed().manifest()) && lines.isEmpty()
                ? new Verdict.Holds(period)
                : new Verdict.ResultsDiffer(period, manifest.library(), lines);
    }

    private Optional<SealedMonth> before(HouseId house, BillingPeriod period) {
        return books.read(store -> store.months().month(house, period.plus(-1)));
    }

    /** A closed month calculated again by the same moments, after the month before it. */
    private Draft again(HouseId house, Manifest manifest) {
        BillingPeriod period = manifest.period();
        ToBill read = books.read(store -> {
            HandedOn before = store.months()
                    .month(house, period.plus(-1))
                    .map(each -> each.bill().handedOn())
                    .orElse(null);
            return new ToBill(
                    period,
                    manifest.known(),
                    new HouseReading(store, house, period, manifest.known(), before, policy).read(),
                    manifest.sealing(),
                    manifest.before());
        });
        return calculate(house, read);
    }

    @Override
    public List<Verdict> verifyAll(HouseId house) {
        return books.read(store -> store.months().seals(house)).stream()
                .filter(Seal::stands)
                .map(seal -> verify(house, seal.manifest().period()).orElseThrow())
                .toList();
    }

    @Override
    public List<Withheld> waiting(HouseId house) {
        return books.read(store -> store.months().handedOn(house)).stream()
                .flatMap(each -> each.waiting().stream())
                .filter(each -> each.givenUp() == null)
                .toList();
    }

    @Override
    public Outcome<Line> explain(LineId line) {
        return reprint(line.house(), line.posted())
                .then(bill -> bill.lines().stream()
                        .filter(each -> each.id().equals(line))
                        .findFirst()
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Refusal.Reason.UNKNOWN_LINE, line)));
    }

    @Override
    public Outcome<BillComparison> why(
            HouseId house, AccountNumber account, BillingPeriod before, BillingPeriod after) {
        return month(house, before)
                .then(one -> month(house, after).then(other -> {
                    boolean known = Manifests.hasAccount(one.sealed().bill(), account)
                            || Manifests.hasAccount(other.sealed().bill(), account);
                    return known
                            ? Outcome.done(BillComparison.of(
                                    account,
                                    one.month(),
                                    one.sealed().bill(),
                                    other.month(),
                                    other.sealed().bill()))
                            : Outcome.refused(Refusal.Reason.UNKNOWN_ACCOUNT, account, house);
                }));
    }

    @Override
    public Outcome<Draft> month(HouseId house, BillingPeriod period) {
        return books.read(store -> store.months().month(house, period))
                .map(each ->
                        Outcome.done(new Draft(again(house, each.manifest()).month(), each)))
                .orElseGet(() -> draft(house, period));
    }

    @Override
    public Outcome<Manifest> annul(HouseId house, BillingPeriod month, String author, String reason, CommandKey key) {
        var decision = new Annulment(clock.instant().truncatedTo(ChronoUnit.MICROS), author, reason);
        return books.write(store -> {
            store.statements().open(List.of(ShelfId.of(house)));
            Taken taken = store.commands().take(key, content(house, month));
            if (taken instanceof Taken.Conflict) {
                return Outcome.refused(Refusal.Reason.KEY_USED, key);
            }
            long issued = store.documents().standing(house, month);
            if (taken instanceof Taken.First && issued > 0) {
                store.commands().giveBack(key);
                return Outcome.refused(Refusal.Reason.DOCUMENTS_STAND, month, issued);
            }
            Optional<Manifest> annulled = taken instanceof Taken.Repeated repeated
                    ? store.months().seals(house, month).stream()
                            .map(Seal::manifest)
                            .filter(each -> each.fingerprint().hex().equals(repeated.result()))
                            .findFirst()
                    : store.months().annul(house, month, decision);
            if (annulled.isEmpty()) {
                store.commands().giveBack(key);
                return Outcome.refused(Refusal.Reason.NOT_LAST_MONTH, month);
            }
            if (taken instanceof Taken.First) {
                store.commands().done(key, annulled.get().fingerprint().hex());
                store.outbox().put(Manifests.message("month-annulled", annulled.get()));
            }
            return Outcome.done(annulled.get());
        });
    }
}
