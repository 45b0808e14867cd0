package io.saldo.examples.monthlyrun.store;

import io.saldo.billing.book.HouseBook;
import io.saldo.billing.rows.BookBuilder;
import io.saldo.billing.service.Refusal;
import io.saldo.billing.service.Stating;
import io.saldo.examples.monthlyrun.folder.HouseFolder;
import io.saldo.examples.monthlyrun.folder.HouseFolderException;
import io.saldo.examples.monthlyrun.folder.Problem;
import io.saldo.kernel.error.SaldoException;
import io.saldo.kernel.time.BillingPeriod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code import}: a folder into a store. The first time its history is told, its closed months closed; later only what
 * differs is stated.
 */
@Command(
        name = "import",
        description =
                "Внести папку дома в хранилище: впервые — с её историей и закрытыми месяцами, затем — только отличия.")
public final class ImportCommand extends StoreCommand {
    @Parameters(paramLabel = "HOUSE_DIR", description = "папка дома / folder of the house")
    Path houseDir = Path.of(".");

    @Option(
            names = "--period",
            required = true,
            paramLabel = "2026-10",
            description = "месяц, который ещё не закрыт / the month that is open")
    String period = "";

    @Option(names = "--dry-run", description = "только показать отличия / only show what differs")
    boolean dryRun;

    @Override
    int run(OpenBooks books) throws IOException {
        try {
            BillingPeriod open = month(period);
            HouseFolder folder = HouseFolder.read(houseDir, open);
            return told(books, folder, folder.opened(open));
        } catch (HouseFolderException e) {
            err().println(texts().format(
                            "store.unreadable", Integer.toString(e.problems().size())));
            e.problems().forEach(this::tell);
            return 2;
        }
    }

    private int told(OpenBooks books, HouseFolder folder, HouseBook picture) {
        folder.warnings().forEach(this::tell);
        var story = new FolderStory(books, folder, picture);
        if (!folder.leftOut().isEmpty()) {
            err().println(texts().format(
                            "store.leftOut", Integer.toString(folder.leftOut().size())));
            folder.leftOut().forEach(this::tell);
            if (story.isHistory()) {
                // months that are closed without a row stay without it
                throw new SaldoException(texts().get("store.mendFirst"));
            }
        }
        if (dryRun) {
            return compare(books, folder, picture);
        }
        int units = folder.closedMonths().size();
        try (var progress = StoreProgress.onConsole(texts().get("store.progressImport"), units)) {
            Optional<Refusal> why = story.tell(progress::step);
            why.ifPresent(each -> err().println(told(each)));
            summary(folder, story);
            boolean whole =
                    why.isEmpty() && folder.leftOut().isEmpty() && count(story.rows(), Stating.Result.REFUSED) == 0;
            return whole ? 0 : 1;
        }
    }

    private int compare(OpenBooks books, HouseFolder folder, HouseBook picture) {
        var differences = books.register().compare(picture.house().id(), BookBuilder.of(picture));
        differences
                .changes()
                .forEach(each ->
                        out().println("  " + each.id() + place(folder, each.id().value())));
        out().println(texts().format(
                        "store.differs",
                        Integer.toString(differences.changes().size()),
                        Integer.toString(differences.same())));
        return 0;
    }

    private void summary(HouseFolder folder, FolderStory story) {
        story.rows().stream()
                .filter(each -> each.result() == Stating.Result.REFUSED)
                .forEach(each -> err().println(
                                "  " + each.id() + place(folder, each.id().value()) + ": " + reason(each.refusal())));
        out().println(texts().format(
                        "store.imported",
                        folder.book().house().id().value(),
                        Long.toString(count(story.rows(), Stating.Result.STATED)),
                        Long.toString(count(story.rows(), Stating.Result.CORRECTED)),
                        Long.toString(count(story.rows(), Stating.Result.WITHDRAWN)),
                        Long.toString(count(story.rows(), Stating.Result.REPEATED)),
                        Long.toString(count(story.rows(), Stating.Result.REFUSED))));
        if (!story.closed().isEmpty()) {
            out().println(texts().format(
                            "store.closedMonths",
                            story.closed().stream().map(BillingPeriod::toString).collect(Collectors.joining(", "))));
        }
    }

    private String reason(@Nullable Refusal refusal) {
        return refusal == null ? "" : told(refusal);
    }

    private static String place(HouseFolder folder, String fact) {
        return folder.places().entrySet().stream()
                .filter(each -> each.getKey().value().equals(fact))
                .map(each -> " (" + each.getValue() + ")")
                .findFirst()
                .orElse("");
    }

    private static long count(List<Stating.Row> rows, Stating.Result result) {
        return rows.stream().filter(each -> each.result() == result).count();
    }

    private void tell(Problem problem) {
        err().println("  " + problem.text(texts()));
    }
}
