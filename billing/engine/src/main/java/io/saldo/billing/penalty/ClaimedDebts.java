package io.saldo.billing.penalty;

import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.Instalment;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What claims do to the due days of debts.
 *
 * <p>A claim in force stops penalties after the day it names. A kept instalment gives new due days from the day it was
 * agreed: the days before stand by the old ones. Instalments cover the claim's debts of principal from the oldest; what
 * they leave keeps its due day. Once broken or withdrawn, a claim changes nothing, from the beginning.
 */
final class ClaimedDebts {
    private record Slot(LocalDate due, LocalDate agreed, Kopecks amount) {}

    private final Map<ObligationId, List<Claim>> claims = new HashMap<>();
    private final Map<ObligationId, List<Slot>> slots = new HashMap<>();

    ClaimedDebts(Collection<Claim> all, Collection<Obligation> obligations) {
        if (all.isEmpty()) {
            return;
        }
        Map<ObligationId, Obligation> byId = new HashMap<>();
        obligations.forEach(each -> byId.put(each.id(), each));
        all.stream()
                .filter(Claim::isInForce)
                .sorted(Comparator.comparing(Claim::from).thenComparing(Claim::number))
                .forEach(claim -> {
                    claim.obligations()
                            .forEach(id -> claims.computeIfAbsent(id, key -> new ArrayList<>())
                                    .add(claim));
                    divide(claim, byId);
                });
    }

    private void divide(Claim claim, Map<ObligationId, Obligation> byId) {
        List<Obligation> debts = claim.obligations().stream()
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .filter(debt -> debt.kind() == DebtKind.PRINCIPAL)
                .sorted(Comparator.comparing(Obligation::origin).thenComparing(Obligation::id))
                .toList();
        List<Instalment> left = new ArrayList<>(claim.instalments());
        for (Obligation debt : debts) {
            Kopecks open = debt.amount();
            while (open.signum() > 0 && !left.isEmpty()) {
                Instalment next = left.get(0);
                Kopecks part = open.min(next.amount());
                slots.computeIfAbsent(debt.id(), id -> new ArrayList<>()).add(new Slot(next.due(), claim.from(), part));
                open = open.minus(part);
                if (part.equals(next.amount())) {
                    left.remove(0);
                } else {
                    left.set(0, new Instalment(next.due(), next.amount().minus(part)));
                }
            }
        }
    }

    /** A debt as penalties see it: whole, or each of its instalments beside what stood before they were agreed. */
    List<OverdueDebt> of(Obligation debt, LocalDate from, List<PaidParts.Event> events) {
        if (claims.isEmpty()) {
            return List.of(new OverdueDebt(
                    debt.due(),
                    from,
                    PaidParts.of(debt, List.of(debt.amount()), events).get(0),
                    List.of()));
        }
        List<DateRange> stops = claims.getOrDefault(debt.id(), List.of()).stream()
                .flatMap(claim -> Stream.ofNullable(claim.penaltiesUntil()))
                .map(until -> DateRange.from(until.plusDays(1)))
                .toList();
        List<Slot> own = slots.getOrDefault(debt.id(), List.of());
        List<OverdueDebt> debts = new ArrayList<>();
        if (own.isEmpty()) {
            debts.add(new OverdueDebt(
                    debt.due(),
                    from,
                    PaidParts.of(debt, List.of(debt.amount()), events).get(0),
                    stops));
            return debts;
        }
        Kopecks covered = Kopecks.sum(own.stream().map(Slot::amount).toList());
        List<Kopecks> amounts = new ArrayList<>(own.stream().map(Slot::amount).toList());
        if (covered.compareTo(debt.amount()) < 0) {
            amounts.add(debt.amount().minus(covered));
        }
        List<List<OverdueDebt.Part>> parts = PaidParts.of(debt, amounts, events);
        for (int i = 0; i < amounts.size(); i++) {
            if (i >= own.size()) {
                debts.add(new OverdueDebt(debt.due(), from, parts.get(i), stops));
                continue;
            }
            Slot slot = own.get(i);
            List<DateRange> before = new ArrayList<>(stops);
            before.add(DateRange.from(slot.agreed));
            debts.add(new OverdueDebt(debt.due(), from, parts.get(i), before));
            LocalDate since = from.isAfter(slot.agreed) ? from : slot.agreed;
            debts.add(new OverdueDebt(slot.due, since, parts.get(i), stops));
        }
        return debts;
    }
}
