package io.saldo.examples.monthlyrun.store;

import io.saldo.billing.service.Closed;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.store.Seal;
import io.saldo.examples.monthlyrun.command.ReportTable;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.derivation.NumberText;
import io.saldo.kernel.error.SaldoException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code close}: closes a month of the houses named, or of all. Each is closed for itself: one that cannot be is told
 * and left out. Stopped by Ctrl-C, the houses begun are finished and no further one begins.
 */
@Command(name = "close", description = "Закрыть месяц: дома по списку или все дома хранилища.")
public final class CloseCommand extends StoreCommand {
    private static final int WAITING_A_THREAD = 4;

    @Parameters(
            paramLabel = "HOUSE",
            arity = "0..*",
            description = "дома; все, если не названы / houses, all by default")
    List<String> named = new ArrayList<>();

    @Option(names = "--period", required = true, paramLabel = "2026-10", description = "месяц / month")
    String period = "";

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "потоков / threads")
    int threads = 1;

    /** Empty where nothing was begun any more. */
    private record Waiting(HouseId house, Future<Optional<Outcome<Closed>>> closing) {}

    private final List<List<String>> rows = new ArrayList<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private Kopecks charged = Kopecks.ZERO;
    private int failed;
    private int left;

    @Override
    int run(OpenBooks books) {
        var ended = new CountDownLatch(1);
        var hook = new Thread(() -> stop(ended));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            BillingPeriod month = month(period);
            SortedSet<HouseId> houses = houses(books, named);
            closeAll(books, month, houses);
            report(month, houses.size());
            return failed + left == 0 ? 0 : 1;
        } finally {
            ended.countDown();
            removed(hook);
        }
    }

    /** The machine stops once this returns, so it waits for the houses that are begun. */
    private void stop(CountDownLatch ended) {
        stopped.set(true);
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeAll(OpenBooks books, BillingPeriod month, SortedSet<HouseId> houses) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
        try (var progress = StoreProgress.onConsole(texts().get("store.progressClose"), houses.size())) {
            Queue<Waiting> waiting = new ArrayDeque<>();
            for (HouseId house : houses) {
                waiting.add(new Waiting(
                        house,
                        pool.submit(() -> stopped.get() ? Optional.empty() : Optional.of(close(books, house, month)))));
                if (waiting.size() >= Math.max(1, threads) * WAITING_A_THREAD) {
                    took(waiting.remove(), progress);
                }
            }
            while (!waiting.isEmpty()) {
                took(waiting.remove(), progress);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SaldoException(texts().get("store.stopped"), e);
        } finally {
            pool.shutdown();
        }
    }

    /** After an annulment the month is closed again: a new wish. */
    private static Outcome<Closed> close(OpenBooks books, HouseId house, BillingPeriod month) {
        List<Seal> seals = books.books().read(store -> store.months().seals(house, month));
        long annulled = seals.stream().filter(each -> !each.stands()).count();
        return books.billing().close(house, month, WishKey.of("close", house, month + "/" + annulled));
    }

    private static void removed(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the machine is stopping: the hook has run
        }
    }

    private void took(Waiting next, StoreProgress progress) throws InterruptedException {
        try {
            Optional<Outcome<Closed>> outcome = next.closing().get();
            outcome.flatMap(Outcome::result).ifPresent(each -> closed(next.house(), each));
            outcome.flatMap(Outcome::why).ifPresent(each -> failed(next.house(), told(each)));
            left += outcome.isEmpty() ? 1 : 0;
        } catch (ExecutionException e) {
            // one house that cannot be closed does not stop the others
            failed(next.house(), String.valueOf(Objects.requireNonNullElse(e.getCause(), e)));
        }
        progress.step();
    }

    private void closed(HouseId house, Closed closed) {
        var numbers = new NumberText(texts());
        var manifest = closed.manifest();
        Kopecks sum = manifest.totals().getOrDefault("lines", Kopecks.ZERO);
        charged = charged.plus(sum);
        rows.add(List.of(
                house.value(),
                Long.toString(manifest.counts().getOrDefault("accounts", 0L)),
                Long.toString(manifest.counts().getOrDefault("lines", 0L)),
                numbers.money(sum),
                texts().get(closed.repeated() ? "store.repeated" : "store.now")));
    }

    private void failed(HouseId house, String why) {
        failed++;
        err().println(house + ": " + why);
    }

    private void report(BillingPeriod month, int houses) {
        if (!rows.isEmpty()) {
            out().println(new ReportTable(texts())
                    .of(List.of("store.house", "store.accounts", "cli.lines", "cli.charged", "store.state"), 1, rows));
        }
        out().println(texts().format(
                        "store.closed",
                        month.toString(),
                        Integer.toString(rows.size()),
                        Integer.toString(houses),
                        new NumberText(texts()).money(charged)));
        if (left > 0) {
            err().println(texts().get("store.stopped"));
        }
    }
}
