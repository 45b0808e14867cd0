package io.saldo.billing.charge;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the steady premises of a house are charged: an amount for each line, in order of their ids. Changed no more but for the lines made around the amounts. */
final class SteadyEntries {
    /** In the place of a part: what an absence takes off. */
    static final int ABSENCE = 100;

    /** In the place of a part: what poor quality takes off. */
    static final int QUALITY = 101;

    /** Of a house without steady premises. */
    static final SteadyEntries NONE = new SteadyEntries(null, 0);

    private final @Nullable SteadyCharges charges;
    private int size;
    private int[] rows;
    private short[] services;
    private byte[] parts;
    private long[] amounts;
    private @Nullable Line[] lines;

    SteadyEntries(@Nullable SteadyCharges charges, int expected) {
        this.charges = charges;
        this.rows = new int[expected];
        this.services = new short[expected];
        this.parts = new byte[expected];
        this.amounts = new long[expected];
        this.lines = new Line[expected];
    }

    void add(int row, int service, int part, long amount) {
        if (size == rows.length) {
            grow();
        }
        rows[size] = row;
        services[size] = (short) service;
        parts[size] = (byte) part;
        amounts[size++] = amount;
    }

    /** Adds a line that its rule made. */
    void add(int row, int service, Line line) {
        add(row, service, 0, line.amount().value());
        lines[size - 1] = line;
    }

    private void grow() {
        int more = 16 + 2 * size;
        rows = Arrays.copyOf(rows, more);
        services = Arrays.copyOf(services, more);
        parts = Arrays.copyOf(parts, more);
        amounts = Arrays.copyOf(amounts, more);
        lines = Arrays.copyOf(lines, more);
    }

    int size() {
        return size;
    }

    int row(int entry) {
        return rows[entry];
    }

    long amount(int entry) {
        return amounts[entry];
    }

    /** The place of the service in the list of the house. */
    int service(int entry) {
        return services[entry];
    }

    AccountNumber account(int entry) {
        return charges().house().account(rows[entry]);
    }

    /** The line; threads that ask at once may be given equal lines. */
    Line line(int entry) {
        Line known = lines[entry];
        if (known == null) {
            known = make(entry);
            lines[entry] = known;
        }
        return known;
    }

    private Line make(int entry) {
        int row = rows[entry];
        int service = services[entry];
        int part = parts[entry];
        LineKind kind = kind(entry);
        ServiceAgreement agreement = charges().house().agreement(service, row);
        LineId id = charges().id(row, agreement, kind, part < ABSENCE ? part : 0);
        return new Line(id, agreement.performer(), agreement.payee(), new ClassCharge(this, entry), null);
    }

    LineKind kind(int entry) {
        int part = parts[entry];
        return part == ABSENCE ? LineKind.ABSENCE : part == QUALITY ? LineKind.QUALITY : LineKind.BASE;
    }

    Kopecks kopecks(int entry) {
        return Kopecks.of(amounts[entry]);
    }

    @Nullable
    Exact volume(int entry) {
        return charges().volume(rows[entry], services[entry], parts[entry]);
    }

    /** The charge of a line as its rule makes it. */
    Charge explained(int entry) {
        List<Line> same = new ArrayList<>();
        Line asked = line(entry);
        for (Line each : charges().explained(rows[entry], services[entry])) {
            if (each.id().equals(asked.id())) {
                same.add(each);
            }
        }
        if (same.size() != 1 || !same.get(0).amount().equals(asked.amount())) {
            throw new IllegalStateException(
                    "charged " + asked.amount() + " by its class and not by its rule: " + asked.id() + ", " + same);
        }
        return same.get(0).charge();
    }

    private SteadyCharges charges() {
        return Objects.requireNonNull(charges);
    }
}
