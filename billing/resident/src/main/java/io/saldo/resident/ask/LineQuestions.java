package io.saldo.resident.ask;

import io.saldo.cabinet.appeal.AppealAbout;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.derivation.NumberText;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.resident.charge.AccountCharges;
import io.saldo.resident.charge.Explanation;
import io.saldo.resident.charge.ServiceCharge;
import java.util.List;
import java.util.Optional;

/**
 * «Вопрос об этой сумме»: what an appeal carries of the amount it asks about. Made of the books and never of a form, so
 * that nobody asks about what was not shown. Safe for use by many threads.
 */
public final class LineQuestions {
    private final AccountCharges charges;

    private LineQuestions(AccountCharges charges) {
        this.charges = charges;
    }

    public static LineQuestions of(AccountCharges charges) {
        return new LineQuestions(charges);
    }

    /**
     * The amount of a service in a closed month, and how it was made. Refused: {@code SESSION_ENDED}, {@code NOT_FOUND}
     * also for a month or a service without an amount.
     */
    public Outcome<AppealAbout> service(LinkedAccount account, BillingPeriod month, ServiceCode service, Texts texts) {
        return charges.charges(account, month).then(shown -> {
            Optional<ServiceCharge> found = shown.services().stream()
                    .filter(each -> each.service().equals(service))
                    .findFirst();
            return found.isEmpty()
                    ? Outcome.refused(Reason.NOT_FOUND)
                    : charges.explain(account, month, service, texts)
                            .then(explained -> Outcome.done(about(month, found.get(), explained, texts)));
        });
    }

    private static AppealAbout about(
            BillingPeriod month, ServiceCharge charge, List<Explanation> explained, Texts texts) {
        var numbers = new NumberText(texts);
        String what = charge.name() + ", " + month + ", "
                + numbers.money(charge.amounts().adjusted()) + " ₽";
        var text = new StringBuilder();
        for (Explanation each : explained) {
            each.grounds().forEach(ground -> text.append(ground).append('\n'));
            for (Explanation.Step step : each.steps()) {
                text.append(step.rule())
                        .append(step.clause().isEmpty() ? "" : " (" + step.clause() + ")")
                        .append(": ")
                        .append(step.numbers())
                        .append(" = ")
                        .append(step.result())
                        .append('\n');
            }
        }
        String explanation = text.length() <= AppealAbout.LONGEST_EXPLANATION
                ? text.toString().strip()
                : text.substring(0, AppealAbout.LONGEST_EXPLANATION);
        return new AppealAbout(what.length() <= 300 ? what : what.substring(0, 300), explanation);
    }
}
