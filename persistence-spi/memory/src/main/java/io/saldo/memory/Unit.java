package io.saldo.memory;

import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.Message;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.Known;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One unit of work: what it holds, what it has added and up to where it sees the book. */
final class Unit {
    private final Book book;
    private final boolean writing;
    private final long began;
    private final Page own = new Page();
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final Set<Object> held = new LinkedHashSet<>();
    private final MemoryCommands commands = new MemoryCommands(this);
    private @Nullable SortedMap<ShelfId, Known> open;
    private boolean ended;

    /** One page and the number of the last merging that is seen of it. */
    record Sight(Page page, long upTo) {
        boolean sees(Page.@Nullable Row<?> row) {
            return row != null && row.merged() <= upTo;
        }
    }

    Unit(Book book, boolean writing) {
        this.book = book;
        this.writing = writing;
        this.began = book.merged();
    }

    BillingStore store() {
        return new BillingStore(
                new MemoryStatements(this),
                new MemoryMonths(this),
                new MemoryDocuments(this),
                new MemoryPersons(this),
                commands,
                new MemoryOutbox(this));
    }

    /** What is seen now: who reads sees what was there at the beginning, who writes what is there and its own. */
    List<Sight> sights() {
        checkRunning();
        return List.of(new Sight(book.page(), writing ? book.merged() : began), new Sight(own, 0));
    }

    /** What this unit adds. */
    Page writing() {
        checkRunning();
        if (!writing) {
            throw new IllegalStateException("nothing is written in a unit that reads");
        }
        return own;
    }

    private void checkRunning() {
        if (ended) {
            throw new IllegalStateException("the unit has ended: its ports are used no more");
        }
    }

    /** Waits until no other unit holds it, and holds it until the end. */
    void hold(Object thing) {
        if (!held.contains(thing)) {
            book.holds().take(thing);
            held.add(thing);
        }
    }

    SortedMap<ShelfId, Known> open(Collection<ShelfId> shelves) {
        if (open != null) {
            throw new IllegalStateException("a unit takes its shelves once");
        }
        var inOrder = new TreeSet<>(shelves);
        inOrder.forEach(this::hold);
        var moments = new TreeMap<ShelfId, Known>();
        inOrder.forEach(shelf -> moments.put(shelf, book.next(shelf)));
        open = Collections.unmodifiableSortedMap(moments);
        return open;
    }

    /** The moment that was given for a shelf. */
    Known opened(ShelfId shelf) {
        Known moment = open == null ? null : open.get(shelf);
        if (moment == null) {
            throw new IllegalStateException("the shelf is not open: " + shelf);
        }
        return moment;
    }

    Map<String, Message> messages() {
        return messages;
    }

    Queue queue() {
        return book.queue();
    }

    RowsRead rowsRead() {
        return book.rowsRead();
    }

    void keep() {
        if (writing) {
            commands.finish();
            book.merge(own, messages.values());
        }
    }

    void end() {
        ended = true;
        held.forEach(book.holds()::giveBack);
        held.clear();
    }
}
