package io.saldo.billing.charge;

import io.saldo.kernel.account.AccountNumber;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Lines of a house, in order of ids. Those of steady premises are amounts until somebody asks for them. Unmodifiable.
 */
public final class HouseLines extends AbstractList<Line> implements RandomAccess {
    private final SteadyHouse house;
    private final SteadyEntries entries;
    private final List<Line> others;
    /** By place: an entry, or below zero the one's complement of a place among the others. */
    private final int[] order;

    private HouseLines(SteadyHouse house, SteadyEntries entries, List<Line> others, int[] order) {
        this.house = house;
        this.entries = entries;
        this.others = others;
        this.order = order;
    }

    /**
     * Lines of steady premises and others, merged: no account has both.
     *
     * @param others in order of their ids
     */
    public static HouseLines of(SteadyHouse house, SteadyEntries entries, List<Line> others) {
        int[] order = new int[entries.size() + others.size()];
        if (others.isEmpty()) {
            Arrays.setAll(order, i -> i);
            return new HouseLines(house, entries, others, order);
        }
        int next = 0;
        int other = 0;
        for (int i = 0; i < entries.size(); i++) {
            while (other < others.size() && others.get(other).id().account().compareTo(entries.account(i)) < 0) {
                order[next++] = ~other++;
            }
            order[next++] = i;
        }
        while (other < others.size()) {
            order[next++] = ~other++;
        }
        return new HouseLines(house, entries, List.copyOf(others), order);
    }

    /** Those whose account and service are kept. */
    public HouseLines only(Predicate<AccountNumber> account, IntPredicate service, Predicate<Line> line) {
        int[] kept = new int[order.length];
        int count = 0;
        for (int place : order) {
            boolean keeps = place < 0
                    ? line.test(others.get(~place))
                    : service.test(entries.service(place)) && account.test(entries.account(place));
            if (keeps) {
                kept[count++] = place;
            }
        }
        return new HouseLines(house, entries, others, Arrays.copyOf(kept, count));
    }

    /** Whether all are of steady premises. */
    public boolean isSteady() {
        return others.isEmpty();
    }

    /** Those of other accounts than those of some rows. */
    public List<Line> but(IntPredicate rows) {
        List<Line> lines = new ArrayList<>();
        for (int place : order) {
            if (place < 0 || !rows.test(entries.row(place))) {
                lines.add(line(place));
            }
        }
        return lines;
    }

    /** Whose rows the sums are of. */
    public SteadyHouse house() {
        return house;
    }

    /**
     * What each row is charged in all, in kopecks.
     *
     * @param services which of them count, by their place in the list of the house
     * @param lined set where a row has a line that is not zero
     */
    public long[] sums(IntPredicate services, boolean[] lined) {
        long[] sums = new long[house.size()];
        for (int place : order) {
            if (place >= 0 && services.test(entries.service(place))) {
                long amount = entries.amount(place);
                int row = entries.row(place);
                sums[row] = Math.addExact(sums[row], amount);
                lined[row] |= amount != 0;
            }
        }
        return sums;
    }

    @Override
    public Line get(int index) {
        return line(order[index]);
    }

    private Line line(int place) {
        return place < 0 ? others.get(~place) : entries.line(place);
    }

    @Override
    public int size() {
        return order.length;
    }
}
