package io.saldo.billing.comparison;

import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.ServiceTerms;
import io.saldo.billing.month.MonthFacts;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import java.util.List;
import java.util.Optional;

/** On what part of a month an account had a service, and for how many people. */
final class BilledDays {
    private final AccountNumber account;
    private final MonthFacts facts;

    BilledDays(AccountNumber account, MonthFacts facts) {
        this.account = account;
        this.facts = facts;
    }

    /** The part of the month's days, from 0 to 1; of the premises with most of them. */
    Exact share(ServiceCode service) {
        int most = 0;
        for (PremisesMonth premises : facts.premises()) {
            ServiceTerms terms = premises.terms().get(service);
            if (terms != null) {
                int days = 0;
                for (DateRange piece :
                        Spans.cut(facts.period().range(), List.of(terms.agreement(), terms.division()))) {
                    days += isBilled(terms, piece) ? piece.days() : 0;
                }
                most = Math.max(most, days);
            }
        }
        return Exact.of(most, facts.period().days());
    }

    private boolean isBilled(ServiceTerms terms, DateRange days) {
        return terms.agreement()
                        .at(days.from())
                        .filter(span -> span.value().billing() == Billing.OURS)
                        .isPresent()
                && terms.division()
                        .at(days.from())
                        .filter(span -> span.value().shares().containsKey(account))
                        .isPresent();
    }

    /** Whether the norm of a service is for each person: heating and common property have theirs for a square metre. */
    boolean hasNormOfPeople(ServiceCode service) {
        List<Unit> units = facts.services().stream()
                .filter(each -> each.service().code().equals(service))
                .flatMap(each -> each.norm().rows().stream())
                .flatMap(row -> row.spans().list().stream())
                .map(span -> span.value().value().unit())
                .distinct()
                .toList();
        return facts.services().stream()
                .filter(each -> each.service().code().equals(service))
                .map(each -> each.service().kind().unit().per(Unit.PERSON))
                .anyMatch(perPerson -> units.equals(List.of(perPerson)));
    }

    /** The people that count, on the average of the days; none where the account has no premises or several. */
    Optional<Exact> people(ServiceCode service) {
        List<PremisesMonth> shared = facts.premises().stream()
                .filter(each -> Optional.ofNullable(each.terms().get(service))
                        .filter(terms -> terms.isShared(account))
                        .isPresent())
                .toList();
        if (shared.size() != 1) {
            return Optional.empty();
        }
        Exact personDays = Exact.ZERO;
        int days = 0;
        for (Span<Occupancy> span : shared.get(0).occupancy().list()) {
            personDays = personDays.plus(
                    Exact.of(span.value().payers()).times(span.days().days()));
            days += span.days().days();
        }
        return days == 0 ? Optional.empty() : Optional.of(personDays.over(days));
    }
}
