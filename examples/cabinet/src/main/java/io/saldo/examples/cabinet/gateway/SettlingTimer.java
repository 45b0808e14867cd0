package io.saldo.examples.cabinet.gateway;

import io.saldo.resident.payment.PaymentSettlement;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks banks for what was not told, every few seconds; once a day of what was given back. */
final class SettlingTimer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(SettlingTimer.class.getName());
    private static final int SECONDS = 5;
    private static final int AT_MOST = 200;
    private static final Duration COMPARED = Duration.ofDays(40);

    private final ScheduledExecutorService line = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "settling");
        thread.setDaemon(true);
        return thread;
    });

    SettlingTimer(PaymentSettlement settlement, Clock clock, boolean runs) {
        if (runs) {
            var unused = line.scheduleWithFixedDelay(
                    () -> quietly(() -> settlement.settle(AT_MOST)), SECONDS, SECONDS, TimeUnit.SECONDS);
            var unusedToo = line.scheduleWithFixedDelay(
                    () -> quietly(() -> settlement.compare(clock.instant().minus(COMPARED), AT_MOST)),
                    1,
                    24,
                    TimeUnit.HOURS);
        }
    }

    /** What fails now is tried again the next time. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "payments could not be settled", e);
        }
    }

    @Override
    public void close() {
        line.shutdownNow();
    }
}
