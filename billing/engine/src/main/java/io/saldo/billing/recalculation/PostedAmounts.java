package io.saldo.billing.recalculation;

import io.saldo.billing.charge.Line;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lines by account, service and who is owed the money: what a recalculation compares. */
final class PostedAmounts {
    private final SortedMap<Key, List<Line>> lines = new TreeMap<>();

    /** Money never moves from one of these to another by itself. */
    record Key(AccountNumber account, ServiceCode service, PartyId creditor, PartyId payee, PartyId performer)
            implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::account)
                .thenComparing(Key::service)
                .thenComparing(Key::creditor)
                .thenComparing(Key::payee)
                .thenComparing(Key::performer);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    PostedAmounts(List<Line> all) {
        for (Line line : all) {
            Key key = new Key(
                    line.id().account(), line.id().service(), line.id().creditor(), line.payee(), line.performer());
            lines.computeIfAbsent(key, each -> new ArrayList<>()).add(line);
        }
    }

    Set<Key> keys() {
        return lines.keySet();
    }

    List<Line> of(Key key) {
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

    void put(Key key, List<Line> now) {
        lines.put(key, now);
    }
}
