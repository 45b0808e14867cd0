package io.saldo.services.command;

import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.rows.Row;
import io.saldo.billing.rows.RowKind;
import io.saldo.billing.service.OpenRegister;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.billing.service.Stating;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.KeptPerson;
import io.saldo.kernel.store.Person;
import io.saldo.kernel.store.PersonKeeping;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.Known;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command at work: the shelves of its houses are held, nobody states anything beside it. It reads what holds, tells
 * rows, and ends with {@link #state}: until then nothing is written.
 */
public final class Work {
    private static final int LONGEST_ID = 90;

    private final BillingStore store;
    private final OpenRegister register;
    private final Command command;
    private final List<HouseId> houses;
    private final Instant now;
    private final ZoneId zone;
    private final Rows rows = new Rows(this::id);
    private final List<Runnable> after = new ArrayList<>();
    private int ids;

    Work(BillingStore store, OpenRegister register, Command command, List<HouseId> houses, Instant now, ZoneId zone) {
        this.store = store;
        this.register = register;
        this.command = command;
        this.houses = houses;
        this.now = now;
        this.zone = zone;
    }

    /** The ports of the books, to read. */
    public BillingStore store() {
        return store;
    }

    /** The house of the command, the first where there are several. */
    public HouseId house() {
        return houses.get(0);
    }

    public ShelfId shelf() {
        return ShelfId.of(house());
    }

    public Rows rows() {
        return rows;
    }

    public Instant now() {
        return now;
    }

    /** The day on the clock of the host. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** An id derived from the command: the next one each time. */
    public String id() {
        String key = command.stamp().key();
        String own = command.kind() + ":" + key;
        String base = own.length() > LONGEST_ID || key.indexOf('#') >= 0
                ? command.kind() + ":"
                        + Fingerprint.of(out -> out.field("key", key)).hex().substring(0, 32)
                : own;
        return ids++ == 0 ? base : base + "#" + ids;
    }

    /** What holds of a type about some things, on one shelf. */
    public <R extends Row> List<Held<R>> held(ShelfId shelf, Class<R> type, Set<String> things) {
        return Held.of(shelf, store.statements().asOf(shelf, Known.LATEST, Reach.about(things)), type);
    }

    /** What holds of a type about something of the house. */
    public <R extends Row> List<Held<R>> held(Class<R> type, String thing) {
        return held(shelf(), type, Set.of(thing));
    }

    /** What holds of a type on one shelf, whatever it is about: for kinds of which there is little. */
    public <R extends Row> List<Held<R>> all(ShelfId shelf, Class<R> type) {
        return since(shelf, type, LocalDate.MIN);
    }

    /** What holds of a type on one shelf on a day or later. */
    public <R extends Row> List<Held<R>> since(ShelfId shelf, Class<R> type, LocalDate day) {
        String code = RowKind.ALL.stream()
                .filter(kind -> kind.type().equals(type))
                .map(RowKind::code)
                .findFirst()
                .orElseThrow();
        Reach reach = Reach.about(Set.of()).andFurther(Map.of(code, day));
        return Held.of(shelf, store.statements().asOf(shelf, Known.LATEST, reach), type);
    }

    /** What holds on a day. */
    public static <R extends Row> Optional<Held<R>> on(List<Held<R>> held, LocalDate day) {
        return held.stream().filter(each -> each.days().contains(day)).findFirst();
    }

    /** An account of the house, as it was stated last. */
    public Optional<Held<PremisesRow.OfAccount>> account(AccountNumber account) {
        return held(PremisesRow.OfAccount.class, account.toString()).stream().findFirst();
    }

    /** Who owes what the account accrues on a day: where nobody is told, the account is its own debtor. */
    public DebtorId debtor(AccountNumber account, LocalDate day) {
        List<Held<PremisesRow.Owes>> owes = held(PremisesRow.Owes.class, account.toString());
        DebtorId found = owes.isEmpty()
                ? new DebtorId(account.value())
                : owes.get(0).row().debtor();
        for (Held<PremisesRow.Owes> each : owes) {
            found = each.days().from().isAfter(day) ? found : each.row().debtor();
        }
        return found;
    }

    /** A reference to words that are kept, erasable, when the rows are stated. */
    public TextRef text(String words) {
        TextRef reference = new TextRef(id());
        after.add(() -> {
            if (!store.persons().put(reference, words)) {
                throw new IllegalStateException("another text stands under " + reference);
            }
        });
        return reference;
    }

    /** The same of words that may be left out. */
    public @Nullable TextRef maybe(@Nullable String words) {
        return words == null ? null : text(words);
    }

    /** Who a debtor is, kept when the rows are stated. */
    public void person(DebtorId debtor, Person person) {
        after.add(() -> {
            long version = store.persons().find(debtor).map(KeptPerson::version).orElse(0L);
            var keeping = store.persons().put(debtor, person, version);
            if (keeping instanceof PersonKeeping.Stale stale) {
                // after an erasure the version goes on
                store.persons().put(debtor, person, stale.version());
            }
        });
    }

    /** Done in the unit after the rows are stated. */
    public void then(Runnable effect) {
        after.add(effect);
    }

    /** States the rows, all or none, and does what was put after them. */
    public Outcome<Recorded> state(String subject) {
        Outcome<Recorded> outcome = attempt(subject);
        return outcome instanceof Outcome.Refused<Recorded> refused
                ? new Outcome.Refused<>(Reasons.named(refused.refusal()))
                : outcome;
    }

    /** The same; a refusal names the wrong row by its id, so that the others can be told again. */
    public Outcome<Recorded> attempt(String subject) {
        Outcome<Stating> stating = register.state(rows.builders());
        if (stating instanceof Outcome.Refused<Stating> refused) {
            return new Outcome.Refused<>(refused.refusal());
        }
        after.forEach(Runnable::run);
        return Outcome.done(new Recorded(subject, rows.stated(), false));
    }

    public static <T> Outcome<T> refused(Reason reason, Object... details) {
        return Outcome.refused(reason, details);
    }
}
