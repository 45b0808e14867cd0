package io.saldo.metering.house;

import io.saldo.kernel.money.Exact;
import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;

/**
 * Participants in order of their premises, with the sum of their areas: put in order and summed once, however many
 * services are divided among them. Unmodifiable.
 */
public final class Participants extends AbstractList<Participant> implements RandomAccess {
    private final List<Participant> list;
    private final Exact area;

    private Participants(List<Participant> list) {
        this.list = list;
        Exact sum = Exact.ZERO;
        for (Participant participant : list) {
            sum = sum.plus(participant.area().value());
        }
        this.area = sum;
    }

    /** The participants in order; a list that is in order already, itself. */
    public static Participants of(List<Participant> list) {
        return list instanceof Participants known
                ? known
                : new Participants(list.stream()
                        .sorted(Comparator.comparing(Participant::premises))
                        .toList());
    }

    /** In m². */
    public Exact area() {
        return area;
    }

    @Override
    public Participant get(int index) {
        return list.get(index);
    }

    @Override
    public int size() {
        return list.size();
    }
}
