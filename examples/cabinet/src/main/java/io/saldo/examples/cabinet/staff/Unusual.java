package io.saldo.examples.cabinet.staff;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.run.HouseBill;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Kopecks;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An account whose bill of the month is unlike the one before: somebody looks at it before the month is closed.
 *
 * @param before posted in the month before
 * @param now by the draft
 */
record Unusual(AccountNumber account, Kopecks before, Kopecks now, Set<Sign> signs) {
    /** A bill is far from the one before by more than half of it, and by more than this. */
    private static final Kopecks LITTLE = Kopecks.of(300_00);

    /** What is unusual. */
    enum Sign {
        /** Something before, nothing now. */
        NEW_ZERO,
        /** To pay before, to get back now, or the other way round. */
        SIGN_CHANGED,
        /** More than half more or less than before. */
        FAR,
        /** A multiplying factor is applied to a service to which it was not. */
        NEW_FACTOR
    }

    /** Those of a house, by account; an account that had no bill before is not compared. */
    static List<Unusual> of(HouseBill before, HouseBill now) {
        SortedMap<AccountNumber, Kopecks> was = totals(before);
        SortedMap<AccountNumber, Kopecks> is = totals(now);
        Set<String> factors = factors(before);
        List<Unusual> unusual = new ArrayList<>();
        was.forEach((account, amount) -> {
            Kopecks next = is.getOrDefault(account, Kopecks.ZERO);
            EnumSet<Sign> signs = signs(amount, next);
            boolean factor = now.lines().stream()
                    .filter(line -> line.id().account().equals(account) && isFactor(line))
                    .anyMatch(line -> !factors.contains(key(account, line.id().service())));
            if (factor) {
                signs.add(Sign.NEW_FACTOR);
            }
            if (!signs.isEmpty()) {
                unusual.add(new Unusual(account, amount, next, signs));
            }
        });
        return unusual;
    }

    static EnumSet<Sign> signs(Kopecks before, Kopecks now) {
        EnumSet<Sign> signs = EnumSet.noneOf(Sign.class);
        if (!before.isZero() && now.isZero()) {
            signs.add(Sign.NEW_ZERO);
        } else if (before.signum() * now.signum() < 0) {
            signs.add(Sign.SIGN_CHANGED);
        } else if (isFar(before.value(), now.value())) {
            signs.add(Sign.FAR);
        }
        return signs;
    }

    private static boolean isFar(long before, long now) {
        long difference = Math.abs(Math.subtractExact(now, before));
        return difference > LITTLE.value() && difference > Math.abs(before) / 2;
    }

    private static boolean isFactor(Line line) {
        return line.id().kind() == LineKind.MULTIPLYING_FACTOR && !line.amount().isZero();
    }

    private static String key(AccountNumber account, ServiceCode service) {
        return account + "|" + service;
    }

    private static Set<String> factors(HouseBill bill) {
        Set<String> factors = new HashSet<>();
        bill.lines().stream()
                .filter(Unusual::isFactor)
                .forEach(line -> factors.add(key(line.id().account(), line.id().service())));
        return factors;
    }

    private static SortedMap<AccountNumber, Kopecks> totals(HouseBill bill) {
        SortedMap<AccountNumber, Kopecks> totals = new TreeMap<>();
        bill.statements().keySet().forEach(account -> totals.put(account, Kopecks.ZERO));
        bill.lines().forEach(line -> totals.merge(line.id().account(), line.amount(), Kopecks::plus));
        return totals;
    }
}
