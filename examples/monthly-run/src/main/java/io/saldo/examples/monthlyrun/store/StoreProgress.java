package io.saldo.examples.monthlyrun.store;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar for a person at a console; a run into a file prints nothing. */
final class StoreProgress implements AutoCloseable {
    private static final int COLUMNS = 79;

    private final @Nullable ProgressBar bar;
    private final AtomicInteger done = new AtomicInteger();

    private StoreProgress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** @param units how many there are at least */
    @SuppressWarnings("SystemConsoleNull") // Main asks every Java for the console that is null without a terminal
    static StoreProgress onConsole(String task, int units) {
        PrintStream console = System.console() == null ? null : System.err;
        return new StoreProgress(
                console == null
                        ? null
                        : new ProgressBarBuilder()
                                .setTaskName(task)
                                .setInitialMax(Math.max(1, units))
                                .setStyle(ProgressBarStyle.ASCII)
                                .setConsumer(new ConsoleProgressBarConsumer(console, COLUMNS))
                                .build());
    }

    void step() {
        int now = done.incrementAndGet();
        if (bar != null) {
            bar.maxHint(Math.max(bar.getMax(), now));
            bar.stepTo(now);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
