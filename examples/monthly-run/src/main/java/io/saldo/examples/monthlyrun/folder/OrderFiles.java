package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.ClaimForm;
import io.saldo.billing.allocation.ClaimId;
import io.saldo.billing.allocation.ClaimState;
import io.saldo.billing.allocation.CreditCause;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.Instalment;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.OrderLeg;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.book.OrderBook;
import io.saldo.billing.charge.Nature;
import io.saldo.billing.recalculation.GivenUp;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Timeline;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code orders.csv}, {@code reversals.csv} and {@code claims.csv}, none of which need be there: what changes money
 * besides bills and payments.
 */
final class OrderFiles {
    /** All orders are one timeline: a later one may replace any before it. */
    private static final String MONEY = "money";

    private final HouseFile house;
    private final AccountsFile accounts;
    private final Problems problems;
    private final SortedMap<String, List<Leg>> orders = new TreeMap<>();
    private final Facts<String, MoneyOrder> orderFacts;
    private final Facts<String, PaymentReversal> reversals;
    private final Facts<String, Claim> claims;
    private final Facts<String, GivenUp> givenUp;
    private final Set<String> seen = new HashSet<>();

    /** A row of an order. */
    private record Leg(
            Fields row, MovementKind kind, LocalDate day, CreditCause cause, OrderLeg leg, MovementBasis basis) {}

    OrderFiles(HouseFile house, AccountsFile accounts, Problems problems) {
        this.house = house;
        this.accounts = accounts;
        this.problems = problems;
        this.orderFacts = new Facts<>("order", house.zone(), problems);
        this.reversals = new Facts<>("reversal", house.zone(), problems);
        this.claims = new Facts<>("claim", house.zone(), problems);
        this.givenUp = new Facts<>("given up", house.zone(), problems);
    }

    /**
     * Reads the files that are there.
     *
     * @param opening the debts that claims may be about
     * @param payments the ids of the payments that may be taken back
     */
    OrderBook read(Path folder, List<Obligation> opening, Set<String> payments) {
        Table.optional(
                        folder,
                        "orders",
                        problems,
                        List.of("order", "kind", "date", "account", "service", "payee", "month", "amount", "reason"),
                        PremisesFile.with(List.of("creditor", "debt", "author", "debtor", "cause")))
                .ifPresent(table -> table.forEach(AccountsFile::ofNamed, this::leg));
        Table.optional(
                        folder,
                        "reversals",
                        problems,
                        List.of("payment", "date", "document", "reason"),
                        PremisesFile.with(List.of("author")))
                .ifPresent(table -> table.forEach(row -> new Subject.Unknown(), row -> reversal(row, payments)));
        Table.optional(
                        folder,
                        "claims",
                        problems,
                        List.of("claim", "account", "kind", "from", "month", "state"),
                        PremisesFile.with(List.of(
                                "last_month", "penalties_until", "instalments", "document", "reason", "author")))
                .ifPresent(table -> table.forEach(AccountsFile::ofNamed, row -> claim(row, opening)));
        Table.optional(
                        folder,
                        "given_up",
                        problems,
                        List.of("month", "document"),
                        PremisesFile.with(List.of("account", "premises", "service", "date")))
                .ifPresent(table -> table.forEach(row -> new Subject.Unknown(), this::givenUp));
        orders();
        return new OrderBook(
                all(orderFacts),
                all(reversals),
                all(claims),
                Timeline.empty(),
                DebtorChanges.NONE.stateSales(),
                all(givenUp));
    }

    /** Money is one timeline a kind, whatever each fact is about. */
    private static <T> Timeline<T> all(Facts<String, T> facts) {
        return Timeline.of(facts.timelines().values().stream()
                .flatMap(each -> each.facts().stream())
                .toList());
    }

    static MovementBasis basis(Fields row, @Nullable TextRef document) {
        return new MovementBasis(
                document, row.referenceIfTold("reason"), row.text("author").orElse(""));
    }

    private void leg(Fields row) {
        if (orderFacts.withdrawal(row)) {
            return;
        }
        String number = row.required("order");
        MovementKind kind = row.code("kind", MovementKind.class);
        LocalDate day = row.day("date");
        AccountNumber account = accounts.known(row);
        PartyId payee = house.party(row, "payee");
        PartyId creditor = row.text("creditor").isPresent() ? house.party(row, "creditor") : payee;
        OwedFor owedFor = new OwedFor(house.service(row, "service"), creditor, payee);
        DebtKind debt = row.code(
                "debt", DebtKind.class, kind == MovementKind.COURT_COST ? DebtKind.COURT_COST : DebtKind.PRINCIPAL);
        BillingPeriod month = row.month("month");
        Kopecks amount = row.money("amount");
        if (amount.isZero()) {
            row.refuse("amount", row.required("amount"), "notZero");
        }
        if (month.compareTo(BillingPeriod.containing(day)) > 0) {
            row.refuse("month", month.toString(), "aboutLater", day.toString());
        }
        row.required("reason");
        DebtorId debtor =
                accounts.debtor(row, account, month.last(), house.closings().knownFor(BillingPeriod.containing(day)));
        orders.computeIfAbsent(number, key -> new ArrayList<>())
                .add(new Leg(
                        row,
                        kind,
                        day,
                        cause(row.code("cause", Nature.class, Nature.CIRCUMSTANCE)),
                        new OrderLeg(account, debtor, owedFor, debt, month, amount),
                        basis(row, row.reference("order"))));
    }

