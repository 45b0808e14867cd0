package io.saldo.examples.monthlyrun.store;

import io.saldo.billing.book.HouseBook;
import io.saldo.billing.rows.BookBuilder;
import io.saldo.billing.service.Closed;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal;
import io.saldo.billing.service.Stating;
import io.saldo.billing.store.Manifest;
import io.saldo.examples.monthlyrun.folder.HouseFolder;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Known;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder told to books. Books that know nothing of the house are told its history: facts in the order in which they
 * became known, with the clock at each of those moments, and months closed where the folder closes them. Stopped half
 * way, it goes on where it stopped. Books that know the house are told what differs, now.
 */
final class FolderStory {
    private final OpenBooks books;
    private final HouseFolder folder;
    private final HouseBook picture;
    private final HouseId house;
    private final ZoneId zone;
    private final List<Stating.Row> rows = new ArrayList<>();
    private final List<BillingPeriod> closed = new ArrayList<>();

    /**
     * @param picture of the house, as the folder tells it
     */
    FolderStory(OpenBooks books, HouseFolder folder, HouseBook picture) {
        this.books = books;
        this.folder = folder;
        this.picture = picture;
        this.house = folder.book().house().id();
        this.zone = folder.book().house().zone();
    }

    /** What became of the rows. */
    List<Stating.Row> rows() {
        return rows;
    }

    /** The months that were closed. */
    List<BillingPeriod> closed() {
        return closed;
    }

    /** Whether the history is still to be told, or told to its end. */
    boolean isHistory() {
        SortedMap<BillingPeriod, LocalDate> closings = folder.closedMonths();
        if (closings.isEmpty()) {
            return false;
        }
        Optional<Known> stated = books.books().read(store -> store.statements().last(ShelfId.of(house)));
        Optional<Manifest> last = books.books().read(store -> store.months().last(house));
        return last.isPresent()
                ? last.get().period().compareTo(closings.lastKey()) < 0
                : stated.isEmpty()
                        || stated.get().at().isBefore(end(Objects.requireNonNull(closings.get(closings.firstKey()))));
    }

    private Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * Tells it.
     *
     * @param step after each unit
     * @return why it stopped; empty where all was told
     */
    Optional<Refusal> tell(Runnable step) {
        if (!isHistory()) {
            return take(step);
        }
        try {
            return history(step);
        } finally {
            books.clock().go();
        }
    }

    /** What differs, stated now. The moment is in the key: a picture of long ago may hold again. */
    private Optional<Refusal> take(Runnable step) {
        Instant now = books.clock().instant();
        Outcome<Stating> outcome =
                books.register().take(house, BookBuilder.of(picture), WishKey.of("take", house, now));
        outcome.result().ifPresent(each -> rows.addAll(each.rows()));
        step.run();
        return outcome.why();
    }

    private Optional<Refusal> history(Runnable step) {
        SortedMap<Instant, BookBuilder> told = new TreeMap<>();
        BookBuilder.of(picture).statements().stream()
                .sorted(Comparator.comparing((Statement each) -> each.fact().known())
                        .thenComparing(Statement::id))
                .forEach(each -> told.computeIfAbsent(each.fact().known().at(), at -> new BookBuilder())
                        .stated(each));
        for (Map.Entry<BillingPeriod, LocalDate> closing : folder.closedMonths().entrySet()) {
            Instant end = end(closing.getValue());
            Optional<Refusal> why = state(told.headMap(end), step).or(() -> close(closing.getKey(), end));
            if (why.isPresent()) {
                return why;
            }
            step.run();
        }
        return state(told, step);
    }

    /** What is told is taken out. */
    private Optional<Refusal> state(SortedMap<Instant, BookBuilder> told, Runnable step) {
        while (!told.isEmpty()) {
            Instant at = told.firstKey();
            BookBuilder facts = Objects.requireNonNull(told.remove(at));
            books.clock().standAt(at);
            Outcome<Stating> outcome =
                    books.register().state(house, facts, WishKey.of("import", house, at + "/" + facts.content()));
            outcome.result().ifPresent(each -> rows.addAll(each.rows()));
            if (outcome.why().isPresent()) {
                return outcome.why();
            }
            step.run();
        }
        return Optional.empty();
    }

    private Optional<Refusal> close(BillingPeriod month, Instant end) {
        books.clock().standAt(end);
        Outcome<Closed> outcome = books.billing().close(house, month, WishKey.of("import", house, month));
        outcome.result().filter(each -> !each.repeated()).ifPresent(each -> closed.add(month));
        return outcome.why();
    }
}
