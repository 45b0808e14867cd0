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
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Timeline;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code orders.csv}, {@code reversals.csv} and {@code claims.csv}, none of which need be there: what changes money besides bills and payments. */
final class OrderFiles {
    /** What the three files tell is told once: another order takes an order back. */
    private static final Known KNOWN = new Known(Instant.EPOCH, 0);

    private final HouseFile house;
    private final AccountsFile accounts;
    private final Problems problems;
    private final SortedMap<String, List<Leg>> orders = new TreeMap<>();
    private final SortedMap<String, Fact<PaymentReversal>> reversals = new TreeMap<>();
    private final SortedMap<String, Fact<Claim>> claims = new TreeMap<>();

    /** A row of an order. */
    private record Leg(
            Fields row, MovementKind kind, LocalDate day, CreditCause cause, OrderLeg leg, MovementBasis basis) {}

    OrderFiles(HouseFile house, AccountsFile accounts, Problems problems) {
        this.house = house;
        this.accounts = accounts;
        this.problems = problems;
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
                        List.of("creditor", "debt", "author", "debtor", "cause"))
                .ifPresent(table -> table.forEach(AccountsFile::ofNamed, this::leg));
        Table.optional(
                        folder,
                        "reversals",
                        problems,
                        List.of("payment", "date", "document", "reason"),
                        List.of("author"))
                .ifPresent(table -> table.forEach(row -> new Subject.Unknown(), row -> reversal(row, payments)));
        Table.optional(
                        folder,
                        "claims",
                        problems,
                        List.of("claim", "account", "kind", "from", "month", "state"),
                        List.of("last_month", "penalties_until", "instalments", "document", "reason", "author"))
                .ifPresent(table -> table.forEach(AccountsFile::ofNamed, row -> claim(row, opening)));
        return new OrderBook(
                Timeline.of(orders()),
                Timeline.of(reversals.values()),
                Timeline.of(claims.values()),
                Timeline.empty(),
                DebtorChanges.NONE.stateSales());
    }

    static MovementBasis basis(Fields row, String document) {
        return new MovementBasis(
                document, row.text("reason").orElse(""), row.text("author").orElse(""));
    }

    private void leg(Fields row) {
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
                        basis(row, number)));
    }

    private static CreditCause cause(Nature nature) {
        return switch (nature) {
            case ERROR -> CreditCause.ERROR;
            case COURT -> CreditCause.COURT;
            case CIRCUMSTANCE -> CreditCause.OTHER;
        };
    }

    /** The rows of one number are one order; a transfer that does not net to zero is left out whole. */
    private List<Fact<MoneyOrder>> orders() {
        List<Fact<MoneyOrder>> facts = new ArrayList<>();
        orders.forEach((number, legs) -> {
            Leg first = legs.get(0);
            FactId id = new FactId("order:" + number);
            try {
                MoneyOrder order = new MoneyOrder(
                        id,
                        first.kind,
                        first.day,
                        first.cause,
                        legs.stream().map(Leg::leg).toList(),
                        first.basis);
                facts.add(Fact.of(id, DateRange.day(first.day), KNOWN, order));
            } catch (InvalidValueException e) {
                legs.forEach(
                        each -> each.row.report("amount", each.row.raw("amount").orElse(""), "domain", e.remedy()));
            }
        });
        return facts;
    }

    private void reversal(Fields row, Set<String> payments) {
        String payment = row.required("payment");
        if (!payments.contains(payment)) {
            row.refuse("payment", payment, "unknownFact");
        }
        LocalDate day = row.day("date");
        row.required("reason");
        FactId id = new FactId("reversal of " + payment);
        PaymentReversal reversal = new PaymentReversal(
                new PaymentId(id.value()), new PaymentId(payment), day, basis(row, row.required("document")));
        if (reversals.put(payment, Fact.of(id, DateRange.day(day), KNOWN, reversal)) != null) {
            row.refuse("payment", payment, "duplicate");
        }
    }

    private void claim(Fields row, List<Obligation> opening) {
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
                    basis(row, row.text("document").orElse("")));
            FactId id = new FactId("claim:" + number);
            if (claims.put(number.value(), Fact.of(id, DateRange.from(from), KNOWN, claim)) != null) {
                row.refuse("claim", number.value(), "duplicate");
            }
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
