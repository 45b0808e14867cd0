package io.saldo.metering.consumption;

import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.reading.AverageCause;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a volume was determined so, with the clause that says what follows.
 *
 * <p>Rules 354: the readings прил. 2, ф. 1; the average п. 59 «а»–«в»; what follows it п. 60; the norm without a meter
 * прил. 2, ф. 4 and 4(1). Where several meters stand for a volume and some could not be billed by, the gravest cause is
 * the ground: a failure, a refusal, a missing reading.
 */
final class Grounds {
    private static final Clause METERED = clause("прил. 2, ф. 1");
    private static final Clause LATER = clause("п. 61");
    private static final Clause NOT_RAISED = clause("прил. 2, ф. 4");
    private static final Clause RAISED = clause("прил. 2, ф. 4(1)");
    private static final Clause AGAIN = clause("п. 60(3)");
    private static final Clause AFTER_AVERAGE = clause("п. 60");
    private static final Clause DISPUTED = clause("п. 59");
    private static final Clause UNFIT = clause("п. 59 «а»");
    private static final Clause NO_READING = clause("п. 59 «б»");
    private static final Clause REFUSED = clause("п. 59 «в»");

    private Grounds() {}

    private static Clause clause(String point) {
        return new Clause(Act.RULES_354, point);
    }

    /** By readings of the month, or by one that came after months without. */
    static Ground metered(List<FactId> readings, boolean later) {
        return later
                ? new Ground(Condition.METER_READ_LATER, readings, LATER)
                : new Ground(Condition.METER_READ, readings, METERED);
    }

    /** By the average. */
    static Ground averaged(AverageCause cause, List<FactId> facts) {
        return switch (cause) {
            case FAILED -> new Ground(Condition.METER_UNFIT, facts, UNFIT);
            case REFUSED -> new Ground(Condition.ACCESS_REFUSED, facts, REFUSED);
            case NO_READING -> new Ground(Condition.NO_READING, facts, NO_READING);
        };
    }

    /** By the norm that follows the average, or that holds because there is none. */
    static Ground afterAverage(AverageCause cause, boolean tooLong, List<FactId> facts) {
        Condition condition = switch (cause) {
            case FAILED -> tooLong ? Condition.METER_UNFIT_TOO_LONG : Condition.METER_UNFIT_NO_AVERAGE;
            case REFUSED -> tooLong ? Condition.ACCESS_REFUSED_TOO_LONG : Condition.ACCESS_REFUSED_NO_AVERAGE;
            case NO_READING -> tooLong ? Condition.NO_READING_TOO_LONG : Condition.NO_READING_NO_AVERAGE;
        };
        return new Ground(condition, facts, AFTER_AVERAGE);
    }

    static Ground refusedAgain(List<FactId> acts) {
        return new Ground(Condition.ACCESS_REFUSED_AGAIN, acts, AGAIN);
    }

    static Ground disputed(List<FactId> facts) {
        return new Ground(Condition.READINGS_DISPUTED, facts, DISPUTED);
    }

    /**
     * Without a meter.
     *
     * @param suppliers whether its supplier owes it, so that nothing is raised for want of one
     * @param act what says whether one can be installed; none where nobody says
     */
    static Ground withoutMeter(boolean possible, boolean suppliers, List<FactId> act) {
        return possible
                ? new Ground(Condition.METER_POSSIBLE, act, suppliers ? NOT_RAISED : RAISED)
                : new Ground(Condition.METER_IMPOSSIBLE, act, NOT_RAISED);
    }

    /** What made a register unfit, or the last reading, after which there is none. */
    static List<FactId> facts(MeterMonth register, AverageCause cause) {
        if (cause != AverageCause.NO_READING) {
            return register.unfit() == null ? List.of() : register.unfit().facts();
        }
        List<DatedReading> readings = register.readings();
        return readings.isEmpty()
                ? List.of()
                : List.of(readings.get(readings.size() - 1).source());
    }

    /** The readings that settle some registers. */
    static List<FactId> readings(List<MeterMonth> registers) {
        List<FactId> readings = new ArrayList<>(registers.size());
        for (MeterMonth register : registers) {
            register.settling().map(DatedReading::source).ifPresent(readings::add);
        }
        return readings;
    }
}
