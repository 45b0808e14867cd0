package io.saldo.billing.binding;

import io.saldo.billing.charge.CauseKind;
import io.saldo.billing.charge.Nature;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of facts that a house's book keeps, and what a late one does: the table of late facts. A kind is one
 * timeline of the book, or as many as there are premises, services and meters ({@link HouseFacts}).
 *
 * <p>Its row names the cause that stands on the lines when such a fact reopens a closed month. The cause decides how
 * far the recalculation reaches ({@link io.saldo.billing.recalculation.RecalculationPolicy}), and when the month is
 * charged again step by step, the kind is known anew with its cause ({@link Knowledge}): a late fact is found and used
 * by the same row. A fact about premises that others bill changes nothing but what is divided in the house, so it is
 * always about everybody. Which services and days it reaches, {@link LateFacts} says for each kind.
 *
 * <p>What a fact about an account's own premises changes of a common remainder counts in the open month: between the
 * months the neighbours' common services may differ from what they would be had it been told in time, their sum of
 * volumes does not.
 */
enum FactKind {
    /** The days the house is managed. */
    MANAGEMENT(CauseKind.MANAGEMENT),
    /** What a service is. */
    SERVICE(CauseKind.SERVICE),
    /** What a metering group serves, and when. */
    GROUP(CauseKind.METERING_GROUP),
    /** Where a meter stands, what it counts, when it is in use. */
    METER(CauseKind.METER, CauseKind.OTHERS_PREMISES, CauseKind.HOUSE_METER),
    /** What premises are for. */
    PREMISES(CauseKind.PREMISES, CauseKind.OTHERS_PREMISES),
    /** When an account is open, and of which kind it is. */
    ACCOUNT(CauseKind.ACCOUNT, CauseKind.ACCOUNT, CauseKind.ACCOUNT),
    /** The name and the bank of a party: no amount rests on it. */
    PARTY,
    /** A volume of a month billed before, which averages rest on. */
    PAST_VOLUME(CauseKind.METER_READING, CauseKind.OTHERS_PREMISES, CauseKind.HOUSE_METER),
    /** How penalties are counted: they are counted anew, no charge is. */
    PENALTY_TERMS,
    HEATING_PAYMENT(CauseKind.HOUSE_DECISION),
    HEATING_SEASON(CauseKind.HOUSE_DECISION),
    HOT_WATER_SOURCE(CauseKind.HOUSE_DECISION),
    COMMON_METHOD(CauseKind.HOUSE_DECISION),
    TARIFF(CauseKind.TARIFF),
    NORM(CauseKind.NORM),
    BREACH(CauseKind.QUALITY),
    /** A volume of the whole house that is told. */
    SUPPLIED(CauseKind.HOUSE_METER),
    INVOICE(CauseKind.INVOICE),
    /**
     * A row of the law. One about money alone changes penalties, which are counted from the origin of a debt each month
     * anew.
     */
    LAW(CauseKind.LAW),
    AREA(CauseKind.AREA),
    OCCUPANCY(CauseKind.RESIDENTS, CauseKind.OTHERS_PREMISES),
    METER_POSSIBILITY(CauseKind.METER_POSSIBILITY, CauseKind.OTHERS_PREMISES),
    AGREEMENT(CauseKind.AGREEMENT, CauseKind.OTHERS_PREMISES),
    SHARE(CauseKind.SHARES, CauseKind.OTHERS_PREMISES),
    ATTRIBUTES(CauseKind.CHARACTERISTICS, CauseKind.OTHERS_PREMISES),
    STATED_VOLUME(CauseKind.STATED_VOLUME, CauseKind.OTHERS_PREMISES),
    ABSENCE(CauseKind.ABSENCE, CauseKind.OTHERS_PREMISES),
    /** A discount of somebody of an account; money paid to them changes no bill, and posts nothing. */
    BENEFIT(CauseKind.BENEFIT, null),
    /** Paid to the citizen: it changes no bill. */
    SUBSIDY,
    CALCULATED_VOLUME(CauseKind.STATED_VOLUME, CauseKind.OTHERS_PREMISES),
    ACCESS_REFUSAL(CauseKind.INSPECTION, CauseKind.OTHERS_PREMISES),
    METER_CHECK(CauseKind.INSPECTION, CauseKind.OTHERS_PREMISES),
    UNAUTHORISED_USE(CauseKind.INSPECTION, CauseKind.OTHERS_PREMISES),
    READING(CauseKind.METER_READING, CauseKind.OTHERS_PREMISES, CauseKind.HOUSE_METER),
    VERIFICATION(CauseKind.VERIFICATION, CauseKind.OTHERS_PREMISES, CauseKind.HOUSE_METER),
    /** They settle a year: its plan is decided again, no month is. */
    DISTRIBUTORS,
    /** A sale told late passes debts on by rows of the open month; no charge is another for it. */
    DEBTOR,
    /** Of the first day of the book. */
    OPENING_DEBT,
    ADVANCE,
    /** A payment counts in the month in which it is booked, from its own day. */
    PAYMENT,
    /** What staff put into a closed bill too late stands in the open one. */
    ADJUSTMENT,
    ORDER,
    REVERSAL,
    CLAIM,
    /** What waits is named no more. */
    GIVING_UP;

