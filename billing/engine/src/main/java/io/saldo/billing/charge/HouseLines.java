package io.saldo.billing.charge;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.later.Later;
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
    private final SteadyAmounts amounts;
    private final List<Line> others;
    private final boolean whole;
    /** By place: an entry, or below zero the one's complement of a place among the others. */
    private final Later<int[]> order;

    private HouseLines(SteadyHouse house, SteadyAmounts amounts, List<Line> others, boolean whole, Later<int[]> order) {
        this.house = house;
        this.amounts = amounts;
        this.others = others;
        this.whole = whole;
        this.order = order;
    }

    /**
     * Lines of steady premises and others, merged: no account has both.
     *
     * @param others in order of their ids
     */
    public static HouseLines of(SteadyHouse house, SteadyAmounts amounts, List<Line> others) {
        List<Line> list = List.copyOf(others);
        return new HouseLines(house, amounts, list, true, new Later<>(() -> merged(amounts.inOrder(), list)));
    }

    private static int[] merged(SteadyEntries entries, List<Line> others) {
        int[] order = new int[entries.size() + others.size()];
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
        return order;
    }

    /** Those whose account and service are kept. */
    public HouseLines only(Predicate<AccountNumber> account, IntPredicate service, Predicate<Line> line) {
        int[] all = order.get();
        int[] kept = new int[all.length];
        int count = 0;
        for (int place : all) {
            boolean keeps = place < 0
                    ? line.test(others.get(~place))
                    : service.test(entries().service(place))
                            && account.test(entries().account(place));
            if (keeps) {
                kept[count++] = place;
            }
        }
        int[] places = Arrays.copyOf(kept, count);
        return new HouseLines(house, amounts, others, false, new Later<>(() -> places));
    }

    /** Whether all are of steady premises. */
    public boolean isSteady() {
        return others.isEmpty();
    }

    /** Those of other accounts than those of some rows. */
    public List<Line> but(IntPredicate rows) {
        List<Line> lines = new ArrayList<>();
        for (int place : order.get()) {
            if (place < 0 || !rows.test(entries().row(place))) {
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
     * @param charged set where a row has a line that is not zero
     */
    public long[] sums(boolean[] services, boolean[] charged) {
        long[] sums = new long[house.size()];
        if (whole) {
            for (int service = 0; service < services.length && house.size() > 0; service++) {
                if (services[service]) {
                    amounts.addTo(service, sums, charged);
                }
            }
            amounts.addOthers(services, sums, charged);
            return sums;
        }
        for (int place : order.get()) {
            if (place >= 0 && services[entries().service(place)]) {
                long amount = entries().amount(place);
                int row = entries().row(place);
                sums[row] = Math.addExact(sums[row], amount);
                charged[row] |= amount != 0;
            }
        }
        return sums;
    }

    private SteadyEntries entries() {
        return amounts.inOrder();
    }

    @Override
    public Line get(int index) {
        return line(order.get()[index]);
    }

    private Line line(int place) {
        return place < 0 ? others.get(~place) : entries().line(place);
    }

    @Override
    public int size() {
        return order.get().length;
    }
}
