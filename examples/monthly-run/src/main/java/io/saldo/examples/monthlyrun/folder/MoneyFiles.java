package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.allocation.ClaimId;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentPurpose;
import io.saldo.billing.book.MoneyBook;
import io.saldo.billing.book.OrderBook;
import io.saldo.billing.book.PenaltyBook;
import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.Nature;
import io.saldo.billing.run.DueDay;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Timeline;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code opening-balances.csv}, {@code payments.csv} and {@code adjustments.csv}; what is ordered and claimed stands in
 * {@link OrderFiles}.
 */
final class MoneyFiles {
    private final BillingPeriod period;
    private final HouseFile house;
    private final AccountsFile accounts;
    private final Problems problems;
    private final Facts<AccountNumber, Opening> openings;
    private final Facts<AccountNumber, Paid> paid;
    private final Facts<AccountNumber, Ordered> ordered;
    private final SortedMap<String, Integer> earlier = new TreeMap<>();
    private final RowsAfterMonth later;

    /**
     * For the books of a house.
     *
     * @param period the month the books begin with
     * @param open the month that is not closed yet
     */
    MoneyFiles(BillingPeriod period, BillingPeriod open, HouseFile house, AccountsFile accounts, Problems problems) {
        this.period = period;
        this.later = new RowsAfterMonth(open);
        this.house = house;
        this.accounts = accounts;
        this.problems = problems;
        this.openings = new Facts<>("opening", house.zone(), problems);
        this.paid = new Facts<>("payment", house.zone(), problems);
        this.ordered = new Facts<>("adjustment", house.zone(), problems);
    }

    /** An opening balance: a debt, or money held. */
    private sealed interface Opening {}

    /** What a row says before it has an id. */
    private record Owed(
            AccountNumber account,
            DebtorId debtor,
            OwedFor owedFor,
            BillingPeriod origin,
            DebtKind kind,
            LocalDate due,
            Kopecks amount)
            implements Opening {}

    /** Nothing is owed and nothing held: what it corrects is withdrawn. */
    private record Nothing() implements Opening {}

    private record Paid(
            AccountNumber account,
            PartyId payee,
            DebtKind kind,
            LocalDate day,
            Kopecks amount,
            PaymentPurpose purpose,
            MovementBasis basis)
            implements Opening {}

    /** An amount that staff put into a bill, before it has an id. */
    private record Ordered(
            AccountNumber account,
            ServiceCode service,
            LineKind kind,
            BillingPeriod posted,
            BillingPeriod about,
            Kopecks amount,
            TextRef reason,
            Nature nature) {}

    MoneyBook read(Path folder) {
        Table.of(
                        folder,
                        "opening-balances",
                        problems,
                        List.of("account", "month", "amount", "payee"),
                        PremisesFile.with(List.of("service", "creditor", "kind", "debtor")))
                .forEach(AccountsFile::ofNamed, row -> {
                    if (!openings.withdrawal(row)) {
                        opening(row);
                    }
                });
        Table.of(
                        folder,
                        "payments",
                        problems,
                        List.of("account", "date", "amount", "payee"),
                        PremisesFile.with(List.of("month", "kind", "claim", "document", "reason", "author")))
                .forEach(AccountsFile::ofNamed, row -> {
                    if (!paid.withdrawal(row)) {
                        payment(row);
                    }
                });
        Table.optional(
                        folder,
                        "adjustments",
                        problems,
                        List.of("account", "service", "kind", "month", "amount", "reason"),
                        PremisesFile.with(List.of("about", "cause")))
                .ifPresent(table -> table.forEach(AccountsFile::ofNamed, row -> {
                    if (!ordered.withdrawal(row)) {
                        adjustment(row);
                    }
                }));
        later.tell(problems, "paymentsLater");
        earlier.forEach((file, count) ->
                problems.warn(file, 0, "", "", "paymentsBefore", period.toString(), Integer.toString(count)));
        SortedMap<AccountNumber, Timeline<Opening>> opened = openings.timelines();
        Timeline<Obligation> debts = named(side(opened, Owed.class), MoneyFiles::obligation);
        Timeline<Payment> payments = named(paid.timelines(), MoneyFiles::payment);
        OrderBook orders = new OrderFiles(house, accounts, problems).read(folder, values(debts), ids(payments));
        return new MoneyBook(
                period.first(),
                debts,
                named(side(opened, Paid.class), MoneyFiles::payment),
                payments,
                named(ordered.timelines(), MoneyFiles::adjustment),
                orders,
                PenaltyBook.DEFAULT);
    }

    private static <T> List<T> values(Timeline<T> timeline) {
        return timeline.live().stream()
                .flatMap(fact -> Stream.ofNullable(fact.value()))
                .toList();
    }

    private static Set<String> ids(Timeline<Payment> payments) {
        return values(payments).stream().map(each -> each.id().value()).collect(Collectors.toSet());
    }

    private void adjustment(Fields row) {
        AccountNumber account = accounts.known(row);
        LineKind kind = row.code("kind", LineKind.class);
        BillingPeriod posted = row.month("month");
        BillingPeriod about = row.text("about").isPresent() ? row.month("about") : posted;
        Kopecks amount = row.money("amount");
        if (!kind.isStated()) {
            row.refuse("kind", row.required("kind"), "code", "ONE_OFF, CORRECTION, BENEFIT");
        }
        int sign = amount.signum();
        boolean signed = kind == LineKind.ONE_OFF ? sign > 0 : kind == LineKind.BENEFIT ? sign < 0 : sign != 0;
        if (!signed) {
            row.refuse("amount", row.required("amount"), "signOfAdjustment");
        }
        if (about.compareTo(posted) > 0) {
            row.refuse("about", about.toString(), "aboutLater", posted.toString());
        }
        if (kind == LineKind.CORRECTION && sign > 0 && about.equals(posted)) {
            row.refuse("kind", row.required("kind"), "plusOfMonth");
        }
        ordered.add(
                row,
                account,
                posted.range(),
                new Ordered(
                        account,
                        house.service(row, "service"),
                        kind,
                        posted,
                        about,
                        amount,
                        row.reference("reason"),
                        row.code("cause", Nature.class, Nature.CIRCUMSTANCE)));
    }

