package io.saldo.billing.statement;

import io.saldo.billing.benefit.AccountBenefits;
import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.quality.Breach;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.time.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells why a line that changes a charge was posted, in words a resident reads. */
@FunctionalInterface
public interface LineReasons {
    /** The reason; empty where there is none to tell. */
    String of(LineId line);

    /**
     * The reasons that staff gave with their amounts, and the documents of benefits, absences and breaches; those of
     * one line are joined.
     *
     * @param directory has their words
     */
    static LineReasons of(MonthFacts facts, DocumentDirectory directory) {
        LineReasons stated = of(facts.adjustments(), directory);
        return line -> switch (line.kind()) {
            case ABSENCE -> joined(absences(facts, line).map(directory::text));
            case QUALITY -> joined(breaches(facts, line).map(directory::text));
            case BENEFIT -> joined(Stream.concat(benefits(facts, line, directory), Stream.of(stated.of(line))));
            default -> stated.of(line);
        };
    }

    private static String joined(Stream<String> reasons) {
        return reasons.filter(each -> !each.isBlank()).distinct().collect(Collectors.joining("; "));
    }

    private static Stream<PremisesMonth> premises(MonthFacts facts, LineId line) {
        return facts.premises().stream()
                .filter(each -> Optional.ofNullable(each.terms().get(line.service()))
                        .filter(terms -> terms.isShared(line.account()))
                        .isPresent());
    }

    private static Stream<TextRef> absences(MonthFacts facts, LineId line) {
        return premises(facts, line)
                .flatMap(each -> each.events().absences().stream())
                .map(span -> span.value().document());
    }

    private static Stream<String> benefits(MonthFacts facts, LineId line, DocumentDirectory directory) {
        return AccountBenefits.of(facts.accounts().benefits(), line.account(), line.service()).stream()
                .map(Span::value)
                .map(benefit -> directory.text(benefit.category()) + ", " + directory.text(benefit.document()));
    }

    /** Breaches of the service, and of hot water for its heat. */
    private static Stream<TextRef> breaches(MonthFacts facts, LineId line) {
        boolean heat = facts.services().stream()
                .anyMatch(each -> each.service().code().equals(line.service())
                        && each.service().kind() == ServiceKind.HOT_WATER_HEAT);
        List<PremisesId> premises = premises(facts, line).map(PremisesMonth::id).toList();
        return facts.services().stream()
                .filter(each -> each.service().code().equals(line.service())
                        || (heat && each.service().kind() == ServiceKind.HOT_WATER))
                .flatMap(each -> each.breaches().stream())
                .map(Span::value)
                .filter(breach -> breach.premises().isEmpty()
                        || breach.premises().stream().anyMatch(premises::contains))
                .map(Breach::document);
    }

    /** The reasons that staff gave with their amounts; those of one line are joined. */
    static LineReasons of(List<Adjustment> adjustments, DocumentDirectory directory) {
        return line -> adjustments.stream()
                .filter(each -> each.account().equals(line.account())
                        && each.service().equals(line.service())
                        && each.kind() == line.kind()
                        && each.about().equals(line.about()))
                .map(Adjustment::reason)
                .map(directory::text)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
