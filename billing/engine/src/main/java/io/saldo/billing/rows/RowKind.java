package io.saldo.billing.rows;

import io.saldo.kernel.time.BillingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A kind of row: the closed list of what can be stated.
 *
 * @param code of what is stated, the same for good
 * @param extent how much of its past a month needs
 */
public record RowKind(String code, Class<? extends Row> type, Extent extent) {
    /** How much of the past a month needs of a kind, beside what is late. */
    public enum Extent {
        /** What holds on its days. */
        DAYS,
        /** What holds since January of the year before, which it settles. */
        SINCE_LAST_YEAR,
        /** Nothing: no bill rests on it. */
        NONE,
        /** All: what things are, who owes, decisions about the house. There is little of it. */
        WHOLE
    }

    /** Every kind. */
    public static final List<RowKind> ALL = List.of(
            new RowKind("house", HouseRow.TheHouse.class, Extent.WHOLE),
            new RowKind("managed", HouseRow.Managed.class, Extent.WHOLE),
            new RowKind("heating", HouseRow.Heating.class, Extent.WHOLE),
            new RowKind("heating-season", HouseRow.HeatingSeason.class, Extent.WHOLE),
            new RowKind("common-method", HouseRow.CommonMethod.class, Extent.WHOLE),
            new RowKind("hot-water", HouseRow.HotWater.class, Extent.WHOLE),
            new RowKind("party-named", HouseRow.OfParty.class, Extent.WHOLE),
            new RowKind("party", HouseRow.PartyDetails.class, Extent.WHOLE),
            new RowKind("service", HouseRow.OfService.class, Extent.WHOLE),
            new RowKind("tariff", HouseRow.OfTariff.class, Extent.DAYS),
            new RowKind("norm", HouseRow.OfNorm.class, Extent.DAYS),
            new RowKind("breach", HouseRow.OfBreach.class, Extent.DAYS),
            new RowKind("supplied", HouseRow.Supplied.class, Extent.DAYS),
            new RowKind("invoice", HouseRow.Invoice.class, Extent.DAYS),
            new RowKind("premises", PremisesRow.OfPremises.class, Extent.WHOLE),
            new RowKind("area", PremisesRow.Area.class, Extent.DAYS),
            new RowKind("residents", PremisesRow.Residents.class, Extent.DAYS),
            new RowKind("meter-possibility", PremisesRow.Possibility.class, Extent.DAYS),
            new RowKind("agreement", PremisesRow.Agreement.class, Extent.DAYS),
            new RowKind("share", PremisesRow.Share.class, Extent.DAYS),
            new RowKind("attributes", PremisesRow.Characteristics.class, Extent.DAYS),
            new RowKind("stated-volume", PremisesRow.StatedVolume.class, Extent.DAYS),
            new RowKind("absence", PremisesRow.Away.class, Extent.DAYS),
            new RowKind("calculated-volume", PremisesRow.CalculatedVolume.class, Extent.DAYS),
            new RowKind("access-refusal", PremisesRow.Refusal.class, Extent.DAYS),
            new RowKind("meter-check", PremisesRow.Check.class, Extent.DAYS),
            new RowKind("unauthorised-use", PremisesRow.Use.class, Extent.DAYS),
            new RowKind("heat-distributors", PremisesRow.Distributors.class, Extent.SINCE_LAST_YEAR),
            new RowKind("account", PremisesRow.OfAccount.class, Extent.WHOLE),
            new RowKind("benefit", PremisesRow.Granted.class, Extent.WHOLE),
            new RowKind("subsidy", PremisesRow.Subsidised.class, Extent.WHOLE),
            new RowKind("debtor", PremisesRow.Owes.class, Extent.WHOLE),
            new RowKind("metering-group", MeterRow.OfGroup.class, Extent.WHOLE),
            new RowKind("meter", MeterRow.OfMeter.class, Extent.WHOLE),
            new RowKind("reading", MeterRow.Reading.class, Extent.DAYS),
            new RowKind("verification", MeterRow.Verification.class, Extent.WHOLE),
            new RowKind("past-volume", MeterRow.Before.class, Extent.DAYS),
            new RowKind("averaged-before", MeterRow.Averaged.class, Extent.DAYS),
            new RowKind("carried-before", MeterRow.Carried.class, Extent.DAYS),
            new RowKind("opening-debt", MoneyRow.OpeningDebt.class, Extent.DAYS),
            new RowKind("advance", MoneyRow.Advance.class, Extent.DAYS),
            new RowKind("payment", MoneyRow.Paid.class, Extent.DAYS),
            new RowKind("adjustment", MoneyRow.Adjusted.class, Extent.DAYS),
            new RowKind("order", MoneyRow.Ordered.class, Extent.DAYS),
            new RowKind("reversal", MoneyRow.Reversed.class, Extent.DAYS),
            new RowKind("claim", MoneyRow.Claimed.class, Extent.DAYS),
            new RowKind("state-sale", MoneyRow.Sold.class, Extent.DAYS),
            new RowKind("given-up", MoneyRow.GivesUp.class, Extent.WHOLE),
            new RowKind("book-opened", MoneyRow.Opened.class, Extent.WHOLE),
            new RowKind("state-sales-policy", MoneyRow.StateSalesPolicy.class, Extent.WHOLE),
            new RowKind("penalty-policy", MoneyRow.Policy.class, Extent.WHOLE),
            new RowKind("penalty-regime", MoneyRow.Regime.class, Extent.WHOLE),
            new RowKind("posted-elsewhere", MoneyRow.PostedElsewhere.class, Extent.NONE),
            new RowKind("registry", RegistryRow.OfRegistry.class, Extent.NONE),
            new RowKind("unidentified-payment", RegistryRow.Unidentified.class, Extent.NONE));

    private static final Set<String> UNBILLED = ALL.stream()
            .filter(kind -> kind.extent == Extent.NONE)
            .map(RowKind::code)
            .collect(Collectors.toUnmodifiableSet());

    /** Whether bills rest on what is stated under a code. */
    public static boolean isBilled(String code) {
        return !UNBILLED.contains(code);
    }

    /** The kinds of which a month needs more than its days, each with the first of the days needed. */
    public static SortedMap<String, LocalDate> further(BillingPeriod month) {
        SortedMap<String, LocalDate> further = new TreeMap<>();
        for (RowKind kind : ALL) {
            switch (kind.extent) {
                case DAYS, NONE -> {}
                case SINCE_LAST_YEAR ->
                    further.put(
                            kind.code,
                            BillingPeriod.of(month.first().getYear() - 1, 1).first());
                case WHOLE -> further.put(kind.code, LocalDate.MIN);
            }
        }
        return further;
    }
}
