package io.saldo.billing.charge;

import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Span;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.NormVolume;
import io.saldo.metering.consumption.VolumePiece;
import io.saldo.metering.house.AreaOperand;
import io.saldo.metering.house.Distribution;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one number of its own by which a rule charges premises: what premises of one class differ in. It holds through the whole month. */
enum OwnNumber {
    /** S. */
    AREA(AreaOperand.AREA),
    /** n. */
    PERSONS(NormVolume.PERSONS),
    /** V, own consumption, each zone apart. */
    VOLUME(Symbols.VOLUME),
    /** V, cold and hot water together. */
    WATERS(Symbols.VOLUME),
    /** V, a part in a distribution of the house. */
    SHARE(Symbols.VOLUME);

    private static final List<ServiceKind> BOTH = List.of(ServiceKind.COLD_WATER, ServiceKind.HOT_WATER);

    private final Symbol symbol;

    OwnNumber(Symbol symbol) {
        this.symbol = symbol;
    }

    /** The operand of a formula that it is. */
    Symbol symbol() {
        return symbol;
    }

    /** Whether it is the volume of the line. */
    boolean isVolume() {
        return symbol.equals(Symbols.VOLUME);
    }

    /**
     * The number of premises that are alike through the month; null where they have none.
     *
     * @param own what the premises consumed of the service
     * @param part which of its pieces
     */
    @Nullable
    Exact of(
            PremisesMonth premises,
            Map<ServiceKind, Consumption> known,
            @Nullable Consumption own,
            Distribution.@Nullable Share share,
            int part,
            DateRange month) {
        return switch (this) {
            case AREA -> {
                List<Span<Quantity>> area = premises.area().list();
                yield area.isEmpty() ? null : area.get(0).value().exact();
            }
            case PERSONS -> {
                List<Span<Occupancy>> people = premises.occupancy().list();
                yield people.isEmpty() ? null : Exact.of(people.get(0).value().payers());
            }
            case VOLUME -> {
                VolumePiece piece = own == null || own.pieces().size() <= part
                        ? null
                        : own.pieces().get(part);
                yield piece == null || !piece.days().equals(month) ? null : piece.volume();
            }
            case WATERS -> waters(known, month);
            case SHARE -> share == null ? null : share.volume();
        };
    }

    private static @Nullable Exact waters(Map<ServiceKind, Consumption> known, DateRange month) {
        Exact sum = null;
        for (ServiceKind kind : BOTH) {
            Consumption water = known.get(kind);
            if (water != null) {
                if (!water.isWhole(month)) {
                    return null;
                }
                sum = sum == null ? water.total() : sum.plus(water.total());
            }
        }
        return sum;
    }
}
