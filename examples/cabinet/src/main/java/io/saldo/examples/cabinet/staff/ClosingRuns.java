package io.saldo.examples.cabinet.staff;

import io.saldo.billing.service.Closed;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.time.BillingPeriod;
import java.lang.System.Logger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/**
 * Closes months of many houses in the background, one house after the other; one run at a time. A run that is stopped
 * with the program is begun again by hand: what it closed stands, and closing that again changes nothing.
 */
@Component
final class ClosingRuns implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ClosingRuns.class.getName());
    private static final int MOST_HOUSES = 5_000;
    private static final int KEPT = 20;

    private final SaldoBilling billing;
    private final Deque<Run> runs = new ArrayDeque<>();
    private final ExecutorService line = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "closing");
        thread.setDaemon(true);
        return thread;
    });

    ClosingRuns(SaldoBilling billing) {
        this.billing = billing;
    }

    /** Where a house of a run stands. */
    enum State {
        WAITING,
        CLOSED,
        REFUSED,
        FAILED
    }

    /**
     * A house of a run.
     *
     * @param why it was refused; empty otherwise
     */
    record House(HouseId house, BillingPeriod month, State state, String why) {
        House then(State next, String reason) {
            return new House(house, month, next, reason);
        }
    }

    /** A run as it stands. */
    record Progress(String id, List<House> houses) {
        Progress {
            houses = List.copyOf(houses);
        }

        public long done() {
            return houses.stream().filter(each -> each.state() != State.WAITING).count();
        }

        public boolean running() {
            return done() < houses.size();
        }
    }

    /** What happens to a run, seen by the thread that works and by those that look. */
    private static final class Run {
        private final String id = UUID.randomUUID().toString();
        private final Map<HouseId, House> houses = new LinkedHashMap<>();

        synchronized void put(House house) {
            houses.put(house.house(), house);
        }

        synchronized Progress progress() {
            return new Progress(id, new ArrayList<>(houses.values()));
        }
    }

    /** Begins to close these months; empty where another run is under way, there is nothing to do or too much. */
    synchronized Optional<Progress> begin(Map<HouseId, BillingPeriod> months) {
        boolean busy = !runs.isEmpty() && runs.getLast().progress().running();
        if (busy || months.isEmpty() || months.size() > MOST_HOUSES) {
            return Optional.empty();
        }
        var run = new Run();
        months.forEach((house, month) -> run.put(new House(house, month, State.WAITING, "")));
        runs.addLast(run);
        if (runs.size() > KEPT) {
            runs.removeFirst();
        }
        Progress begun = run.progress();
        line.execute(() -> begun.houses().forEach(each -> run.put(closed(each))));
        return Optional.of(begun);
    }

    private House closed(House each) {
        try {
            Outcome<Closed> outcome = billing.close(
                    each.house(), each.month(), new CommandKey("close", each.house() + "-" + each.month()));
            return outcome.why()
                    .map(refusal -> each.then(State.REFUSED, BillingAnswers.text(refusal)))
                    .orElseGet(() -> each.then(State.CLOSED, ""));
        } catch (RuntimeException e) {
            // one house that fails keeps no other waiting
            LOG.log(Logger.Level.ERROR, "house " + each.house() + " could not be closed for " + each.month(), e);
            return each.then(State.FAILED, "");
        }
    }

    synchronized Optional<Progress> find(String id) {
        return runs.stream()
                .map(Run::progress)
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /** The last one that was begun. */
    synchronized Optional<Progress> last() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast().progress());
    }

    @Override
    public void close() {
        line.shutdown();
    }
}
