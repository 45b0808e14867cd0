package io.saldo.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.saldo.billing.absence.AbsenceReview;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.balance.MovementSums;
import io.saldo.billing.charge.Cause;
import io.saldo.billing.charge.ChargeCalculator;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceVolumes;
import io.saldo.billing.month.HouseCharges;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.house.Distribution;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The kinds of the sealed types of billing, and its values with a form of their own. */
final class BillingJson {
    private BillingJson() {}

    record ServiceVolumesForm(Map<ServiceKind, Consumption> own, Distribution.@Nullable Share share) {}

    record AccountStatementForm(
            AccountNumber account,
            BillingPeriod period,
            List<Movement> rows,
            SortedMap<PartyId, LocalDate> lastPayments) {}

    record LineForm(
            LineId id,
            PartyId performer,
            PartyId payee,
            LineBasis basis,
            Exact unrounded,
            Kopecks amount,
            Derivation derivation,
            @Nullable Cause cause) {}

    record MovementSumsForm(SortedMap<MovementKind, Kopecks> amounts) {}

    static void register(SimpleModule module) {
        module.setMixInAnnotation(ChargeCalculator.Result.class, ResultForm.class);
        module.setMixInAnnotation(RuleOutcome.class, RuleOutcomeForm.class);
        module.setMixInAnnotation(AbsenceReview.Verdict.class, VerdictForm.class);
        OtherForm.register(
                module,
                ServiceVolumes.class,
                new TypeReference<ServiceVolumesForm>() {},
                volumes -> new ServiceVolumesForm(volumes.own(), volumes.share().orElse(null)),
                form -> new ServiceVolumes(form.own, Optional.ofNullable(form.share)));
        OtherForm.register(
                module,
                MovementSums.class,
                new TypeReference<MovementSumsForm>() {},
                sums -> new MovementSumsForm(sums.amounts()),
                form -> new MovementSums(form.amounts));
        OtherForm.register(
                module,
                AccountStatement.class,
                new TypeReference<AccountStatementForm>() {},
                statement -> new AccountStatementForm(
                        statement.account(), statement.period(), statement.rows(), statement.lastPayments()),
                form -> new AccountStatement(form.account, form.period, form.rows, form.lastPayments));
        OtherForm.register(
                module,
                Line.class,
                new TypeReference<LineForm>() {},
                line -> new LineForm(
                        line.id(),
                        line.performer(),
                        line.payee(),
                        line.basis(),
                        line.unrounded(),
                        line.amount(),
                        line.derivation(),
                        line.cause()),
                form -> new Line(
                        form.id,
                        form.performer,
                        form.payee,
                        form.basis,
                        form.unrounded,
                        form.amount,
                        form.derivation,
                        form.cause));
        module.addSerializer(SharedDerivations.class, new SharedDerivations.Writer());
        module.addDeserializer(SharedDerivations.class, new SharedDerivations.Reader());
        module.addSerializer(HouseCharges.class, new HouseChargesJson.Writer());
        module.addDeserializer(HouseCharges.class, new HouseChargesJson.Reader());
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ChargeCalculator.Result.Charged.class, name = "charged"),
        @JsonSubTypes.Type(value = ChargeCalculator.Result.Refused.class, name = "refused")
    })
    interface ResultForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = RuleOutcome.Charged.class, name = "charged"),
        @JsonSubTypes.Type(value = RuleOutcome.Refused.class, name = "refused")
    })
    interface RuleOutcomeForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = AbsenceReview.Verdict.Granted.class, name = "granted"),
        @JsonSubTypes.Type(value = AbsenceReview.Verdict.Refused.class, name = "refused")
    })
    interface VerdictForm {}
}