    private final @Nullable CauseKind ours;
    private final @Nullable CauseKind others;
    private final @Nullable CauseKind house;

    /** A kind that reopens no month. */
    FactKind() {
        this(null, null, null);
    }

    /** A kind whose cause is one and the same wherever it is. */
    FactKind(CauseKind everywhere) {
        this(everywhere, everywhere, everywhere);
    }

    /** A kind of facts about premises. */
    FactKind(CauseKind ours, @Nullable CauseKind others) {
        this(ours, others, null);
    }

    FactKind(@Nullable CauseKind ours, @Nullable CauseKind others, @Nullable CauseKind house) {
        this.ours = ours;
        this.others = others;
        this.house = house;
    }

    /**
     * What a correction is that a late fact causes.
     *
     * <p>What replaces or withdraws a statement says that it was wrong; a fact that only adds is a circumstance, unless
     * it says what held already when the month was billed: a verification, a tariff, an area. Who lived there and who
     * was away is told by cutting what was told before, so replacing says nothing of an error there.
     *
     * @param corrects whether it replaces or withdraws another fact
     */
    Nature nature(boolean corrects) {
        return switch (this) {
            case MANAGEMENT,
                    SERVICE,
                    GROUP,
                    METER,
                    PREMISES,
                    ACCOUNT,
                    PAST_VOLUME,
                    HEATING_PAYMENT,
                    HEATING_SEASON,
                    HOT_WATER_SOURCE,
                    COMMON_METHOD,
                    TARIFF,
                    NORM,
                    AREA,
                    METER_POSSIBILITY,
                    AGREEMENT,
                    SHARE,
                    ATTRIBUTES,
                    VERIFICATION -> Nature.ERROR;
            case READING,
                    BREACH,
                    SUPPLIED,
                    INVOICE,
                    STATED_VOLUME,
                    CALCULATED_VOLUME,
                    ACCESS_REFUSAL,
                    METER_CHECK,
                    UNAUTHORISED_USE,
                    DISTRIBUTORS,
                    OPENING_DEBT,
                    ADVANCE,
                    PAYMENT,
                    ADJUSTMENT,
                    ORDER,
                    REVERSAL,
                    CLAIM -> corrects ? Nature.ERROR : Nature.CIRCUMSTANCE;
            case LAW, OCCUPANCY, ABSENCE, BENEFIT, SUBSIDY, DEBTOR, PARTY, PENALTY_TERMS, GIVING_UP ->
                Nature.CIRCUMSTANCE;
        };
    }

    /** The cause that a late fact of a place is; empty where it reopens no month. */
    Optional<CauseKind> cause(Place place) {
        return Optional.ofNullable(
                switch (place) {
                    case OURS -> ours;
                    case OTHERS -> others;
                    case HOUSE -> house;
                });
    }
}
