package io.saldo.billing.rows;

import io.saldo.billing.absence.Absence;
import io.saldo.billing.benefit.Benefit;
import io.saldo.billing.benefit.SubsidyGrant;
import io.saldo.billing.inspection.MeterCheck;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.kernel.account.AccountKind;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.meter.AccessRefusal;
import io.saldo.metering.meter.MeterPossibility;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of premises, and of the accounts that share what they owe. */
public sealed interface PremisesRow extends Row {
    /** Premises. */
    record OfPremises(
            PremisesId premises,
            PremisesKind kind,
            @Nullable PremisesId flat) implements PremisesRow {
        @Override
        public String code() {
            return "premises";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("premises", premises).field("kind", kind).field("flat", flat);
        }

        @Override
        public boolean isDescription() {
            return true;
        }

        @Override
        public Object about() {
            return premises;
        }

        @Override
        public List<Reference> references() {
            return Reference.maybe("flat", flat);
        }

        @Override
        public List<Object> defines() {
            return List.of(premises);
        }
    }

    /** Total area. */
    record Area(PremisesId premises, Quantity area) implements PremisesRow {
        @Override
        public String code() {
            return "area";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("premises", premises).field("area", area);
        }

        @Override
        public Object about() {
            return premises;
        }

        @Override
        public List<Reference> references() {
            return Reference.to("premises", premises);
        }
    }

    /** Who lives there, and how many own it. */
    record Residents(PremisesId premises, Occupancy occupancy) implements PremisesRow {
        @Override
        public String code() {
            return "residents";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("premises", premises).object("occupancy", occupancy);
        }

        @Override
        public Object about() {
            return premises;
        }

        @Override
        public List<Reference> references() {
            return Reference.to("premises", premises);
        }
    }

    /** Whether a meter could be installed. */
    record Possibility(PremisesId premises, Resource resource, MeterPossibility possibility) implements PremisesRow {
        @Override
        public String code() {
            return "meter-possibility";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("premises", premises).field("resource", resource).field("possibility", possibility);
        }

        @Override
        public Object about() {
            return List.of(premises, resource);
        }

        @Override
        public List<Reference> references() {
            return Reference.to("premises", premises);
        }
    }

    /** A service agreed. */
    record Agreement(PremisesId premises, ServiceAgreement agreement) implements PremisesRow {
        @Override
        public String code() {
            return "agreement";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("premises", premises).object("agreement", agreement);
        }

        @Override
        public Object about() {
            return List.of(premises, agreement.service());
        }

        @Override
        public List<Reference> references() {
            return Reference.all(
                    Reference.to("premises", premises),
                    Reference.to("service", agreement.service()),
                    Reference.to("performer", agreement.performer()),
                    Reference.to("creditor", agreement.creditor()),
                    Reference.to("payee", agreement.payee()));
        }
    }

    /** The part of an account, of one service or of all that have none of their own. */
    record Share(PremisesId premises, @Nullable ServiceCode service, AccountShare share) implements PremisesRow {
        @Override
        public String code() {
            return "share";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("premises", premises).field("service", service).object("share", share);
        }

        @Override
        public Object about() {
            return service == null ? List.of(premises, share.account()) : List.of(premises, service, share.account());
        }

        @Override
        public List<Reference> references() {
            return Reference.all(
                    Reference.to("premises", premises),
                    Reference.maybe("service", service),
                    Reference.to("account", share.account()));
        }
    }

    /** What tariffs and norms are chosen by. */
    record Characteristics(PremisesId premises, Attributes attributes) implements PremisesRow {
        @Override
        public String code() {
            return "attributes";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("premises", premises).field("attributes", attributes);
        }

        @Override
        public Object about() {
            return premises;
        }

        @Override
        public List<Reference> references() {
            return Reference.to("premises", premises);
        }
    }

    /** A volume of a month that others determined. */
    record StatedVolume(PremisesId premises, Resource resource, Quantity volume) implements PremisesRow {
        @Override
        public String code() {
            return "stated-volume";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("premises", premises).field("resource", resource).field("volume", volume);
        }

        @Override
        public Object about() {
            return List.of(premises, resource);
        }

        @Override
        public List<Reference> references() {
            return Reference.to("premises", premises);
        }
    }

    /** An absence. */
    record Away(PremisesId premises, Absence absence) implements PremisesRow {
        @Override
        public String code() {
            return "absence";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("premises", premises).object("absence", absence);
        }

