package io.saldo.billing.statement;

import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.charge.LineId;
import java.util.List;
import java.util.stream.Collectors;

/** Tells why a line that changes a charge was posted, in words a resident reads. */
@FunctionalInterface
public interface LineReasons {
    /** The reason; empty where there is none to tell. */
    String of(LineId line);

    /** The reasons that staff gave with their amounts; those of one line are joined. */
    static LineReasons of(List<Adjustment> adjustments) {
        return line -> adjustments.stream()
                .filter(each -> each.account().equals(line.account())
                        && each.service().equals(line.service())
                        && each.kind() == line.kind()
                        && each.about().equals(line.about()))
                .map(Adjustment::reason)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
