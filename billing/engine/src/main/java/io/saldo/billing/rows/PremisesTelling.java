package io.saldo.billing.rows;

import io.saldo.billing.absence.Absence;
import io.saldo.billing.benefit.Benefit;
import io.saldo.billing.benefit.SubsidyGrant;
import io.saldo.billing.inspection.MeterCheck;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.kernel.account.AccountKind;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ShareBasis;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.meter.AccessRefusal;
import io.saldo.metering.meter.MeterPossibility;
import java.time.LocalDate;

/** Tells of premises, of the accounts that share what they owe, and of what inspections found there. */
abstract sealed class PremisesTelling extends HouseTelling permits MeterTelling {
    /** A flat for living. */
    public BookBuilder flat(PremisesId premises) {
        return told(ALWAYS, new PremisesRow.OfPremises(premises, PremisesKind.RESIDENTIAL, null));
    }

    /** Premises that are no room of a communal flat. */
    public BookBuilder premises(PremisesId premises, PremisesKind kind) {
        return told(ALWAYS, new PremisesRow.OfPremises(premises, kind, null));
    }

    /** A room of a communal flat. */
    public BookBuilder room(PremisesId premises, PremisesId flat) {
        return told(ALWAYS, new PremisesRow.OfPremises(premises, PremisesKind.COMMUNAL_ROOM, flat));
    }

    /** Total area. */
    public BookBuilder area(PremisesId premises, DateRange days, Quantity area) {
        return told(days, new PremisesRow.Area(premises, area));
    }

    /** Who lives there, and how many own it. */
    public BookBuilder residents(PremisesId premises, DateRange days, Occupancy occupancy) {
        return told(days, new PremisesRow.Residents(premises, occupancy));
    }

    /** So many people who live there permanently, one of them its owner. */
    public BookBuilder residents(PremisesId premises, DateRange days, int permanent) {
        return residents(premises, days, new Occupancy(permanent, 0, 1));
    }

    /** Whether a meter could be installed. */
    public BookBuilder meterPossibility(
            PremisesId premises, Resource resource, DateRange days, MeterPossibility possibility) {
        return told(days, new PremisesRow.Possibility(premises, resource, possibility));
    }

    /** A service agreed. */
    public BookBuilder agreement(PremisesId premises, DateRange days, ServiceAgreement agreement) {
        return told(days, new PremisesRow.Agreement(premises, agreement));
    }

    /** A service that one party performs, is owed for, collects, and we bill. */
    public BookBuilder agreement(PremisesId premises, ServiceCode service, PartyId party, DateRange days) {
        return told(
                days,
                new PremisesRow.Agreement(premises, new ServiceAgreement(service, party, party, party, Billing.OURS)));
    }

    /** The part of an account in all services that have no part of their own. */
    public BookBuilder share(PremisesId premises, DateRange days, AccountShare share) {
        return told(days, new PremisesRow.Share(premises, null, share));
    }

    /** The part of an account in one service. */
    public BookBuilder share(PremisesId premises, ServiceCode service, DateRange days, AccountShare share) {
        return told(days, new PremisesRow.Share(premises, service, share));
    }

    /** The account that owes all that premises owe. */
    public BookBuilder share(PremisesId premises, AccountNumber account, DateRange days) {
        return told(
                days,
                new PremisesRow.Share(premises, null, new AccountShare(account, ShareBasis.OWNERSHIP, Exact.ONE)));
    }

    /** What tariffs and norms are chosen by. */
    public BookBuilder characteristics(PremisesId premises, DateRange days, Attributes attributes) {
        return told(days, new PremisesRow.Characteristics(premises, attributes));
    }

    /** A volume of a month that others determined. */
    public BookBuilder statedVolume(PremisesId premises, Resource resource, BillingPeriod month, Quantity volume) {
        return told(month.range(), new PremisesRow.StatedVolume(premises, resource, volume));
    }

    /** That some were away, known from the day they applied where nobody says when. */
    public BookBuilder absence(PremisesId premises, Absence absence) {
        return told(DateRange.closed(absence.left(), absence.returned()), new PremisesRow.Away(premises, absence));
    }

    /** A volume by calculation where nobody lives. */
    public BookBuilder calculatedVolume(PremisesId premises, Resource resource, DateRange days, Quantity volume) {
        return told(days, new PremisesRow.CalculatedVolume(premises, resource, volume));
    }

    /** Access refused: from the day of the act to the day of the check. */
    public BookBuilder refusal(PremisesId premises, DateRange days, AccessRefusal refusal) {
        return told(days, new PremisesRow.Refusal(premises, refusal));
    }

    /** A check that found another reading than was billed by. */
    public BookBuilder meterCheck(PremisesId premises, MeterCheck check) {
        return told(DateRange.day(check.day()), new PremisesRow.Check(premises, check));
    }

    /** A use without leave, on the days it is known to have lasted. */
    public BookBuilder unauthorisedUse(PremisesId premises, UnauthorisedUse use) {
        return told(days(use), new PremisesRow.Use(premises, use));
    }

    /** What distributors of heat counted, in their units. */
    public BookBuilder distributors(PremisesId premises, DateRange days, Quantity units) {
        return told(days, new PremisesRow.Distributors(premises, units));
    }

    /** An account of the manager, on the days it is open. */
    public BookBuilder account(AccountNumber account, DateRange open) {
        return told(open, new PremisesRow.OfAccount(account, AccountKind.MANAGER));
    }

    /** An account of some kind, on the days it is open. */
    public BookBuilder account(AccountNumber account, AccountKind kind, DateRange open) {
        return told(open, new PremisesRow.OfAccount(account, kind));
    }

    /** Who owes what an account accrues; a sale is the next debtor from its day. */
    public BookBuilder debtor(AccountNumber account, DateRange days, DebtorId debtor) {
        return told(days, new PremisesRow.Owes(account, debtor));
    }

    /** A benefit of somebody of an account, on the days it holds. */
    public BookBuilder benefit(DateRange days, Benefit benefit) {
        return told(days, new PremisesRow.Granted(benefit));
    }

    /** A subsidy to the family of an account, on the days it is granted for. */
    public BookBuilder subsidy(DateRange days, SubsidyGrant subsidy) {
        return told(days, new PremisesRow.Subsidised(subsidy));
    }

    private static DateRange days(UnauthorisedUse use) {
        LocalDate since = use.since();
        LocalDate from = since == null ? use.found() : since;
        return from.equals(use.ended()) ? DateRange.day(from) : new DateRange(from, use.ended());
    }
}