    private static Adjustment adjustment(FactId id, Ordered row) {
        return new Adjustment(
                id, row.account, row.service, row.kind, row.posted, row.about, row.amount, row.reason, row.nature);
    }

    /** A debt above zero is an obligation; below zero, money that waits with its payee. */
    private void opening(Fields row) {
        AccountNumber account = accounts.known(row);
        BillingPeriod month = row.month("month");
        Kopecks amount = row.money("amount");
        PartyId payee = house.party(row, "payee");
        DebtKind kind = row.code("kind", DebtKind.class, DebtKind.PRINCIPAL);
        if (month.compareTo(period) >= 0) {
            row.refuse("month", month.toString(), "openingMonth", period.toString());
        }
        if (amount.isZero()) {
            openings.add(row, account, month.range(), new Nothing());
        } else if (amount.signum() < 0) {
            openings.add(
                    row,
                    account,
                    month.range(),
                    new Paid(
                            account,
                            payee,
                            kind,
                            month.last(),
                            amount.negate(),
                            PaymentPurpose.NONE,
                            MovementBasis.NONE));
        } else if (amount.signum() > 0) {
            PartyId creditor = row.text("creditor").isPresent() ? house.party(row, "creditor") : payee;
            OwedFor owedFor = new OwedFor(house.service(row, "service"), creditor, payee);
            DebtorId debtor =
                    accounts.debtor(row, account, month.last(), house.closings().knownFor(period));
            LocalDate due = DueDay.of(month, FederalLaw.book(), FederalLaw.workingDays());
            openings.add(row, account, month.range(), new Owed(account, debtor, owedFor, month, kind, due, amount));
        }
    }

    private void payment(Fields row) {
        AccountNumber account = accounts.known(row);
        LocalDate day = row.day("date");
        Kopecks amount = row.money("amount");
        if (amount.signum() <= 0) {
            row.refuse("amount", row.required("amount"), "positive");
        }
        if (day.isBefore(period.first())) {
            earlier.merge(row.file(), 1, Integer::sum);
        }
        @Nullable BillingPeriod named = row.text("month").isPresent() ? row.month("month") : null;
        DebtKind kind = row.code("kind", DebtKind.class, DebtKind.PRINCIPAL);
        @Nullable ClaimId claim = row.text("claim").isPresent() ? row.read("claim", ClaimId::new) : null;
        later.see(row, "date", day);
        paid.addOfDay(
                row,
                account,
                day,
                new Paid(
                        account,
                        house.party(row, "payee"),
                        kind,
                        day,
                        amount,
                        new PaymentPurpose(named, claim),
                        OrderFiles.basis(row, row.referenceIfTold("document"))));
    }

    /**
     * The debts, or the money held. A correction from one to the other withdraws on the one side and stands anew on the
     * other.
     */
    private static <R extends Opening> SortedMap<AccountNumber, Timeline<R>> side(
            SortedMap<AccountNumber, Timeline<Opening>> opened, Class<R> type) {
        SortedMap<AccountNumber, Timeline<R>> sides = new TreeMap<>();
        opened.forEach((account, timeline) -> {
            Set<FactId> here = new HashSet<>();
            List<Fact<R>> facts = new ArrayList<>();
            timeline.facts().stream().sorted(Comparator.comparing(Fact::known)).forEach(fact -> {
                @Nullable FactId corrects = here.contains(fact.replaces()) ? fact.replaces() : null;
                @Nullable R value = type.isInstance(fact.value()) ? type.cast(fact.value()) : null;
                if (value != null || corrects != null) {
                    facts.add(new Fact<>(fact.id(), fact.range(), fact.known(), corrects, value));
                    here.add(fact.id());
                }
            });
            sides.put(account, Timeline.of(facts));
        });
        return sides;
    }

    /**
     * A fact of a row becomes a fact of the domain once its id is known, because the id is the identity of the debt or
     * payment too.
     */
    private static <R, T> Timeline<T> named(
            SortedMap<AccountNumber, Timeline<R>> timelines, BiFunction<FactId, R, T> named) {
        List<Fact<T>> facts = new ArrayList<>();
        timelines
                .values()
                .forEach(timeline -> timeline.facts().forEach(fact -> {
                    R row = fact.value();
                    facts.add(new Fact<>(
                            fact.id(),
                            fact.range(),
                            fact.known(),
                            fact.replaces(),
                            row == null ? null : named.apply(fact.id(), row)));
                }));
        return Timeline.of(facts);
    }

    private static Obligation obligation(FactId id, Owed row) {
        return new Obligation(
                new ObligationId(id.value()),
                row.account,
                row.debtor,
                row.owedFor,
                row.origin,
                row.kind,
                row.due,
                row.amount);
    }

    private static Payment payment(FactId id, Paid row) {
        return new Payment(
                new PaymentId(id.value()),
                row.account,
                row.payee,
                row.kind,
                row.day,
                row.amount,
                row.purpose,
                null,
                row.basis);
    }
}