    private static CreditCause cause(Nature nature) {
        return switch (nature) {
            case ERROR -> CreditCause.ERROR;
            case COURT -> CreditCause.COURT;
            case CIRCUMSTANCE -> CreditCause.OTHER;
        };
    }

    /** The rows of one number are one order; a transfer that does not net to zero is left out whole. */
    private void orders() {
        orders.forEach((number, legs) -> {
            Leg first = legs.get(0);
            String id = first.row.raw("id").orElse("order:" + number);
            try {
                MoneyOrder order = new MoneyOrder(
                        new FactId(id),
                        first.kind,
                        first.day,
                        first.cause,
                        legs.stream().map(Leg::leg).toList(),
                        first.basis);
                orderFacts.addNamed(first.row, id, MONEY, DateRange.day(first.day), first.day, order);
            } catch (InvalidValueException e) {
                legs.forEach(
                        each -> each.row.report("amount", each.row.raw("amount").orElse(""), "domain", e.remedy()));
            }
        });
    }

    private void reversal(Fields row, Set<String> payments) {
        if (reversals.withdrawal(row)) {
            return;
        }
        String payment = row.required("payment");
        if (!payments.contains(payment)) {
            row.refuse("payment", payment, "unknownFact");
        }
        LocalDate day = row.day("date");
        row.required("reason");
        once(row, "payment", payment);
        String id = row.raw("id").orElse("reversal of " + payment);
        reversals.addNamed(
                row,
                id,
                payment,
                DateRange.day(day),
                day,
                new PaymentReversal(
                        new PaymentId(id), new PaymentId(payment), day, basis(row, row.reference("document"))));
    }

    /** A thing is told of once, unless a row replaces the one before. */
    private void once(Fields row, String field, String thing) {
        if (row.raw("replaces").isEmpty() && !seen.add(field + ":" + thing)) {
            row.refuse(field, thing, "duplicate");
        }
    }

    /** What is waited for no longer. */
    private void givenUp(Fields row) {
        if (givenUp.withdrawal(row)) {
            return;
        }
        BillingPeriod month = row.month("month");
        @Nullable AccountNumber account = row.text("account").isPresent() ? accounts.known(row) : null;
        @Nullable
        PremisesId premises = row.text("premises").map(PremisesId::new).orElse(null);
        @Nullable ServiceCode service = row.text("service").isPresent() ? house.service(row, "service") : null;
        if (account == null && premises == null && service == null) {
            row.refuse("account", "", "givesUpNothing");
        }
        GivenUp decision = new GivenUp(month, account, premises, service, row.reference("document"));
        if (row.text("date").isPresent()) {
            givenUp.addEvent(row, month.toString(), month.range(), row.day("date"), decision);
        } else {
            givenUp.add(row, month.toString(), month.range(), decision);
        }
    }

    private void claim(Fields row, List<Obligation> opening) {
        if (claims.withdrawal(row)) {
            return;
        }
        AccountNumber account = accounts.known(row);
        ClaimId number = row.read("claim", ClaimId::new);
        LocalDate from = row.day("from");
        BillingPeriod first = row.month("month");
        BillingPeriod last = row.text("last_month").isPresent() ? row.month("last_month") : first;
        @Nullable LocalDate until = row.text("penalties_until").isPresent() ? row.day("penalties_until") : null;
        TreeSet<ObligationId> debts = new TreeSet<>();
        for (Obligation each : opening) {
            if (each.account().equals(account)
                    && each.origin().compareTo(first) >= 0
                    && each.origin().compareTo(last) <= 0) {
                debts.add(each.id());
            }
        }
        ClaimForm form = row.code("kind", ClaimForm.class);
        ClaimState state = row.code("state", ClaimState.class);
        List<Instalment> instalments = instalments(row);
        try {
            Claim claim = new Claim(
                    number,
                    account,
                    form,
                    from,
                    until,
                    debts,
                    instalments,
                    state,
                    basis(row, row.referenceIfTold("document")));
            once(row, "claim", number.value());
            // a claim is agreed ahead of its first day, or on it
            claims.addNamed(row, "claim:" + number, number.value(), DateRange.from(from), from, claim);
        } catch (InvalidValueException e) {
            row.refuse("instalments", row.text("instalments").orElse(""), "domain", e.remedy());
        }
    }

    /** {@code 2026-11-15=5000 2026-12-15=5000}. */
    private static List<Instalment> instalments(Fields row) {
        List<Instalment> instalments = new ArrayList<>();
        String text = row.text("instalments").orElse("");
        for (String cell : text.isEmpty() ? new String[0] : text.split(" +", -1)) {
            String[] sides = cell.split("=", -1);
            try {
                instalments.add(new Instalment(
                        LocalDate.parse(sides[0]), Kopecks.parse(Fields.number(sides.length == 2 ? sides[1] : ""))));
            } catch (InvalidValueException | DateTimeException e) {
                row.refuse("instalments", cell, "instalment");
            }
        }
        return instalments;
    }
}
