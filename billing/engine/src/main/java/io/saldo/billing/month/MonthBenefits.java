package io.saldo.billing.month;

import io.saldo.billing.benefit.AccountBenefits;
import io.saldo.billing.benefit.Benefit;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PieceCharge;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.RateBinder;
import io.saldo.billing.charge.Rates;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.charge.ServiceTerms;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.law.Norm;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The discounts of benefits on the lines of a month: a part of what each account is charged for each service. */
final class MonthBenefits {
    private final MonthFacts facts;
    private final RateBinder rates;
    private final List<Parked> parked = new ArrayList<>();
    /** How many lines there are that only their ordinal tells apart. */
    private final Map<LineId, Integer> ordinals = new HashMap<>();

    MonthBenefits(MonthFacts facts, RateBinder rates) {
        this.facts = facts;
        this.rates = rates;
    }

    /** What an account owes to one creditor for a service. */
    private record Charged(
            AccountNumber account, ServiceCode service, PartyId creditor, PartyId payee, PartyId performer) {
        static Charged of(Line line) {
            return new Charged(
                    line.id().account(), line.id().service(), line.id().creditor(), line.payee(), line.performer());
        }

        boolean isBy(ServiceAgreement agreement) {
            return agreement.billing() == Billing.OURS
                    && agreement.creditor().equals(creditor)
                    && agreement.payee().equals(payee)
                    && agreement.performer().equals(performer);
        }
    }

    /** These lines and the discounts on them, in order of ids. */
    List<Line> with(List<Line> lines) {
        List<Span<Benefit>> granted = facts.accounts().benefits();
        if (granted.isEmpty()) {
            return lines;
        }
        Map<Charged, List<Line>> charged = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.id().kind() == LineKind.BENEFIT) {
                ordinals.merge(first(line.id()), 1, Integer::sum);
            }
            if (line.id().about().equals(facts.period())) {
                charged.computeIfAbsent(Charged.of(line), key -> new ArrayList<>())
                        .add(line);
            }
        }
        List<Line> all = new ArrayList<>(lines);
        charged.forEach((key, list) -> {
            List<Span<Benefit>> own = AccountBenefits.of(granted, key.account, key.service);
            if (!own.isEmpty()) {
                add(all, key, list, own);
            }
        });
        all.sort(Comparator.comparing(Line::id));
        return all;
    }

    /** Accounts of whose benefits nobody can say how much they count for. */
    List<Parked> parked() {
        return parked;
    }

    private void add(List<Line> all, Charged key, List<Line> lines, List<Span<Benefit>> granted) {
        Spans<Norm> norms = norms(key);
        AccountBenefits.Outcome outcome = AccountBenefits.charge(lines, granted, norms, days(key));
        if (!outcome.refused().isEmpty()) {
            parked.add(new Parked(
                    key.account, null, key.service, ParkReason.NO_BENEFIT_LIMIT, List.copyOf(outcome.refused())));
        }
        outcome.discounts().forEach(each -> all.add(line(lines.get(0), each)));
    }

    private Line line(Line charged, PieceCharge discount) {
        LineId first = first(charged.id());
        int ordinal = ordinals.merge(first, 1, Integer::sum) - 1;
        return new Line(
                ordinal == 0 ? first : id(first, ordinal),
                charged.performer(),
                charged.payee(),
                discount.basis(),
                discount.unrounded(),
                discount.amount(),
                discount.derivation());
    }

    private static LineId first(LineId of) {
        return id(of, 0);
    }

    private static LineId id(LineId of, int ordinal) {
        return new LineId(
                of.house(),
                of.posted(),
                of.account(),
                of.debtor(),
                of.service(),
                of.creditor(),
                of.about(),
                LineKind.BENEFIT,
                ordinal);
    }

    private List<PremisesMonth> premises(Charged key) {
        return facts.premises().stream()
                .filter(each -> {
                    ServiceTerms terms = each.terms().get(key.service);
                    return terms != null && terms.isShared(key.account);
                })
                .toList();
    }

    /**
     * The norm of the first premises that the account shares: of the others it is the same, or the benefit names its
     * own.
     */
    private Spans<Norm> norms(Charged key) {
        @Nullable ServiceMonth service = null;
        for (ServiceMonth each : facts.services()) {
            service = each.service().code().equals(key.service) ? each : service;
        }
        List<PremisesMonth> premises = premises(key);
        return service == null || premises.isEmpty()
                ? Spans.none()
                : Rates.spans(rates.bind(service, premises.get(0)).norm(Attributes.NONE));
    }

    /** The days on which the account shares the service under the agreement, each once. */
    private List<DateRange> days(Charged key) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (PremisesMonth premises : premises(key)) {
            ServiceTerms terms = premises.terms().get(key.service);
            if (terms != null) {
                for (LocalDate day = facts.period().first();
                        !day.isAfter(facts.period().last());
                        day = day.plusDays(1)) {
                    var agreed = terms.agreement().on(day);
                    var divided = terms.division().on(day);
                    if (agreed != null
                            && divided != null
                            && key.isBy(agreed.value())
                            && divided.value().shares().containsKey(key.account)) {
                        days.add(day);
                    }
                }
            }
        }
        return ranges(days);
    }

    private static List<DateRange> ranges(SortedSet<LocalDate> days) {
        List<DateRange> ranges = new ArrayList<>();
        for (LocalDate day : days) {
            int last = ranges.size() - 1;
            if (last >= 0 && day.equals(ranges.get(last).until())) {
                ranges.set(last, new DateRange(ranges.get(last).from(), day.plusDays(1)));
            } else {
                ranges.add(DateRange.day(day));
            }
        }
        return ranges;
    }
}
