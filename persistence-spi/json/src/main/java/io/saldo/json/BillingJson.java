package io.saldo.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.saldo.billing.absence.AbsenceReview;
import io.saldo.billing.allocation.MovementKind;
import io.saldo.billing.balance.MovementSums;
import io.saldo.billing.charge.HouseTerms;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.RuleOutcome;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.charge.ServiceVolumes;
import io.saldo.billing.charging.ChargeCalculator;
import io.saldo.billing.month.AccountsMonth;
import io.saldo.billing.month.Carry;
import io.saldo.billing.month.Dispute;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.month.Inherited;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.recalculation.YearlyPlan;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.house.Distribution;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.MeterId;
import io.saldo.metering.meter.Zone;
import io.saldo.metering.reading.AverageCause;
import io.saldo.metering.reading.MeterMonth;
import io.saldo.metering.reading.RegisterPast;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The kinds of the sealed types of billing, and its values with a form of their own. */
final class BillingJson {
    private BillingJson() {}

    record ServiceVolumesForm(
            Map<ServiceKind, Consumption> own,
            Distribution.@Nullable Share share,
            @Nullable Ground house) {}

    record MonthFactsForm(
            HouseId house,
            BillingPeriod period,
            HouseTerms terms,
            List<ServiceMonth> services,
            List<PremisesMonth> premises,
            List<MeterMonth> commonMeters,
            Inherited inherited,
            List<Dispute> disputes,
            AccountsMonth accounts) {}

    /**
     * What a month hands on.
     *
     * @param registers null where none were handed on, as in the form of before they were
     */
    record CarryForm(
            SortedMap<GroupId, Exact> negativeVolumes,
            SortedMap<MeterId, Map<AverageCause, Integer>> averaged,
            @Nullable SortedMap<MeterId, SortedMap<Zone, RegisterPast>> registers) {
        static CarryForm of(Carry carry) {
            return new CarryForm(
                    carry.negativeVolumes(), carry.averaged(), carry.registers().isEmpty() ? null : carry.registers());
        }

        Carry value() {
            return registers == null
                    ? new Carry(negativeVolumes, averaged)
                    : new Carry(negativeVolumes, averaged, registers);
        }
    }

    record MovementSumsForm(SortedMap<MovementKind, Kopecks> amounts) {}

    static void register(SimpleModule module) {
        module.setMixInAnnotation(ChargeCalculator.Result.class, ResultForm.class);
        module.setMixInAnnotation(RuleOutcome.class, RuleOutcomeForm.class);
        module.setMixInAnnotation(AbsenceReview.Verdict.class, VerdictForm.class);
        OtherForm.register(
                module,
                ServiceVolumes.class,
                new TypeReference<ServiceVolumesForm>() {},
                volumes -> new ServiceVolumesForm(volumes.own(), volumes.share().orElse(null), volumes.house()),
                form -> new ServiceVolumes(form.own, Optional.ofNullable(form.share), form.house));
        OtherForm.register(module, Carry.class, new TypeReference<CarryForm>() {}, CarryForm::of, CarryForm::value);
        OtherForm.register(
                module,
                MovementSums.class,
                new TypeReference<MovementSumsForm>() {},
                sums -> new MovementSumsForm(sums.amounts()),
                form -> new MovementSums(form.amounts));
        OtherForm.register(
                module,
                MonthFacts.class,
                new TypeReference<MonthFactsForm>() {},
                facts -> new MonthFactsForm(
                        facts.house(),
                        facts.period(),
                        facts.terms(),
                        facts.services(),
                        facts.premises(),
                        facts.commonMeters(),
                        facts.inherited(),
                        facts.disputes(),
                        facts.accounts()),
                form -> new MonthFacts(
                        form.house,
                        form.period,
                        form.terms,
                        form.services,
                        form.premises,
                        form.commonMeters,
                        form.inherited,
                        form.disputes,
                        form.accounts));
        module.addSerializer(SharedDerivations.class, new SharedDerivations.Writer());
        module.addDeserializer(SharedDerivations.class, new SharedDerivations.Reader());
        module.addSerializer(HouseCharges.class, new HouseChargesJson.Writer());
        module.addDeserializer(HouseCharges.class, new HouseChargesJson.Reader());
        module.addSerializer(YearlyPlan.class, new YearlyPlanJson.Writer());
        module.addDeserializer(YearlyPlan.class, new YearlyPlanJson.Reader());
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
