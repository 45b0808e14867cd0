package io.saldo.examples.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saldo.examples.monthlyrun.command.BillCommand;
import io.saldo.examples.monthlyrun.command.CheckCommand;
import io.saldo.examples.monthlyrun.command.ExplainCommand;
import io.saldo.examples.monthlyrun.command.RecalculateCommand;
import io.saldo.examples.monthlyrun.command.VerifyCommand;
import io.saldo.examples.monthlyrun.command.WhatIfCommand;
import io.saldo.examples.monthlyrun.command.WhyCommand;
import io.saldo.examples.monthlyrun.store.AnnulCommand;
import io.saldo.examples.monthlyrun.store.CheckStoreCommand;
import io.saldo.examples.monthlyrun.store.CloseCommand;
import io.saldo.examples.monthlyrun.store.ImportCommand;
import io.saldo.examples.monthlyrun.store.InitCommand;
import io.saldo.examples.monthlyrun.store.ReprintCommand;
import io.saldo.examples.monthlyrun.store.StatementCommand;
import io.saldo.examples.monthlyrun.store.WaitingCommand;
import java.io.PrintWriter;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code java -jar saldo.jar bill|explain|check|recalculate|why|what-if|verify …} over a folder,
 * {@code init|import|close|verify|waiting|annul|statement|reprint … --store S} over a store.
 */
@Command(
        name = "saldo",
        description = "Расчёт дома за месяц: начисления, движение средств, платёжные документы.",
        version = "Saldo 0.1.0-SNAPSHOT",
        subcommands = {
            BillCommand.class,
            ExplainCommand.class,
            CheckCommand.class,
            RecalculateCommand.class,
            WhyCommand.class,
            WhatIfCommand.class,
            VerifyCommand.class,
            InitCommand.class,
            ImportCommand.class,
            CloseCommand.class,
            CheckStoreCommand.class,
            WaitingCommand.class,
            AnnulCommand.class,
            StatementCommand.class,
            ReprintCommand.class
        })
public final class Main {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "показать справку / show this help")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "показать версию / show the version")
    boolean version;

    private Main() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        // Java 22 to 24 would give a console even where the output goes into a file
        System.setProperty("jdk.console", "java.base");
        // accountants read Cyrillic on any console
        var out = new PrintWriter(System.out, true, UTF_8);
        var err = new PrintWriter(System.err, true, UTF_8);
        System.exit(run(out, err, args));
    }

    /** 0 all billed, 1 something was parked or a check failed, 2 nothing could run. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(overStore(args));
    }

    /** A folder is verified against a file of lines, a store against itself: two commands of one name. */
    private static String[] overStore(String... args) {
        String[] named = args.clone();
        if (args.length > 0
                && args[0].equals("verify")
                && Arrays.stream(args).anyMatch(each -> each.startsWith("--store"))) {
            named[0] = "verify-store";
        }
        return named;
    }
}
