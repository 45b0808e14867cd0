package io.saldo.examples.monthlyrun.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saldo.billing.document.PaymentDocumentFile;
import io.saldo.billing.document.PaymentDocumentPdf;
import io.saldo.billing.statement.DocumentPayer;
import io.saldo.billing.statement.PaymentDocument;
import io.saldo.billing.statement.PaymentDocumentComposer;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.error.SaldoException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * The payment documents of a house: a file for each account with the set of its debtor, one more for each former
 * debtor, and one file with the documents of all, in the order of accounts.
 *
 * <p>Threads draw the sets of accounts; the file of the house is drawn behind them, in order, so it has the same bytes
 * on any number of threads. Only a few sets wait at a time, so memory does not grow with the house.
 */
final class BillDocuments {
    private static final int WAITING_A_THREAD = 4;

    private final PaymentDocumentComposer composer;
    private final PaymentDocumentPdf pdf;
    private final int threads;
    private final SortedMap<AccountNumber, String> failures = new TreeMap<>();
    private int accounts;
    private int documents;

    BillDocuments(HouseCommand.Billed billed, Texts texts, int threads) {
        this.composer = new PaymentDocumentComposer(
                billed.month(), billed.bill(), billed.folder().directory());
        this.pdf = PaymentDocumentPdf.in(texts.locale());
        this.threads = threads;
    }

    /** The accounts whose documents could not be drawn, and why. */
    SortedMap<AccountNumber, String> failures() {
        return failures;
    }

    /** How many accounts have their file. */
    int accounts() {
        return accounts;
    }

    /** How many documents are in these files together. */
    int documents() {
        return documents;
    }

    private record Waiting(AccountNumber account, Future<List<PaymentDocument>> drawn) {}

    /**
     * Writes all files.
     *
     * @param suffix of the names of the accounts' files
     * @param house the file of all; none is written where no account has documents
     */
    void write(Path folder, String suffix, Path house, DocumentProgress progress) throws IOException {
        List<AccountNumber> all = composer.accounts();
        progress.begin(all.size());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (PaymentDocumentFile together = pdf.file()) {
            Queue<Waiting> waiting = new ArrayDeque<>();
            for (AccountNumber account : all) {
                waiting.add(new Waiting(account, pool.submit(() -> draw(account, folder, suffix))));
                if (waiting.size() >= threads * WAITING_A_THREAD) {
                    take(waiting.remove(), together, progress);
                }
            }
            while (!waiting.isEmpty()) {
                take(waiting.remove(), together, progress);
            }
            if (documents > 0) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(house))) {
                    together.save(out);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SaldoException("stopped while the documents were drawn: run the command again", e);
        } finally {
            pool.shutdownNow();
            progress.end();
        }
    }

    private List<PaymentDocument> draw(AccountNumber account, Path folder, String suffix) throws IOException {
        List<PaymentDocument> all = composer.compose(account);
        for (Map.Entry<DocumentPayer, List<PaymentDocument>> each : byPayer(all).entrySet()) {
            String name = fileName(account.value());
            if (each.getKey().former()) {
                // no account has such a name: what one debtor is shown is not for another
                name += "~" + fileName(each.getKey().debtor().value());
            }
            Files.write(folder.resolve(name + suffix), pdf.render(each.getValue()));
        }
        return all;
    }

    private static Map<DocumentPayer, List<PaymentDocument>> byPayer(List<PaymentDocument> all) {
        return all.stream()
                .collect(Collectors.groupingBy(each -> each.head().payer(), LinkedHashMap::new, Collectors.toList()));
    }

    private void take(Waiting next, PaymentDocumentFile together, DocumentProgress progress)
            throws IOException, InterruptedException {
        try {
            List<PaymentDocument> set = next.drawn().get();
            set.forEach(together::add);
            accounts++;
            documents += set.size();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException disk) {
                throw disk;
            }
            // one account that cannot be drawn does not stop the house
            failures.put(
                    next.account(),
                    String.valueOf(Optional.ofNullable(e.getCause()).orElse(e).getMessage()));
        }
        progress.step();
    }

    /** A number or id may hold what a file name may not. */
    private static String fileName(String id) {
        var name = new StringBuilder();
        for (byte b : id.getBytes(UTF_8)) {
            boolean plain =
                    (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || b == '-' || b == '_';
            name.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return name.toString();
    }
}
