package io.saldo.examples.monthlyrun.store;

import io.saldo.billing.run.BillingTexts;
import io.saldo.billing.service.Refusal;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.error.SaldoException;
import io.saldo.kernel.time.BillingPeriod;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands over a store share: where it is, whose books, the language, and how they fail. */
abstract class StoreCommand implements Callable<Integer> {
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

    @Option(
            names = "--store",
            required = true,
            paramLabel = "h2:FILE|postgres://HOST/DATABASE",
            description = "хранилище; пользователь и пароль PostgreSQL берутся из PGUSER и PGPASSWORD / the store")
    String store = "";

    @Option(names = "--organization", paramLabel = "CODE", defaultValue = "uk", description = "чьи книги / whose books")
    String organization = "uk";

    @Option(names = "--lang", paramLabel = "ru|en", defaultValue = "ru", description = "язык / language")
    Language language = Language.RU;

    @Spec
    CommandSpec spec = CommandSpec.create();

    abstract int run(OpenBooks books) throws IOException;

    @Override
    public final Integer call() {
        try {
            StoreAddress address = StoreAddress.parse(store)
                    .orElseThrow(() -> new SaldoException(texts().format("store.address", store)));
            return at(address);
        } catch (SaldoException e) {
            err().println(e.getMessage());
        } catch (ArithmeticException e) {
            err().println(texts().get("cli.overflow"));
        } catch (IOException e) {
            err().println(texts().format("cli.io", e.toString()));
        }
        return CommandLine.ExitCode.USAGE;
    }

    /** Opens the store that is there; a file that is not is not made by a slip of the pen. */
    int at(StoreAddress address) throws IOException {
        if (!address.exists()) {
            throw new SaldoException(texts().format("store.absent", store));
        }
        try (var opened = address.open(System.getenv())) {
            return run(OpenBooks.of(opened.source(), organization));
        }
    }

    /** The house named, or the only one of the store. */
    HouseId house(OpenBooks books, @Nullable String named) {
        SortedSet<HouseId> houses = books.houses();
        if (named == null && houses.size() == 1) {
            return houses.first();
        }
        if (named != null && houses.contains(new HouseId(named))) {
            return new HouseId(named);
        }
        String known = houses.stream().limit(20).map(HouseId::value).collect(Collectors.joining(", "));
        throw new SaldoException(
                named == null
                        ? texts().format("store.whichHouse", known)
                        : texts().format("store.noHouse", named, known));
    }

    /** The houses named, or all of the store. */
    SortedSet<HouseId> houses(OpenBooks books, List<String> named) {
        return named.isEmpty()
                ? books.houses()
                : named.stream().map(each -> house(books, each)).collect(Collectors.toCollection(TreeSet::new));
    }

    BillingPeriod month(String text) {
        try {
            return BillingPeriod.parse(text);
        } catch (InvalidValueException e) {
            throw new SaldoException(texts().format("cli.period", text), e);
        }
    }

    /** What happened, and what to do. */
    String told(Refusal refusal) {
        return refusal.what(locale()) + " " + refusal.remedy(locale());
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
