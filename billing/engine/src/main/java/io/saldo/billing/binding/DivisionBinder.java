package io.saldo.billing.binding;

import io.saldo.billing.book.PremisesBook;
import io.saldo.billing.charge.AccountDivision;
import io.saldo.billing.charge.ParkReason;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.PersonalAccount;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ShareBasis;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.kernel.time.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which accounts share what premises owe, day by day: the shares stated, on the days their accounts are open. */
final class DivisionBinder {
    private final BillingPeriod period;
    private final Disputes disputes;
    private final Map<AccountNumber, PersonalAccount> accounts;

    DivisionBinder(BillingPeriod period, Disputes disputes, Map<AccountNumber, PersonalAccount> accounts) {
        this.period = period;
        this.disputes = disputes;
        this.accounts = accounts;
    }

    /** The division that holds for services without one of their own. */
    Spans<AccountDivision> bind(PremisesBook book) {
        return bind(book, book.shares());
    }

    /** The division by the shares stated. */
    Spans<AccountDivision> bind(PremisesBook book, SortedMap<AccountNumber, Timeline<AccountShare>> stated) {
        List<Spans<AccountShare>> tables = new ArrayList<>();
        stated.forEach((number, timeline) -> tables.add(open(
                Optional.ofNullable(accounts.get(number)),
                shares(number, timeline, book.premises().id()))));
        List<Span<AccountDivision>> divisions = new ArrayList<>();
        for (DateRange days : Spans.cut(period.range(), tables)) {
            List<Span<AccountShare>> shares = tables.stream()
                    .flatMap(table -> table.at(days.from()).stream())
                    .sorted(Comparator.comparing(span -> span.value().account()))
                    .toList();
            if (!shares.isEmpty()) {
                append(
                        divisions,
                        new Span<>(days, division(book, shares), shares.get(0).source()));
            }
        }
        return new Spans<>(divisions);
    }

    /** Another row that says the same, as with another debtor of the account, does not cut the month. */
    private static void append(List<Span<AccountDivision>> divisions, Span<AccountDivision> next) {
        int at = divisions.size() - 1;
        if (at >= 0
                && divisions.get(at).value().equals(next.value())
                && next.days().from().equals(divisions.get(at).days().until())) {
            Span<AccountDivision> last = divisions.get(at);
            divisions.set(
                    at,
                    new Span<>(new DateRange(last.days().from(), next.days().until()), last.value(), last.source()));
        } else {
            divisions.add(next);
        }
    }

    /**
     * The shares stated; where they contradict each other a whole share stands in, so that the account is known and can
     * be parked.
     */
    private Spans<AccountShare> shares(AccountNumber number, Timeline<AccountShare> timeline, PremisesId premises) {
        int before = disputes.list().size();
        Spans<AccountShare> shares = disputes.resolve(FactKind.SHARE, timeline, premises, null, null);
        if (disputes.list().size() == before) {
            return shares;
        }
        FactId first = disputes.list().get(before).facts().get(0);
        return Spans.of(period.range(), new AccountShare(number, ShareBasis.AGREEMENT, Exact.ONE), first);
    }

    private static Spans<AccountShare> open(Optional<PersonalAccount> account, Spans<AccountShare> shares) {
        PersonalAccount known = account.orElse(null);
        if (known != null && shares.list().size() == 1 && known.open().until() == null) {
            Span<AccountShare> only = shares.list().get(0);
            if (!only.days().from().isBefore(known.open().from())) {
                return shares;
            }
        }
        return new Spans<>(shares.list().stream()
                .flatMap(span -> account.flatMap(each -> each.open().intersection(span.days())).stream()
                        .map(days -> new Span<>(days, span.value(), span.source())))
                .toList());
    }

    private AccountDivision division(PremisesBook book, List<Span<AccountShare>> shares) {
        SortedMap<AccountNumber, Exact> parts = new TreeMap<>();
        Exact sum = Exact.ZERO;
        for (Span<AccountShare> each : shares) {
            parts.merge(each.value().account(), each.value().share(), Exact::plus);
            sum = sum.plus(each.value().share());
        }
        if (!sum.equals(Exact.ONE)) {
            List<FactId> facts = shares.stream().map(Span::source).toList();
            disputes.add(book.premises().id(), null, null, ParkReason.SHARES_NOT_WHOLE, facts);
            // made to sum to one, so that the accounts are known and can be parked; nothing of this is posted
            Exact whole = sum;
            parts.replaceAll((account, share) -> share.over(whole));
        }
        ShareBasis basis = shares.get(0).value().basis();
        return new AccountDivision(basis, parts);
    }
}
