package io.saldo.examples.monthlyrun.command;

import io.saldo.kernel.derivation.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a bill. Everything is made in a folder beside the target first and moved there when it is whole, so a
 * run that fails leaves the old files as they were.
 */
final class BillOutput {
    /** The folder with a file for each account. */
    static final String DOCUMENTS = "documents";
    /** The file with the documents of all accounts. */
    static final String HOUSE = "documents.pdf";

    private final HouseCommand.Billed billed;
    private final Texts texts;
    private final boolean drawn;
    private final BillDocuments documents;

    BillOutput(HouseCommand.Billed billed, Texts texts, int threads, boolean drawn) {
        this.billed = billed;
        this.texts = texts;
        this.drawn = drawn;
        this.documents = new BillDocuments(billed, texts, threads);
    }

    /** What became of the documents. */
    BillDocuments documents() {
        return documents;
    }

    /** Writes all files. */
    void write(Path outDir) throws IOException {
        Path target = outDir.toAbsolutePath().normalize();
        Files.createDirectories(target);
        Path fresh = Files.createTempDirectory(target, ".new-");
        try {
            Files.createDirectory(fresh.resolve(DOCUMENTS));
            Files.writeString(fresh.resolve("charges.csv"), BillTables.charges(billed.bill()));
            Files.writeString(fresh.resolve("movement.csv"), BillTables.movement(billed.bill()));
            if (drawn) {
                documents.write(
                        fresh.resolve(DOCUMENTS),
                        suffix(),
                        fresh.resolve(HOUSE),
                        DocumentProgress.onConsole(texts.get("cli.progress")));
            }
            Files.createDirectories(target.resolve(DOCUMENTS));
            Replacement.in(target, fresh, old(target));
        } finally {
            Replacement.delete(fresh);
        }
    }

    private String suffix() {
        return "-" + billed.month().facts().period() + ".pdf";
    }

    /** Old documents of the same month go, so that none is left of an account that is not billed any more. */
    private List<Path> old(Path target) throws IOException {
        List<Path> old = new ArrayList<>();
        Path house = target.resolve(HOUSE);
        if (Files.exists(house)) {
            old.add(house);
        }
        Path folder = target.resolve(DOCUMENTS);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().endsWith(suffix()))
                        .forEach(old::add);
            }
        }
        return old;
    }
}
