package io.saldo.services.view;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.List;

/**
 * What a month charges an account for a service. Each line explains itself ({@link Line#derivation}, {@link
 * Line#cause}).
 *
 * @param lines in order of their ids
 */
public record ServiceCharges(ServiceCode service, BillingPeriod month, List<Line> lines) {
    public ServiceCharges {
        lines = List.copyOf(lines);
    }

    /** The charge of the month before anything changes it (базовое начисление). */
    public Kopecks base() {
        return Kopecks.sum(lines.stream()
                .filter(each -> each.id().kind().isCharge())
                .map(Line::amount)
                .toList());
    }

    /** What changes the month itself: absence, quality, what a document corrects (перерасчёт текущего месяца). */
    public Kopecks ofThisMonth() {
        return Kopecks.sum(changes().stream()
                .filter(each -> each.id().about().equals(month))
                .map(Line::amount)
                .toList());
    }

    /** What earlier months come to more or less (перерасчёт прошлых месяцев). */
    public Kopecks ofPastMonths() {
        return Kopecks.sum(changes().stream()
                .filter(each -> !each.id().about().equals(month))
                .map(Line::amount)
                .toList());
    }

    public Kopecks benefits() {
        return of(LineKind.BENEFIT);
    }

    public Kopecks penalties() {
        return of(LineKind.PENALTY);
    }

    /** The base with what changes the month itself, and benefits (скорректированное начисление). */
    public Kopecks adjusted() {
        return base().plus(ofThisMonth()).plus(benefits());
    }

    /** All of it. */
    public Kopecks total() {
        return Kopecks.sum(lines.stream().map(Line::amount).toList());
    }

    private List<Line> changes() {
        return lines.stream().filter(each -> each.id().kind().isRecalculation()).toList();
    }

    private Kopecks of(LineKind kind) {
        return Kopecks.sum(lines.stream()
                .filter(each -> each.id().kind() == kind)
                .map(Line::amount)
                .toList());
    }
}
