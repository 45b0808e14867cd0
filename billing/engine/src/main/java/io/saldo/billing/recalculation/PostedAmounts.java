package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Line;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lines by account, service and who is owed the money: what a recalculation compares. */
final class PostedAmounts {
    private final SortedMap<Owing, List<Line>> lines = new TreeMap<>();

    PostedAmounts(List<Line> all) {
        for (Line line : all) {
            lines.computeIfAbsent(owing(line), each -> new ArrayList<>()).add(line);
        }
    }

    static Owing owing(Line line) {
        return new Owing(
                line.id().account(), line.id().service(), line.id().creditor(), line.payee(), line.performer());
    }

    Set<Owing> keys() {
        return lines.keySet();
    }

    List<Line> of(Owing key) {
        return lines.getOrDefault(key, List.of());
    }

    /** Whether anything stands to an account. */
    boolean has(AccountNumber account) {
        return lines.entrySet().stream()
                .anyMatch(each -> each.getKey().account().equals(account)
                        && !each.getValue().isEmpty());
    }

    /** Whether anything stands of a service. */
    boolean has(ServiceCode service) {
        return lines.entrySet().stream()
                .anyMatch(each -> each.getKey().service().equals(service)
                        && !each.getValue().isEmpty());
    }

    void put(Owing key, List<Line> now) {
        lines.put(key, now);
    }
}
