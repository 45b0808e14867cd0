package io.saldo.examples.monthlyrun.command;

import io.saldo.billing.charge.Line;
import io.saldo.billing.recalculation.Withheld;
import io.saldo.billing.run.BillingTexts;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.billing.run.MonthlyBilling;
import io.saldo.examples.monthlyrun.folder.HouseFolder;
import io.saldo.examples.monthlyrun.folder.HouseFolderException;
import io.saldo.examples.monthlyrun.folder.Problem;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.error.SaldoException;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What all commands share: a folder, a month, a language, and the bill. */
abstract class HouseCommand implements Callable<Integer> {
    /** Languages of the command line. */
    enum Language {
        RU,
        EN
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "показать справку / show this help")
    boolean help;

    @Parameters(paramLabel = "HOUSE_DIR", description = "папка дома / folder of the house")
    Path houseDir = Path.of(".");

    @Option(
            names = "--period",
            required = true,
            paramLabel = "2026-10",
            description = "расчётный период / billing period")
    String period = "";

    @Option(
            names = "--known",
            paramLabel = "DATE|INSTANT",
            description =
                    "по фактам, известным к концу дня (2026-10-31) или к моменту (2026-10-31T12:00:00+03:00) / by facts known until then")
    @Nullable
    String known;

    @Option(names = "--lang", paramLabel = "ru|en", defaultValue = "ru", description = "язык / language")
    Language language = Language.RU;

    @Spec
    CommandSpec spec = CommandSpec.create();

    /** A house, its month and its bill. */
    record Billed(HouseFolder folder, HouseMonth month, HouseBill bill) {
        static Billed of(HouseFolder folder, HouseMonth month) {
            return new Billed(folder, month, MonthlyBilling.bill(month));
        }

        /** How documents call a service. */
        String name(ServiceCode code) {
            Service service = folder.directory().services().get(code);
            return service == null ? code.value() : service.name();
        }

        /** Facts by their ids, and where they stand. */
        String facts(List<FactId> facts) {
            return facts.stream()
                    .map(each -> {
                        String place = folder.places().get(each);
                        return place == null ? each.value() : each.value() + " (" + place + ")";
                    })
                    .collect(Collectors.joining(", "));
        }

        /** What closed months left uncharged and this one does not charge either. */
        List<Withheld> waiting() {
            return bill.handedOn().waiting().stream()
                    .filter(each -> each.givenUp() == null
                            && each.about().compareTo(bill.charges().period()) < 0)
                    .toList();
        }

        /** Whether somebody owes the line; a voluntary one nobody does. */
        boolean isOwed(Line line) {
            Service service = folder.directory().services().get(line.id().service());
            return service == null || service.kind() != ServiceKind.VOLUNTARY;
        }
    }

    abstract int run(Billed billed) throws IOException;

    @Override
    public final Integer call() {
        try {
            BillingPeriod month = parsedPeriod();
            HouseFolder folder = HouseFolder.read(houseDir, month);
            if (!folder.warnings().isEmpty()) {
                err().println(texts().get("cli.warnings"));
                folder.warnings().forEach(this::tell);
            }
            if (!folder.leftOut().isEmpty()) {
                err().println(texts().format(
                                "cli.leftOut", Integer.toString(folder.leftOut().size())));
                folder.leftOut().forEach(this::tell);
            }
            int exit = run(billed(folder, month));
            // a row that is lost to the bill must not look like success, whatever it was about
            return exit == 0 && !folder.leftOut().isEmpty() ? CommandLine.ExitCode.SOFTWARE : exit;
        } catch (HouseFolderException e) {
            err().println(texts().format(
                            "cli.problems", Integer.toString(e.problems().size())));
            e.problems().forEach(this::tell);
        } catch (SaldoException e) {
            err().println(e.getMessage());
        } catch (ArithmeticException e) {
            err().println(texts().get("cli.overflow"));
        } catch (IOException e) {
            err().println(texts().format("cli.io", e.toString()));
        }
        return CommandLine.ExitCode.USAGE;
    }

    /** The month as closed, or by what is known; by what was known at another moment where the command names one. */
    private Billed billed(HouseFolder folder, BillingPeriod month) {
        String moment = known;
        if (moment == null) {
            folder.closed(month)
                    .ifPresent(day -> err().println(texts().format("cli.closed", month.toString(), day.toString())));
            return Billed.of(folder, folder.bind(month));
        }
        return Billed.of(
                folder,
                folder.bind(
                        month,
                        folder.known(moment)
                                .orElseThrow(() -> new SaldoException(texts().format("cli.known", moment)))));
    }

    /** Another month of the same folder, as it was closed. */
    Billed other(Billed billed, BillingPeriod month) {
        if (!billed.folder().canBill(month)) {
            throw new SaldoException(texts().format("cli.notInFolder", month.toString()));
        }
        return Billed.of(billed.folder(), billed.folder().bind(month));
    }

    private void tell(Problem problem) {
        err().println("  " + problem.text(texts()));
    }

    private BillingPeriod parsedPeriod() {
        return month(period);
    }

    BillingPeriod month(String text) {
        try {
            BillingPeriod parsed = BillingPeriod.parse(text);
            if (parsed.first().getYear() < 1900 || parsed.first().getYear() > 2999) {
                throw new InvalidValueException("period", text, "a year from 1900 to 2999");
            }
            return parsed;
        } catch (InvalidValueException e) {
            throw new SaldoException(texts().format("cli.period", text), e);
        }
    }

    Locale locale() {
        return language == Language.EN ? Locale.ENGLISH : Texts.RUSSIAN;
    }

    Texts texts() {
        return BillingTexts.in(locale()).with(ResourceBundle.getBundle("io.saldo.examples.monthlyrun.Texts", locale()));
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
