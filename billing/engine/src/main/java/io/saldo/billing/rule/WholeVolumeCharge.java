package io.saldo.billing.rule;

import io.saldo.billing.charge.Band;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.charge.PieceBasis;
import io.saldo.billing.charge.PieceCharge;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceCase;
import io.saldo.billing.rule.BandCharge.Range;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Resolution;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.VolumePiece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Electricity at the price of the range that the month's volume ends in, for the whole of it.
 *
 * <p>{@code P = [V × T]}: V the volume of the month, T the price of the range it ends in, an end belonging to its
 * range; each zone of the day at its own price of that range. For a part of the month with {@code × d ÷ D}.
 *
 * <p>Rules 354, п. 38: the price is set by the decision of the region (generally known). More may cost less in all
 * where a dearer range is left: 15 units at 10 are 150, 16 at 5 are 80. Refused where a range has no price.
 */
final class WholeVolumeCharge extends BandCharge {
    private static final Edition EDITION = new Edition(
            "wholeVolumeCharge",
            new Clause(Act.RULES_354, "прил. 2, ф. 1; п. 38"),
            DateRange.from(LocalDate.of(2012, 9, 1)),
            Confirmation.KNOWN);

    WholeVolumeCharge() {
        super(EDITION);
    }

    @Override
    public boolean covers(ServiceCase given) {
        return isByBand(given) && isForWholeVolume(given);
    }

    @Override
    public RuleOutcome charge(PieceBasis piece) {
        Consumption own = piece.whole().own().orElseThrow();
        Exact whole = own.total();
        List<PieceCharge> charges = new ArrayList<>();
        for (VolumePiece zone : own.pieces()) {
            Resolution<List<Range>> ranges = ranges(piece, zone.zone());
            if (ranges instanceof Resolution.Contradiction<List<Range>> contradiction) {
                return new RuleOutcome.Refused(ParkReason.CONTRADICTORY_FACTS, contradiction.facts());
            }
            List<Range> list = list(ranges);
            if (list.isEmpty()) {
                return new RuleOutcome.Refused(ParkReason.NO_TARIFF_OF_BAND);
            }
            Range reached = list.stream()
                    .filter(range -> reaches(range, whole))
                    .findFirst()
                    .orElse(list.get(list.size() - 1));
            charges.add(VolumeFee.charge(
                    piece.at(reached.tariff()),
                    EDITION,
                    zone.volume(),
                    zone.derivation(),
                    piece.period().days(),
                    MeterCharge.method(own),
                    List.of(own.ground()),
                    new Band(zone.zone(), reached.number())));
        }
        return new RuleOutcome.Charged(charges);
    }

    private static boolean reaches(Range range, Exact volume) {
        Quantity end = range.tariff().value().upTo();
        return end == null || volume.compareTo(end.exact()) <= 0;
    }
}
