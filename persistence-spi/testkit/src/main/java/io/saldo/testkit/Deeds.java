package io.saldo.testkit;

import io.saldo.billing.service.Outcome;
import io.saldo.services.SaldoServices;
import io.saldo.services.account.ChangeHolder;
import io.saldo.services.account.CloseAccount;
import io.saldo.services.account.MoveAccount;
import io.saldo.services.account.OpenAccount;
import io.saldo.services.act.CheckMeter;
import io.saldo.services.act.FindUse;
import io.saldo.services.act.RefuseAccess;
import io.saldo.services.act.ReportAbsence;
import io.saldo.services.act.ReportBreach;
import io.saldo.services.agreement.ConnectService;
import io.saldo.services.agreement.DisconnectService;
import io.saldo.services.benefit.EndBenefit;
import io.saldo.services.benefit.GrantBenefit;
import io.saldo.services.benefit.GrantSubsidy;
import io.saldo.services.certificate.CheckCode;
import io.saldo.services.certificate.IssueCertificate;
import io.saldo.services.claim.AwardCourtCost;
import io.saldo.services.claim.EndClaim;
import io.saldo.services.claim.OpenClaim;
import io.saldo.services.command.Command;
import io.saldo.services.command.Recorded;
import io.saldo.services.correction.ChargeOnce;
import io.saldo.services.correction.CorrectBalance;
import io.saldo.services.correction.Recalculate;
import io.saldo.services.correction.WriteOffDebt;
import io.saldo.services.document.IssueDocuments;
import io.saldo.services.document.ReplaceDocument;
import io.saldo.services.document.WithdrawDocument;
import io.saldo.services.house.AddHouse;
import io.saldo.services.house.DescribeParty;
import io.saldo.services.house.DescribeService;
import io.saldo.services.meter.CorrectReading;
import io.saldo.services.meter.InstallMeter;
import io.saldo.services.meter.RemoveMeter;
import io.saldo.services.meter.ReplaceMeter;
import io.saldo.services.meter.SubmitReading;
import io.saldo.services.meter.VerifyMeter;
import io.saldo.services.payment.RefundMoney;
import io.saldo.services.payment.RegisterPayment;
import io.saldo.services.payment.ReversePayment;
import io.saldo.services.payment.TransferMoney;
import io.saldo.services.premises.AddPremises;
import io.saldo.services.premises.CharacterisePremises;
import io.saldo.services.premises.CountResidents;
import io.saldo.services.premises.MeasurePremises;
import io.saldo.services.rate.SetNorm;
import io.saldo.services.rate.SetTariff;
import io.saldo.services.registry.PlacePayment;
import io.saldo.services.registry.ReturnPayment;
import io.saldo.services.registry.TakeRegistry;
import io.saldo.services.takeover.TakeOverHouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** Which service takes which command: the closed list of both. */
final class Deeds {
    private final List<Deed<?>> all = new ArrayList<>();

    /** A command and how it is done. */
    record Deed<C extends Command>(Class<C> type, BiFunction<SaldoServices, C, Outcome<Recorded>> how) {
        Outcome<Recorded> on(SaldoServices services, Command command) {
            return how.apply(services, type.cast(command));
        }
    }

