package io.saldo.billing.statement;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.charge.Line;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Divides an account's month among documents: the one place that knows how. Every row of the movement and every line
 * goes to exactly one.
 *
 * <p>Money that waits for debts has no service; it goes where debts of its payee stand, to the main document where
 * there are several.
 */
final class DocumentParts {
    private final DocumentDirectory directory;
    private final DocumentSplit split;
    private final SortedMap<Key, DocumentPart> parts;

    /** A null creditor is before every other. */
    private record Key(DocumentPurpose purpose, @Nullable PartyId creditor) {}

    private DocumentParts(DocumentDirectory directory, DocumentSplit split) {
        this.directory = directory;
        this.split = split;
        this.parts = new TreeMap<>(Comparator.comparing(Key::purpose)
                .thenComparingInt(key -> key.creditor == null ? -1 : directory.place(key.creditor))
                .thenComparing(key -> key.creditor == null ? "" : key.creditor.value()));
    }

    /** The parts in the order of their documents. */
    static List<DocumentPart> of(
            DocumentDirectory directory, DocumentSplit split, List<Movement> rows, List<Line> lines) {
        var parts = new DocumentParts(directory, split);
        parts.divide(rows, lines);
        return List.copyOf(parts.parts.values());
    }

    private void divide(List<Movement> rows, List<Line> lines) {
        for (Line line : lines) {
            if (!directory.isOf(ServiceKind.VOLUNTARY, line.id().service())) {
                part(key(line.id().service(), DebtKind.PRINCIPAL, line.id().creditor()))
                        .lines()
                        .add(line);
            }
        }
        List<Movement> advances = new ArrayList<>();
        for (Movement row : rows) {
            if (row.service() == null) {
                advances.add(row);
            } else {
                part(key(row.service(), row.kind(), row.creditor())).rows().add(row);
            }
        }
        // what each belongs to is decided before any is put, so that their order means nothing
        List<Key> homes = advances.stream().map(this::home).toList();
        for (int i = 0; i < homes.size(); i++) {
            part(homes.get(i)).rows().add(advances.get(i));
        }
        for (Line line : lines) {
            if (directory.isOf(ServiceKind.VOLUNTARY, line.id().service())) {
                part(key(DocumentPurpose.MAIN, line.id().creditor()))
                        .voluntary()
                        .add(line);
            }
        }
    }

    private DocumentPart part(Key key) {
        return parts.computeIfAbsent(
                key,
                made -> new DocumentPart(
                        made.purpose, made.creditor, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    private Key key(ServiceCode service, DebtKind kind, PartyId creditor) {
        if (kind != DebtKind.PRINCIPAL) {
            return key(DocumentPurpose.PENALTIES, creditor);
        }
        return directory.isOf(ServiceKind.CAPITAL_REPAIR, service)
                ? key(DocumentPurpose.CAPITAL_REPAIR, creditor)
                : key(DocumentPurpose.MAIN, creditor);
    }

    private Key key(DocumentPurpose purpose, PartyId creditor) {
        boolean apart = split == DocumentSplit.BY_CREDITOR || purpose == DocumentPurpose.CAPITAL_REPAIR;
        return new Key(purpose, apart ? creditor : null);
    }

    /**
     * Where money that waits belongs: to its payee's own document, else to the first that its payee collects, else to a
     * main one.
     */
    private Key home(Movement advance) {
        boolean penalties = advance.kind() != DebtKind.PRINCIPAL;
        Key own = key(penalties ? DocumentPurpose.PENALTIES : DocumentPurpose.MAIN, advance.payee());
        List<Key> collected = parts.entrySet().stream()
                .filter(entry -> (entry.getKey().purpose == DocumentPurpose.PENALTIES) == penalties)
                .filter(entry -> collects(entry.getValue(), advance.payee()))
                .map(entry -> entry.getKey())
                .toList();
        return collected.contains(own)
                ? own
                : Optional.of(collected)
                        .filter(keys -> !keys.isEmpty())
                        .map(keys -> keys.get(0))
                        .orElse(own);
    }

    private static boolean collects(DocumentPart part, PartyId payee) {
        return part.rows().stream().anyMatch(row -> row.payee().equals(payee))
                || part.lines().stream().anyMatch(line -> line.payee().equals(payee));
    }
}
