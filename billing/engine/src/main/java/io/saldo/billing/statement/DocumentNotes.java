package io.saldo.billing.statement;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.month.HouseCharges;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.ConsumptionMethod;
import io.saldo.metering.reading.AverageCause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a resident is told about how the volumes of the month were determined; recalculations tell their reasons
 * themselves.
 */
record DocumentNotes(HouseCharges charges, DocumentDirectory directory) {

    List<DocumentNote> of(List<Line> lines, List<PremisesMonth> premises) {
        List<Consumption> own = charges.consumptions().stream()
                .filter(each -> premises.stream().anyMatch(one -> one.id().equals(each.premises())))
                .toList();
        List<DocumentNote> notes = new ArrayList<>();
        for (Line line : lines) {
            if (ServiceRows.isOfMonth(line, charges.period())) {
                Service service = directory.service(line.id().service());
                kind(line, service.kind(), own).ifPresent(kind -> notes.add(new DocumentNote(kind, service.name())));
            }
        }
        return notes.stream().distinct().toList();
    }

    private static Optional<DocumentNote.Kind> kind(Line line, ServiceKind service, List<Consumption> own) {
        List<Consumption> used = own.stream()
                .filter(each -> References.resources(service).contains(each.resource()))
                .toList();
        if (line.id().kind() == LineKind.MULTIPLYING_FACTOR) {
            return Optional.of(DocumentNote.Kind.MULTIPLIER_APPLIED);
        }
        if (line.basis().method() == VolumeMethod.AVERAGE) {
            boolean failed = used.stream()
                    .flatMap(each -> each.averaged().stream())
                    .anyMatch(each -> each.cause() == AverageCause.FAILED);
            return Optional.of(failed ? DocumentNote.Kind.AVERAGE_AFTER_FAILURE : DocumentNote.Kind.AVERAGE_USED);
        }
        boolean byNorm = line.basis().method() == VolumeMethod.NORM && !service.isCommonResource();
        return used.stream()
                .filter(each -> byNorm && each.method() == ConsumptionMethod.NORM_AFTER_AVERAGE)
                .map(each -> DocumentNote.Kind.NORM_AFTER_AVERAGE)
                .findFirst();
    }
}
