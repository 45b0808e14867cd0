package io.saldo.services.takeover;

import io.saldo.billing.rows.Row;
import io.saldo.billing.service.Fault;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Work;
import io.saldo.services.command.WrongField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of one command. Each becomes a fact whose id says what it is about, so that it is known when it comes
 * again.
 */
final class Taking {
    private final Work work;
    private final TakeOverHouse command;
    private final Function<Object, List<WrongField>> wrong;
    private final OldHouse house;
    private final SortedMap<Integer, TakeoverReport.Row> answers = new TreeMap<>();

    /** A row of the command as the fact it becomes. */
    private record Made(int number, String id, DateRange days, Row row) {}

    Taking(Work work, TakeOverHouse command, Function<Object, List<WrongField>> wrong) {
        this.work = work;
        this.command = command;
        this.wrong = wrong;
        this.house = new OldHouse(
                work, new BillingPeriod(command.first()), command.stamp().author());
    }

    /**
     * Takes them.
     *
     * @param repeated whether the command was done before: then nothing is stated
     */
    Outcome<TakeoverReport> take(boolean repeated) {
        List<Made> news = made();
        if (!repeated) {
            state(news);
        } else {
            news.forEach(each -> refuse(each.number, "", "", Refusal.of(Reason.NOTHING_STANDS, each.id, "")));
        }
        return Outcome.done(new TakeoverReport(command.house(), List.copyOf(answers.values()), house.gaps(), repeated));
    }

    /** The rows that are right and new. */
    private List<Made> made() {
        List<Made> all = new ArrayList<>();
        // claims name balances, whatever stands first
        for (boolean claims : new boolean[] {false, true}) {
            for (int i = 0; i < command.rows().size(); i++) {
                OldRow row = command.rows().get(i);
                if (row instanceof OldRow.OldClaim == claims) {
                    Made made = made(i + 1, row);
                    if (made != null) {
                        all.add(made);
                    }
                }
            }
        }
        return fresh(all);
    }

    private @Nullable Made made(int number, OldRow row) {
        List<WrongField> fields = wrong.apply(row);
        if (!fields.isEmpty()) {
            WrongField first = fields.get(0);
            List<Fault> all = fields.stream().map(WrongField::fault).distinct().toList();
            return refuse(number, first.fault().field(), first.value(), Refusal.of(all));
        }
        OldHouse.Fact fact = house.fact(row);
        if (fact instanceof OldHouse.Wrong no) {
            return refuse(number, no.field(), no.value(), no.why());
        }
        OldHouse.Right right = (OldHouse.Right) fact;
        return new Made(number, right.id(), right.days(), right.row());
    }

    /** Those that are not stated already, nor told twice by the command. */
    private List<Made> fresh(List<Made> all) {
        Set<FactId> ids = new HashSet<>();
        all.forEach(each -> ids.add(new FactId(each.id, work.shelf().shelf())));
        Map<String, Row> known = new HashMap<>();
        work.store()
                .statements()
                .asOf(work.shelf(), Known.LATEST, Reach.about(Set.of()).andIds(ids))
                .forEach(each -> {
                    if (each.fact().value() instanceof Row row) {
                        known.put(each.id().value(), row);
                    }
                });
        List<Made> news = new ArrayList<>();
        for (Made each : all) {
            Row before = known.putIfAbsent(each.id, each.row);
            if (before == null) {
                news.add(each);
            } else if (before.equals(each.row)) {
                answers.put(each.number, TakeoverReport.Row.of(each.number, TakeoverReport.Result.KNOWN_BEFORE));
            } else {
                refuse(each.number, "", each.id, Refusal.of(Reason.EXISTS, each.id));
            }
        }
        return news;
    }

    /** States all that the books accept: what they find wrong is left out, and the others told again. */
    private void state(List<Made> news) {
        Map<String, Made> left = new HashMap<>();
        news.forEach(each -> left.put(each.id, each));
        boolean opens = house.isOpenedAnew();
        while (opens || !left.isEmpty()) {
            work.rows().clear();
            if (opens) {
                house.open();
            }
            news.stream()
                    .filter(each -> left.containsKey(each.id))
                    .forEach(each -> work.rows().add(work.shelf(), each.id, each.days, each.row));
            Outcome<Recorded> stated = work.attempt(command.house());
            if (stated.why().isEmpty()) {
                left.values()
                        .forEach(each -> answers.put(
                                each.number, TakeoverReport.Row.of(each.number, TakeoverReport.Result.TAKEN)));
                return;
            }
            Refusal why = stated.why().get();
            Made wrong =
                    why.details().isEmpty() ? null : left.remove(why.details().get(0));
            if (wrong == null) {
                throw new IllegalStateException(why.toString());
            }
            refuse(wrong.number, detail(why, 1), detail(why, 2), why);
        }
    }

    private static String detail(Refusal why, int number) {
        return why.details().size() > number ? why.details().get(number) : "";
    }

    private @Nullable Made refuse(int number, String field, String value, Refusal why) {
        answers.put(number, new TakeoverReport.Row(number, TakeoverReport.Result.REFUSED, field, value, why));
        return null;
    }
}
