package io.saldo.services.act;

import io.saldo.billing.absence.Absence;
import io.saldo.billing.absence.AbsencePolicy;
import io.saldo.billing.absence.AbsenceReview;
import io.saldo.billing.inspection.MeterCheck;
import io.saldo.billing.inspection.UnauthorisedUse;
import io.saldo.billing.quality.Breach;
import io.saldo.billing.quality.BreachTime;
import io.saldo.billing.quality.Circumstance;
import io.saldo.billing.rows.HouseRow;
import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.meter.AccessRefusal;
import io.saldo.services.command.Desk;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Work;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells rows of acts. */
final class ActsOfBooks implements ActService {
    private final Desk desk;

    ActsOfBooks(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Outcome<Recorded> report(ReportAbsence command) {
        return desk.inHouse(command, command.house(), work -> {
            var absence = new Absence(
                    command.persons(),
                    command.leaving(),
                    command.returned(),
                    command.applied(),
                    command.ground(),
                    work.text(command.document()));
            Optional<AbsenceReview.Refusal> refused = AbsencePolicy.of(FederalLaw.book(), absence.left())
                    .map(policy -> AbsenceReview.review(absence, policy))
                    .filter(AbsenceReview.Verdict.Refused.class::isInstance)
                    .map(verdict -> ((AbsenceReview.Verdict.Refused) verdict).reason());
            if (refused.isPresent()) {
                return switch (refused.get()) {
                    case TOO_SHORT ->
                        Work.refused(
                                Reason.ABSENCE_TOO_SHORT,
                                absence.left(),
                                Optional.ofNullable(absence.returned())
                                        .map(LocalDate::toString)
                                        .orElse("…"));
                    case APPLIED_TOO_LATE ->
                        Work.refused(
                                Reason.ABSENCE_TOO_LATE,
                                Optional.ofNullable(absence.returned())
                                        .map(LocalDate::toString)
                                        .orElse("…"),
                                absence.applied());
                };
            }
            work.rows()
                    .add(
                            work.shelf(),
                            DateRange.closed(absence.left(), absence.returned()),
                            new PremisesRow.Away(new PremisesId(command.premises()), absence));
            return work.state(command.premises());
        });
    }

    @Override
    public Outcome<Recorded> report(RefuseAccess command) {
        return desk.inHouse(command, command.house(), work -> {
            var refusal = new AccessRefusal(command.resource(), command.repeated(), work.text(command.act()));
            work.rows()
                    .add(
                            work.shelf(),
                            command.days(),
                            new PremisesRow.Refusal(new PremisesId(command.premises()), refusal));
            return work.state(command.premises());
        });
    }

    @Override
    public Outcome<Recorded> report(CheckMeter command) {
        return desk.inHouse(command, command.house(), work -> {
            if (command.day().isAfter(work.today())) {
                return Work.refused(Reason.DAY_IN_FUTURE, command.day());
            }
            BigDecimal signed = command.billedTooMuch() ? command.difference().negate() : command.difference();
            var check = new MeterCheck(
                    command.resource(),
                    command.day(),
                    Quantity.parse(signed.toPlainString(), command.resource().unit()),
                    work.text(command.act()));
            work.rows()
                    .add(
                            work.shelf(),
                            DateRange.day(command.day()),
                            new PremisesRow.Check(new PremisesId(command.premises()), check));
            return work.state(command.premises());
        });
    }

    @Override
    public Outcome<Recorded> report(FindUse command) {
        return desk.inHouse(command, command.house(), work -> {
            LocalDate since = command.since();
            LocalDate ended = command.ended();
            var use = new UnauthorisedUse(
                    command.resource(),
                    command.useKind(),
                    since,
                    command.found(),
                    ended,
                    null,
                    work.text(command.act()));
            LocalDate from = since == null ? command.found() : since;
            DateRange days = from.equals(ended) ? DateRange.day(from) : new DateRange(from, ended);
            work.rows().add(work.shelf(), days, new PremisesRow.Use(new PremisesId(command.premises()), use));
            return work.state(command.premises());
        });
    }

    @Override
    public Outcome<Recorded> report(ReportBreach command) {
        return desk.inHouse(command, command.house(), work -> {
            BigDecimal measured = command.measured();
            var breach = new Breach(
                    command.breach(),
                    BreachTime.between(command.since(), command.until()),
                    null,
                    command.premises().stream().map(PremisesId::new).collect(Collectors.toCollection(TreeSet::new)),
                    measured == null ? null : Exact.parse(measured.toPlainString()),
                    Circumstance.ORDINARY,
                    work.text(command.document()));
            work.rows()
                    .add(
                            work.shelf(),
                            DateRange.closed(
                                    command.since().toLocalDate(),
                                    command.until().toLocalDate()),
                            new HouseRow.OfBreach(new ServiceCode(command.service()), breach));
            return work.state(command.service());
        });
    }
}
