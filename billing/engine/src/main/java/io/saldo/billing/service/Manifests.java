package io.saldo.billing.service;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.store.Manifest;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes and compares manifests. */
final class Manifests {
    private static final String FACTS = "facts";
    private static final String BEFORE = "before";
    private static final String RESULTS = "results";

    private Manifests() {}

    static Manifest of(
            HouseId house,
            int sealing,
            HouseMonth month,
            HouseBill bill,
            HouseReading.Read read,
            @Nullable Fingerprint before) {
        List<Line> lines = bill.lines();
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put("accounts", (long) bill.statements().size());
        counts.put("lines", (long) lines.size());
        counts.put("allocations", (long) bill.allocations().size());
        SortedMap<String, Kopecks> totals = new TreeMap<>();
        totals.put("lines", lines.stream().map(Line::amount).reduce(Kopecks.ZERO, Kopecks::plus));
        SortedMap<String, Fingerprint> fingerprints = new TreeMap<>();
        fingerprints.put(FACTS, read.fingerprint());
        if (month.before() != null) {
            fingerprints.put(BEFORE, Fingerprint.of(Objects.requireNonNull(month.before())));
        }
        fingerprints.put(RESULTS, Fingerprint.of(bill));
        return new Manifest(
                house,
                bill.handedOn().period(),
                sealing,
                month.known(),
                version(),
                counts,
                totals,
                fingerprints,
                before);
    }

    private static String version() {
        return Objects.requireNonNullElse(SaldoBilling.class.getPackage().getImplementationVersion(), "unreleased");
    }

    static boolean sameFacts(Manifest one, Manifest other) {
        return same(one, other, FACTS) && same(one, other, BEFORE);
    }

    static boolean sameResults(Manifest one, Manifest other) {
        return same(one, other, RESULTS);
    }

    private static boolean same(Manifest one, Manifest other, String part) {
        return Objects.equals(one.fingerprints().get(part), other.fingerprints().get(part));
    }

    /** Lines of which the amounts differ, with both; a dash where there is none. */
    static List<String> differing(HouseBill one, HouseBill other) {
        SortedMap<LineId, Line> all = new TreeMap<>();
        one.lines().forEach(line -> all.put(line.id(), line));
        SortedMap<LineId, Line> others = new TreeMap<>();
        other.lines().forEach(line -> others.put(line.id(), line));
        SortedMap<LineId, Line> ids = new TreeMap<>(all);
        ids.putAll(others);
        List<String> differing = new ArrayList<>();
        for (LineId id : ids.keySet()) {
            String was = amount(all.get(id));
            String is = amount(others.get(id));
            if (!was.equals(is)) {
                differing.add(id + ": " + was + " / " + is);
            }
        }
        return differing;
    }

    private static String amount(@Nullable Line line) {
        return line == null ? "–" : line.amount().toString();
    }

    static boolean hasAccount(HouseBill bill, AccountNumber account) {
        return bill.statements().containsKey(account)
                || bill.lines().stream().anyMatch(line -> line.id().account().equals(account));
    }

    /**
     * Its id ends with the manifest's fingerprint: a month closed again, after an annulment or a restore, is no repeat.
     */
    static Message message(String kind, Manifest manifest) {
        String about = "house/" + manifest.house();
        String fingerprint = manifest.fingerprint().hex();
        return new Message(
                kind + "/" + manifest.house() + "/" + manifest.period() + "/" + fingerprint,
                kind,
                about,
                manifest.period() + " " + fingerprint);
    }
}
