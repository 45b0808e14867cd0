package io.saldo.billing.run;

import io.saldo.billing.allocation.Allocation;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.charge.Line;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.penalty.Penalty;
import io.saldo.billing.recalculation.MeteredCharges;
import io.saldo.billing.recalculation.Recalculation;
import io.saldo.billing.recalculation.YearlyPlan;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.canonical.Fingerprint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bill of a house-month.
 *
 * @param byMeter what the month adds to the settlement of its year; posted nowhere
 * @param recalculation what is posted about closed months
 * @param due the day up to which the month is to be paid
 * @param penalties for paying late, in order of their lines
 * @param debts what the month's lines make: obligations and credits, those of penalties with them
 * @param allocated which payment paid which debt in the month, by account
 * @param statements the movement of each account
 * @param handedOn what the next month needs of all this
 */
public record HouseBill(
        HouseCharges charges,
        MeteredCharges byMeter,
        Recalculation recalculation,
        LocalDate due,
        List<Penalty> penalties,
        MonthDebts debts,
        SortedMap<AccountNumber, List<Allocation>> allocated,
        SortedMap<AccountNumber, AccountStatement> statements,
        HandedOn handedOn)
        implements Canonical {
    public HouseBill {
        penalties = List.copyOf(penalties);
        SortedMap<AccountNumber, List<Allocation>> rows = new TreeMap<>();
        allocated.forEach((account, list) -> rows.put(account, List.copyOf(list)));
        allocated = Collections.unmodifiableSortedMap(rows);
        statements = Collections.unmodifiableSortedMap(new TreeMap<>(statements));
    }

    /** How the year before is settled, for the next month to take over; empty where it is not. */
    public Optional<YearlyPlan> yearlyPlan() {
        return Optional.ofNullable(recalculation.plan());
    }

    /** The obligations that the month's lines make. */
    public List<Obligation> obligations() {
        return debts.obligations();
    }

    /** The allocations of the month, in order of accounts. */
    public List<Allocation> allocations() {
        return allocated.values().stream().flatMap(List::stream).toList();
    }

    /** All that is posted: charges, recalculations, penalties; in order of ids. */
    public List<Line> lines() {
        if (recalculation.lines().isEmpty() && penalties.isEmpty()) {
            return charges.lines();
        }
        List<Line> lines = new ArrayList<>(charges.lines());
        lines.addAll(recalculation.lines());
        penalties.forEach(each -> lines.add(each.line()));
        lines.sort(Comparator.comparing(Line::id));
        return Collections.unmodifiableList(lines);
    }

    /** Of the posted lines, in order: two bills with one fingerprint post the same. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(lines());
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.object("charges", charges)
                .object("byMeter", byMeter)
                .object("recalculation", recalculation)
                .field("due", due)
                .array("penalties", penalties)
                .object("debts", debts)
                .map("allocated", allocated)
                .map("statements", statements)
                .object("handedOn", handedOn);
    }
}
