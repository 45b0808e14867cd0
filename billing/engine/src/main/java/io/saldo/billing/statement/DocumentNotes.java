package io.saldo.billing.statement;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.month.HouseCharges;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.ConsumptionMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a resident is told about how the volumes of the month were determined; recalculations tell their reasons themselves. */
record DocumentNotes(HouseCharges charges, DocumentDirectory directory) {

    List<DocumentNote> of(List<Line> lines, List<PremisesMonth> premises) {
        Set<ConsumptionMethod> methods = charges.consumptions().stream()
                .filter(each -> premises.stream().anyMatch(own -> own.id().equals(each.premises())))
                .map(Consumption::method)
                .collect(Collectors.toSet());
        List<DocumentNote> notes = new ArrayList<>();
        for (Line line : lines) {
            if (!ServiceRows.isOfMonth(line, charges.period())) {
                continue;
            }
            String service = directory.service(line.id().service()).name();
            if (line.id().kind() == LineKind.MULTIPLYING_FACTOR) {
                notes.add(new DocumentNote(DocumentNote.Kind.MULTIPLIER_APPLIED, service));
            } else if (line.basis().method() == VolumeMethod.AVERAGE) {
                notes.add(new DocumentNote(DocumentNote.Kind.AVERAGE_USED, service));
            } else if (directory.isOf(ServiceKind.COLD_WATER, line.id().service())
                    && methods.contains(ConsumptionMethod.NORM_AFTER_AVERAGE)) {
                notes.add(new DocumentNote(DocumentNote.Kind.NORM_AFTER_AVERAGE, service));
            }
        }
        return notes.stream().distinct().toList();
    }
}
