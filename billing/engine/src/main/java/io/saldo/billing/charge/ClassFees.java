package io.saldo.billing.charge;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.house.Distribution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fees of classes of premises that were met in a house-month. Only premises that are alike through the whole month, with one account, without absences and acts, have a class; all others are charged one by one.
 */
public final class ClassFees {
    private final RateBinder binder;
    private final DateRange month;
    private final Map<ServiceCode, List<ClassFee>> known = new HashMap<>();
    private final Set<ServiceCode> oneByOne = new HashSet<>();

    public ClassFees(RateBinder binder, DateRange month) {
        this.binder = binder;
        this.month = month;
    }

    /** Whether nothing changes in premises through the month that a class would not tell. */
    public boolean isAlikeThroughout(PremisesMonth premises) {
        PremisesEvents events = premises.events();
        PremisesActs acts = events.acts();
        return events.absences().isEmpty()
                && acts.checks().isEmpty()
                && acts.uses().isEmpty()
                && isOne(premises.area())
                && isOne(premises.occupancy())
                && isOne(premises.attributes());
    }

    /** Nothing said, or one thing through the month. */
    private boolean isOne(Spans<?> spans) {
        return spans.isEmpty() || (spans.list().size() == 1 && spans.covers(month));
    }

    /** Charges premises that are alike throughout by the fee of their class; false where none is known. */
    public boolean charge(
            ServiceMonth service,
            PremisesMonth premises,
            ServiceTerms terms,
            Map<ServiceKind, Consumption> volumes,
            Distribution.@Nullable Share share,
            AccountLines lines) {
        List<ClassFee> fees = known.get(service.service().code());
        AccountNumber account = fees == null ? null : onlyAccount(terms);
        if (fees == null || account == null || !isOne(terms.agreement())) {
            return false;
        }
        ServiceAgreement agreed = terms.agreement().list().get(0).value();
        Consumption own = volumes.get(service.service().kind());
        for (ClassFee fee : fees) {
            if (fee.isFor(premises, agreed, own, share)) {
                return fee.charge(premises, account, volumes, own, share, lines);
            }
        }
        return false;
    }

    private @Nullable AccountNumber onlyAccount(ServiceTerms terms) {
        List<Span<AccountDivision>> division = terms.division().list();
        if (division.size() != 1 || !terms.division().covers(month)) {
            return null;
        }
        AccountDivision shares = division.get(0).value();
        return shares.shares().size() == 1 ? shares.shares().firstKey() : null;
    }

    /** Learns a class from premises that are alike throughout, and were charged by their rule. */
    public void learn(ServiceCase given, List<PremisesCharge> charges) {
        ServiceCode code = given.service().service().code();
        ServiceTerms terms = given.premises().terms().get(code);
        if (terms == null || oneByOne.contains(code)) {
            return;
        }
        ChargeRule rule = ChargeCalculator.rule(given);
        boolean byBand = given.service().tariff().uses(Attribute.RANGE);
        if (!(rule instanceof ClauseRule clause)
                || clause.ownNumber() == null
                || byBand
                || given.invoiced().isPresent()) {
            oneByOne.add(code);
            return;
        }
        boolean simple = isOne(terms.agreement()) && onlyAccount(terms) != null && isWithoutEnd(rule, given);
        ClassFee fee = simple ? ClassFee.of(given, binder, clause, terms, charges) : null;
        if (fee != null) {
            known.computeIfAbsent(code, key -> new ArrayList<>()).add(fee);
        }
    }

    /** A price for any volume: one that ends somewhere is refused beyond it. */
    private static boolean isWithoutEnd(ChargeRule rule, ServiceCase given) {
        return Rates.spans(rule.tariff(given)).list().stream()
                .allMatch(span -> span.value().upTo() == null);
    }
}
