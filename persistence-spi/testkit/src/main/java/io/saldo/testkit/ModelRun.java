package io.saldo.testkit;

import io.saldo.billing.store.Annulment;
import io.saldo.billing.store.BillingPersistence;
import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.Manifest;
import io.saldo.billing.store.SealedMonth;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.Message;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A script run on one store. Moments are its own: what two stores answer is compared with the moments numbered. */
final class ModelRun {
    private static final HouseId HOUSE = new HouseId("h-0");
    private static final ShelfId SHELF = ShelfId.of(HOUSE);

    private final UnitOfWork<BillingStore> books;
    private final List<SealedMonth> months;
    private final List<Known> given = new ArrayList<>();

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String answer;

        RolledBack(String answer) {
            this.answer = answer;
        }
    }

    ModelRun(BillingPersistence persistence, List<SealedMonth> months) {
        this.books = persistence.of("org");
        this.months = months;
    }

    /** What a step comes to. */
    String answer(ModelStep step) {
        try {
            return books.write(store -> {
                Known now = Group.open(store, SHELF);
                given.add(now);
                String answer = numbered(run(store, step, now));
                if (!step.kept()) {
                    throw new RolledBack(answer);
                }
                return answer;
            });
        } catch (RolledBack e) {
            return e.answer;
        }
    }

    private Object run(BillingStore store, ModelStep step, Known now) {
        String id = "f" + step.thing();
        String other = "f" + step.content();
        SealedMonth month = months.get(step.thing() % months.size());
        return switch (step.kind()) {
            case STATE ->
                store.statements()
                        .state(
                                SHELF,
                                List.of(
                                        Facts.area(id, now, "flat-" + step.content(), 40),
                                        Facts.reading(
                                                id + "-r", Facts.later(now, 1), null, "m", Facts.DAY, step.content())));
            case CORRECT ->
                id.equals(other)
                        ? "none"
                        : store.statements().state(SHELF, List.of(Facts.correction(id, now, other, "flat", 41)));
            case WITHDRAW -> withdraw(store, step, now);
            case SEAL -> store.months().seal(again(store, month));
            case SEAL_OTHER -> store.months().seal(SmallHouse.other(again(store, month)));
            case ANNUL ->
                store.months()
                        .annul(HOUSE, month.manifest().period(), new Annulment(Instant.EPOCH, "staff", "by mistake"));
            case KEY -> store.commands().take(new CommandKey("k", id), Group.content(step.content()));
            case NUMBER -> store.statements().giveNumber(new AccountNumber(id), new HouseId(other));
            case MESSAGE -> put(store, new Message(id, "k", other, ""));
        };
    }

    private static Object withdraw(BillingStore store, ModelStep step, Known now) {
        return store.statements().asOf(SHELF, Known.LATEST, Reach.ALL).stream()
                .filter(each -> each.fact().value() != null)
                .skip(step.content())
                .findFirst()
                .<Object>map(each ->
                        store.statements().state(SHELF, List.of(Facts.withdrawal("w" + step.thing(), now, each))))
                .orElse("none");
    }

    private static String put(BillingStore store, Message message) {
        try {
            store.outbox().put(message);
            return "put";
        } catch (IllegalStateException e) {
            return "another message";
        }
    }

    /** The month under its next number, after the last one that stands. */
    private static SealedMonth again(BillingStore store, SealedMonth month) {
        BillingPeriod period = month.manifest().period();
        long before = store.months().seals(HOUSE).stream()
                .filter(each -> each.manifest().period().equals(period) && !each.stands())
                .count();
        Manifest last = store.months().last(HOUSE).orElse(null);
        Manifest standing =
                store.months().month(HOUSE, period).map(SealedMonth::manifest).orElse(null);
        return SmallHouse.sealed(
                month,
                (int) before + 1,
                standing != null ? standing.before() : last == null ? null : last.fingerprint());
    }

    /** All that can be asked. */
    String state() {
        return books.read(store -> {
            List<Object> all = new ArrayList<>();
            for (Known moment : given.subList(Math.max(0, given.size() - 3), given.size())) {
                all.add(ids(store.statements().asOf(SHELF, moment, Reach.ALL)));
            }
            all.add(store.statements().asOf(SHELF, Known.LATEST, Reach.ALL));
            all.add(ids(store.statements().asOf(SHELF, Known.LATEST, Reach.over(DateRange.day(Facts.DAY)))));
            all.add(ids(store.statements()
                    .asOf(
                            SHELF,
                            Known.LATEST,
                            Reach.since(given.get(given.size() / 2)).andIds(Set.of(new FactId("f1"))))));
            all.add(store.statements().count(SHELF, Known.LATEST));
            all.add(store.statements().last(SHELF));
            all.add(store.statements().houses());
            all.add(decided(store));
            return numbered(all);
        });
    }

    private List<Object> decided(BillingStore store) {
        List<Object> all = new ArrayList<>();
        Set<AccountNumber> accounts = new HashSet<>();
        Set<BillingPeriod> periods = new TreeSet<>();
        for (SealedMonth each : months) {
            periods.add(each.manifest().period());
            accounts.addAll(each.closing().rows().keySet());
        }
        all.add(store.months().seals(HOUSE));
        all.add(store.months().last(HOUSE).map(Manifest::fingerprint));
        all.add(store.months().handedOn(HOUSE).hashCode());
        for (BillingPeriod open : periods) {
            store.months()
                    .standing(HOUSE, periods, open)
                    .forEach((period, month) -> all.add(period + " " + month.hashCode()));
            all.add(new TreeMap<>(store.months().rows(HOUSE, accounts, open)).hashCode());
        }
        for (AccountNumber account : new TreeSet<>(accounts)) {
            store.months()
                    .lines(HOUSE, account, SmallHouse.FIRST, SmallHouse.FIRST.plus(months.size()))
                    .forEach(line -> all.add(line.id() + " " + line.amount()));
        }
        return all;
    }

    private static List<String> ids(List<Statement> statements) {
        return Group.ids(statements);
    }

    /** The text, with each moment that was given as its number. */
    private String numbered(Object answer) {
        String text = answer.toString();
        for (int i = 0; i < given.size(); i++) {
            text = text.replace(given.get(i).at().toString(), "moment " + i);
        }
        return text;
    }
}
