package io.saldo.examples.monthlyrun.command;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A bar that tells how many accounts have their documents. It appears only to a person at a console who has waited for
 * a while; a short run and a run into a file print nothing and start nothing.
 */
final class DocumentProgress {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int COLUMNS = 79;

    private final String task;
    private final Duration patience;
    private final @Nullable PrintStream console;
    private @Nullable ProgressBar bar;
    private long began;
    private int total;
    private int done;

    /** @param console where the bar is drawn; null where nobody looks */
    DocumentProgress(String task, Duration patience, @Nullable PrintStream console) {
        this.task = task;
        this.patience = patience;
        this.console = console;
    }

    /** On the error stream, so that what is printed stays clean; nothing where there is no console. */
    @SuppressWarnings("SystemConsoleNull") // Main asks every Java for the console that is null without a terminal
    static DocumentProgress onConsole(String task) {
        return new DocumentProgress(task, PATIENCE, System.console() == null ? null : System.err);
    }

    void begin(int accounts) {
        total = accounts;
        began = System.nanoTime();
    }

    void step() {
        done++;
        PrintStream out = console;
        if (bar == null && out != null && System.nanoTime() - began > patience.toNanos()) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(out, COLUMNS))
                    .build();
        }
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
