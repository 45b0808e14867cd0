package io.saldo.billing.penalty;

import io.saldo.billing.allocation.Obligation;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;

/**
 * Cuts a debt into what each payment paid, from its allocations in order of days. What a reversal gives back is open
 * again and paid by what comes later. Where the debt is due in instalments, the earliest is paid first.
 *
 * <p>What finds nothing open waits: a payment that replaces another one of its day, a credit from the origin of a debt
 * that was paid then and is not any more. It pays what the reversal opens.
 */
final class PaidParts {
    /**
     * What changes a debt.
     *
     * @param key which payment it is, or is taken back
     * @param amount above zero for a payment, below for a reversal
     */
    record Event(LocalDate day, String key, Kopecks amount) {
        static final Comparator<Event> ORDER = Comparator.comparing(Event::day)
                .thenComparing(event -> event.amount.signum() < 0)
                .thenComparing(Event::key);
    }

    private record Open(int slot, Kopecks amount, List<DateRange> away) {}

    private record Closed(int slot, OverdueDebt.Part part) {}

    private final List<Open> open = new ArrayList<>();
    private final List<Closed> closed = new ArrayList<>();
    private final List<Event> waiting = new ArrayList<>();

    private PaidParts() {}

    /**
     * The parts of each slot.
     *
     * @param slots what is due by each of its days; they sum to the debt
     */
    static List<List<OverdueDebt.Part>> of(Obligation debt, List<Kopecks> slots, List<Event> events) {
        if (slots.size() == 1 && events.isEmpty()) {
            return List.of(List.of(new OverdueDebt.Part(debt.id().value(), slots.get(0), null)));
        }
        var parts = new PaidParts();
        for (int i = 0; i < slots.size(); i++) {
            parts.open.add(new Open(i, slots.get(i), List.of()));
        }
        events.stream().sorted(Event.ORDER).forEach(parts::take);
        List<List<OverdueDebt.Part>> bySlot = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            int slot = i;
            List<OverdueDebt.Part> list = new ArrayList<>();
            parts.closed.stream().filter(each -> each.slot == slot).forEach(each -> list.add(each.part));
            parts.open.stream()
                    .filter(each -> each.slot == slot)
                    .forEach(each -> list.add(new OverdueDebt.Part(debt.id().value(), each.amount, null, each.away)));
            bySlot.add(list);
        }
        return bySlot;
    }

    private void take(Event event) {
        if (event.amount.signum() > 0) {
            pay(event);
        } else {
            reopen(event);
        }
    }

    private void pay(Event event) {
        Kopecks left = event.amount;
        ListIterator<Open> each = open.listIterator();
        while (each.hasNext() && left.signum() > 0) {
            Open piece = each.next();
            Kopecks paid = left.min(piece.amount);
            closed.add(new Closed(piece.slot, new OverdueDebt.Part(event.key, paid, event.day, piece.away)));
            left = left.minus(paid);
            if (paid.equals(piece.amount)) {
                each.remove();
            } else {
                each.set(new Open(piece.slot, piece.amount.minus(paid), piece.away));
            }
        }
        if (left.signum() > 0) {
            waiting.add(new Event(event.day, event.key, left));
        }
    }

    /** What of a payment waits is taken back before what it paid. */
    private Kopecks withoutWaiting(Event event) {
        Kopecks left = event.amount.negate();
        ListIterator<Event> each = waiting.listIterator();
        while (each.hasNext()) {
            Event next = each.next();
            if (next.key.equals(event.key)) {
                Kopecks part = left.min(next.amount);
                left = left.minus(part);
                if (part.equals(next.amount)) {
                    each.remove();
                } else {
                    each.set(new Event(next.day, next.key, next.amount.minus(part)));
                }
            }
        }
        return left;
    }

    private void reopen(Event event) {
        Kopecks left = withoutWaiting(event);
        List<Open> back = new ArrayList<>();
        List<Closed> kept = new ArrayList<>();
        for (Iterator<Closed> each = closed.iterator(); each.hasNext(); ) {
            Closed piece = each.next();
            LocalDate paid = piece.part.paid();
            if (!piece.part.key().equals(event.key) || left.signum() <= 0 || paid == null) {
                kept.add(piece);
                continue;
            }
            Kopecks returned = left.min(piece.part.amount());
            left = left.minus(returned);
            List<DateRange> away = new ArrayList<>(piece.part.away());
            if (paid.isBefore(event.day)) {
                away.add(new DateRange(paid.plusDays(1), event.day.plusDays(1)));
            }
            back.add(new Open(piece.slot, returned, away));
            if (!returned.equals(piece.part.amount())) {
                kept.add(new Closed(
                        piece.slot,
                        new OverdueDebt.Part(event.key, piece.part.amount().minus(returned), paid, piece.part.away())));
            }
        }
        closed.clear();
        closed.addAll(kept);
        open.addAll(back);
        open.sort(Comparator.comparingInt(Open::slot));
        List<Event> again = List.copyOf(waiting);
        waiting.clear();
        again.forEach(this::pay);
    }
}