    Deeds() {
        add(AddHouse.class, (services, each) -> services.houses().add(each));
        add(DescribeParty.class, (services, each) -> services.houses().describe(each));
        add(DescribeService.class, (services, each) -> services.houses().define(each));
        add(AddPremises.class, (services, each) -> services.premises().add(each));
        add(MeasurePremises.class, (services, each) -> services.premises().measure(each));
        add(CountResidents.class, (services, each) -> services.premises().count(each));
        add(CharacterisePremises.class, (services, each) -> services.premises().characterise(each));
        add(OpenAccount.class, (services, each) -> services.accounts().open(each));
        add(CloseAccount.class, (services, each) -> services.accounts().close(each));
        add(ChangeHolder.class, (services, each) -> services.accounts().pass(each));
        add(MoveAccount.class, (services, each) -> services.accounts().move(each));
        add(ConnectService.class, (services, each) -> services.agreements().connect(each));
        add(DisconnectService.class, (services, each) -> services.agreements().disconnect(each));
        add(SetTariff.class, (services, each) -> services.rates().set(each));
        add(SetNorm.class, (services, each) -> services.rates().set(each));
        add(InstallMeter.class, (services, each) -> services.meters().install(each));
        add(RemoveMeter.class, (services, each) -> services.meters().remove(each));
        add(ReplaceMeter.class, (services, each) -> services.meters().replace(each));
        add(VerifyMeter.class, (services, each) -> services.meters().verify(each));
        add(SubmitReading.class, (services, each) -> services.meters().submit(each));
        add(CorrectReading.class, (services, each) -> services.meters().correct(each));
        add(RegisterPayment.class, (services, each) -> services.payments().register(each));
        add(ReversePayment.class, (services, each) -> services.payments().reverse(each));
        add(RefundMoney.class, (services, each) -> services.payments().refund(each));
        add(TransferMoney.class, (services, each) -> services.payments().transfer(each));
        add(CorrectBalance.class, (services, each) -> services.corrections().correct(each));
        add(WriteOffDebt.class, (services, each) -> services.corrections().writeOff(each));
        add(ChargeOnce.class, (services, each) -> services.corrections().charge(each));
        add(Recalculate.class, (services, each) -> services.corrections().recalculate(each));
        add(OpenClaim.class, (services, each) -> services.claims().open(each));
        add(EndClaim.class, (services, each) -> services.claims().end(each));
        add(AwardCourtCost.class, (services, each) -> services.claims().award(each));
        add(GrantBenefit.class, (services, each) -> services.benefits().grant(each));
        add(EndBenefit.class, (services, each) -> services.benefits().end(each));
        add(GrantSubsidy.class, (services, each) -> services.benefits().grant(each));
        add(ReportAbsence.class, (services, each) -> services.acts().report(each));
        add(RefuseAccess.class, (services, each) -> services.acts().report(each));
        add(CheckMeter.class, (services, each) -> services.acts().report(each));
        add(FindUse.class, (services, each) -> services.acts().report(each));
        add(ReportBreach.class, (services, each) -> services.acts().report(each));
        add(
                TakeRegistry.class,
                (services, each) -> services.registries()
                        .take(each)
                        .then(report -> Outcome.done(new Recorded(report.registry(), List.of(), report.repeated()))));
        add(
                TakeOverHouse.class,
                (services, each) -> services.takeover()
                        .take(each)
                        .then(report -> Outcome.done(new Recorded(report.house(), List.of(), report.repeated()))));
        add(PlacePayment.class, (services, each) -> services.registries().place(each));
        add(
                IssueDocuments.class,
                (services, each) -> services.documents(new TextForm()).issue(each));
        add(
                WithdrawDocument.class,
                (services, each) -> services.documents(new TextForm()).withdraw(each));
        add(
                ReplaceDocument.class,
                (services, each) -> services.documents(new TextForm()).replace(each));
        add(
                IssueCertificate.class,
                (services, each) -> services.certificates(CheckCode.ofContent()).issue(each));
        add(ReturnPayment.class, (services, each) -> services.registries().giveBack(each));
    }

    private <C extends Command> void add(Class<C> type, BiFunction<SaldoServices, C, Outcome<Recorded>> how) {
        all.add(new Deed<>(type, how));
    }

    List<Class<?>> types() {
        return all.stream().<Class<?>>map(Deed::type).toList();
    }

    Outcome<Recorded> perform(SaldoServices services, Command command) {
        return Objects.requireNonNull(
                        all.stream()
                                .filter(each -> each.type().isInstance(command))
                                .findFirst()
                                .orElse(null),
                        () -> command.kind() + " is done by no service")
                .on(services, command);
    }
}