        @Override
        public Object about() {
            return premises;
        }

        @Override
        public List<Reference> references() {
            return Reference.to("premises", premises);
        }

        @Override
        public LocalDate happened(DateRange days) {
            return absence.applied();
        }
    }

    /** A volume by calculation where nobody lives. */
    record CalculatedVolume(PremisesId premises, Resource resource, Quantity volume) implements PremisesRow {
        @Override
        public String code() {
            return "calculated-volume";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("premises", premises).field("resource", resource).field("volume", volume);
        }

        @Override
        public Object about() {
            return List.of(premises, resource);
        }

        @Override
        public List<Reference> references() {
            return Reference.to("premises", premises);
        }

        @Override
        public LocalDate happened(DateRange days) {
            return days.from();
        }
    }

    /** Access refused. */
    record Refusal(PremisesId premises, AccessRefusal refusal) implements PremisesRow {
        @Override
        public String code() {
            return "access-refusal";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("premises", premises).object("refusal", refusal);
        }

        @Override
        public Object about() {
            return premises;
        }

        @Override
        public List<Reference> references() {
            return Reference.to("premises", premises);
        }

        @Override
        public LocalDate happened(DateRange days) {
            return days.from();
        }
    }

    /** A check of a meter. */
    record Check(PremisesId premises, MeterCheck check) implements PremisesRow {
        @Override
        public String code() {
            return "meter-check";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("premises", premises).object("check", check);
        }

        @Override
        public Object about() {
            return premises;
        }

        @Override
        public List<Reference> references() {
            return Reference.to("premises", premises);
        }

        @Override
        public LocalDate happened(DateRange days) {
            return check.day();
        }
    }

    /** A use without leave. */
    record Use(PremisesId premises, UnauthorisedUse use) implements PremisesRow {
        @Override
        public String code() {
            return "unauthorised-use";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("premises", premises).object("use", use);
        }

        @Override
        public Object about() {
            return premises;
        }

        @Override
        public List<Reference> references() {
            return Reference.to("premises", premises);
        }

        @Override
        public LocalDate happened(DateRange days) {
            return use.found();
        }
    }

    /** What distributors of heat counted. */
    record Distributors(PremisesId premises, Quantity units) implements PremisesRow {
        @Override
        public String code() {
            return "heat-distributors";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("premises", premises).field("units", units);
        }

        @Override
        public Object about() {
            return premises;
        }

        @Override
        public List<Reference> references() {
            return Reference.to("premises", premises);
        }

        @Override
        public LocalDate happened(DateRange days) {
            return days.from();
        }
    }

    /** A personal account, on the days it is open. */
    record OfAccount(AccountNumber account, AccountKind kind) implements PremisesRow {
        @Override
        public String code() {
            return "account";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("account", account).field("kind", kind);
        }

        @Override
        public boolean isDescription() {
            return true;
        }

        @Override
        public Object about() {
            return account;
        }

        @Override
        public List<Reference> references() {
            return Reference.none();
        }

        @Override
        public List<Object> defines() {
            return List.of(account);
        }
    }

    /** A benefit of somebody of an account. */
    record Granted(Benefit benefit) implements PremisesRow {
        @Override
        public String code() {
            return "benefit";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("benefit", benefit);
        }

        @Override
        public Object about() {
            return benefit.account();
        }

        @Override
        public List<Reference> references() {
            return Reference.all(
                    Reference.to("account", benefit.account()), Reference.maybe("service", benefit.service()));
        }
    }

    /** A subsidy to the family of an account. */
    record Subsidised(SubsidyGrant subsidy) implements PremisesRow {
        @Override
        public String code() {
            return "subsidy";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.object("subsidy", subsidy);
        }

        @Override
        public Object about() {
            return subsidy.account();
        }

        @Override
        public List<Reference> references() {
            return Reference.to("account", subsidy.account());
        }
    }

    /** Who owes what an account accrues. */
    record Owes(AccountNumber account, DebtorId debtor) implements PremisesRow {
        @Override
        public String code() {
            return "debtor";
        }

        @Override
        public void writeFields(CanonicalWriter out) {
            out.field("account", account).field("debtor", debtor);
        }

        @Override
        public Object about() {
            return account;
        }

        @Override
        public List<Reference> references() {
            return Reference.to("account", account);
        }

        @Override
        public List<Object> defines() {
            return List.of(debtor);
        }

        @Override
        public boolean isDefinedOften() {
            return true;
        }
    }
}
