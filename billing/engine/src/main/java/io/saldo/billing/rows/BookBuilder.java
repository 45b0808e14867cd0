package io.saldo.billing.rows;

import io.saldo.billing.allocation.Claim;
import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.allocation.DebtorChange;
import io.saldo.billing.allocation.DebtorChanges;
import io.saldo.billing.allocation.MoneyOrder;
import io.saldo.billing.allocation.MovementBasis;
import io.saldo.billing.allocation.Obligation;
import io.saldo.billing.allocation.Payment;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.allocation.PaymentReversal;
import io.saldo.billing.book.HouseBook;
import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.charge.OtherLine;
import io.saldo.billing.penalty.PenaltyPolicy;
import io.saldo.billing.penalty.PenaltyRegime;
import io.saldo.billing.recalculation.GivenUp;
import io.saldo.billing.registry.PaymentRegistry;
import io.saldo.billing.registry.UnidentifiedPayment;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.Stated;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Shelf;
import io.saldo.kernel.time.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The book of a house, told row by row in any order.
 *
 * <p>What became known later is told by what {@link #known} gives, a correction by what {@link #replacing} gives:
 *
 * <pre>{@code
 * book.reading(meter, february, value);
 * book.known(april).as("r-2").replacing("r-1").reading(meter, february, right);
 * book.known(april).withdraw("payment-7");
 * }</pre>
 *
 * <p>All of them tell the same book. Of the ids and moments that a row does not name see the package.
 */
public final class BookBuilder extends MeterTelling {
    /** Faults that an exception names. */
    private static final int SHOWN = 5;

    private final Book book;
    private final Told.Header header;

    /** What all builders of one house share. */
    private static final class Book {
        private final List<Told> rows = new ArrayList<>();
        private BookSettings settings = BookSettings.USUAL;
    }

    /** A book of which nothing is told yet, under the federal law. */
    public BookBuilder() {
        this(new Book(), Told.Header.NONE);
    }

    private BookBuilder(Book book, Told.Header header) {
        this.book = book;
        this.header = header;
    }

    /** A book told again row by row, as one filled by hand. */
    public static BookBuilder of(HouseBook told) {
        var builder = new BookBuilder().law(told.law(), told.workingDays());
        new BookRows(told).statements().forEach(builder::stated);
        return builder;
    }

    /** The rows told through what this gives became known at a moment. */
    public BookBuilder known(Known moment) {
        return new BookBuilder(book, header.known(new Told.KnownOn.At(moment)));
    }

    /** The rows told through what this gives became known at the end of a day. */
    public BookBuilder known(LocalDate day) {
        return new BookBuilder(book, header.known(new Told.KnownOn.EndOf(day)));
    }

    /**
     * The rows told through what this gives are stated by the organization for all its houses: parties, services,
     * tariffs and norms. What the house tells of its own holds before them.
     */
    public BookBuilder ofOrganization() {
        return new BookBuilder(book, header.on(Shelf.ORGANIZATION));
    }

    /** The next row has this id. */
    public BookBuilder as(String id) {
        return new BookBuilder(book, header.as(id));
    }

    /** The next row replaces this one, of its kind and about the same thing. */
    public BookBuilder replacing(String id) {
        return new BookBuilder(book, header.replacing(id));
    }

    /** A row holds no more: as if nobody had told it. */
    public BookBuilder withdraw(String id) {
        book.rows.add(new Told(header.replacing(id), null, null));
        return new BookBuilder(book, header.next());
    }

    /**
     * A statement as a store keeps it.
     *
     * @throws InvalidValueException where it states something that is no row of a book
     */
    public BookBuilder stated(Statement statement) {
        Fact<Stated> fact = statement.fact();
        Stated value = fact.value();
        InvalidValueException.unless(
                value == null || value instanceof Row, "kind of " + fact.id(), statement.code(), "one of RowKind.ALL");
        var own = new Told.Header(
                fact.id(),
                new Told.KnownOn.At(fact.known()),
                fact.replaces(),
                fact.id().shelf());
        book.rows.add(new Told(own, value == null ? null : fact.range(), value instanceof Row row ? row : null));
        return this;
    }

    @Override
    BookBuilder told(DateRange days, Row row) {
        book.rows.add(new Told(header, days, row));
        return new BookBuilder(book, header.next());
    }

    /** A debt of before the book was opened, as another system brought it. */
    public BookBuilder openingDebt(Obligation debt) {
        return told(debt.origin().range(), new MoneyRow.OpeningDebt(debt));
    }

    /** Money that a payee held when the book was opened. */
    public BookBuilder advance(Payment payment) {
        return told(DateRange.day(payment.day()), new MoneyRow.Advance(payment));
    }

    /** A payment; its id is that of the row. */
    public BookBuilder payment(Payment payment) {
        return told(DateRange.day(payment.day()), new MoneyRow.Paid(payment));
    }

    /** A payment of principal that names no month. */
    public BookBuilder payment(String id, AccountNumber account, PartyId receivedBy, LocalDate day, Kopecks amount) {
        return told(
                DateRange.day(day),
                new MoneyRow.Paid(
                        new Payment(new PaymentId(id), account, receivedBy, DebtKind.PRINCIPAL, day, amount, null)));
    }

    /** An amount that staff put into a bill. */
    public BookBuilder adjustment(Adjustment adjustment) {
        return told(adjustment.posted().range(), new MoneyRow.Adjusted(adjustment));
    }

    /** What staff or a court order about money. */
    public BookBuilder order(MoneyOrder order) {
        return told(DateRange.day(order.day()), new MoneyRow.Ordered(order));
    }

    /** A payment taken back. */
    public BookBuilder reversal(PaymentReversal reversal) {
        return told(DateRange.day(reversal.day()), new MoneyRow.Reversed(reversal));
    }

    /** A payment taken back, with no more said. */
    public BookBuilder reversal(String id, String payment, LocalDate day) {
        return told(
                DateRange.day(day),
                new MoneyRow.Reversed(
                        new PaymentReversal(new PaymentId(id), new PaymentId(payment), day, MovementBasis.NONE)));
    }

    /** Debts claimed together. How a claim stands is told by a row that replaces the one before. */
    public BookBuilder claim(Claim claim) {
        return told(DateRange.from(claim.from()), new MoneyRow.Claimed(claim));
    }

    /** A sale by the State or a municipality: beside the debtors told of the account. */
    public BookBuilder stateSale(DebtorChange change) {
        return told(DateRange.day(change.day()), new MoneyRow.Sold(change));
    }

    /** A decision to wait no longer for what a closed month could not charge. */
    public BookBuilder giveUp(GivenUp decision) {
        return told(decision.about().range(), new MoneyRow.GivesUp(decision));
    }

    /** Under which rule the penalties of an account are counted, where it is not the usual one. */
    public BookBuilder penaltyRegime(AccountNumber account, PenaltyRegime regime) {
        return told(ALWAYS, new MoneyRow.Regime(account, regime));
    }

    /** The first day of the book's money, whose beginning opening debts are as of. Else the first day of management. */
    public BookBuilder opened(LocalDate day) {
        return told(ALWAYS, new MoneyRow.Opened(day));
    }

    /** A line that another system posted: no bill rests on it. */
    public BookBuilder postedElsewhere(OtherLine line) {
        return told(line.posted().range(), new MoneyRow.PostedElsewhere(line));
    }

    /** A file of payments that was taken in: of the organization. */
    public BookBuilder registry(PaymentRegistry registry) {
        return told(DateRange.day(registry.received()), new RegistryRow.OfRegistry(registry));
    }

    /** A payment that could not be placed: of the organization. */
    public BookBuilder unidentified(UnidentifiedPayment payment) {
        return told(DateRange.day(payment.day()), new RegistryRow.Unidentified(payment));
    }

    /** Another law than the federal one of today, as of a house that agreed on other conditions. */
    public BookBuilder law(LawBook law, WorkingDays workingDays) {
        book.settings = new BookSettings(law, workingDays);
        return this;
    }

    /** How penalties are counted, where it is not the default way. */
    public BookBuilder penaltyPolicy(PenaltyPolicy policy) {
        return told(ALWAYS, new MoneyRow.Policy(policy));
    }

    /** What the law leaves open: how penalties are counted, and whether debts pass on a sale by the State. */
    public BookBuilder policies(PenaltyPolicy penalties, DebtorChanges.StateSales stateSales) {
        return penaltyPolicy(penalties).stateSales(stateSales);
    }

    /** Whether unpaid contributions to capital repair pass on a sale by the State or a municipality. */
    public BookBuilder stateSales(DebtorChanges.StateSales stateSales) {
        return told(ALWAYS, new MoneyRow.StateSalesPolicy(stateSales));
    }

    /** Everything that is wrong with the rows told so far: empty when they make a book. */
    public List<BookFault> check() {
        return BookCheck.of(new RowTable(book.rows));
    }

    /**
     * The book of the rows told so far; more may be told after it.
     *
     * @throws InvalidValueException while {@link #check} finds anything, naming the first of it
     */
    public HouseBook book() {
        var table = new RowTable(book.rows);
        List<BookFault> faults = BookCheck.of(table);
        if (!faults.isEmpty()) {
            String first = faults.stream().limit(SHOWN).map(BookFault::toString).collect(Collectors.joining("; "));
            throw new InvalidValueException("rows of the book", faults.size() + " wrong", first);
        }
        return new BookAssembly(table, book.settings).book();
    }

    /**
     * The book of statements of which a part was read: what they name may be missing, because it was looked at when
     * they were stated.
     */
    public HouseBook part() {
        return new BookAssembly(new RowTable(book.rows), book.settings).book();
    }

    /** The ids of earlier rows that the rows told so far replace or withdraw. */
    public Set<FactId> corrected() {
        Set<FactId> corrected = new TreeSet<>();
        book.rows.forEach(each -> Stream.ofNullable(each.header().replaces()).forEach(corrected::add));
        return corrected;
    }

    /** The ids of the rows told so far, their own or found out by the rules. */
    public Set<FactId> ids() {
        return new RowTable(book.rows).ids();
    }

    /** What the rows told so far say, in order of ids; when they became known is not part of it. */
    public Fingerprint content() {
        return Fingerprint.of(new RowTable(book.rows).told());
    }

    /** The rows of another builder, told after these; when they became known is left to the rules. */
    public BookBuilder undated(BookBuilder others) {
        others.book.rows.forEach(each -> book.rows.add(new Told(
                new Told.Header(
                        each.header().id(),
                        null,
                        each.header().replaces(),
                        each.header().shelf()),
                each.days(),
                each.row())));
        return this;
    }

    /** What is wrong with ids and corrections of the rows told so far: {@link #statements} leaves such rows out. */
    public List<BookFault> headerFaults() {
        return new RowTable(book.rows).faults();
    }

    /**
     * The rows told so far with their ids and moments, in order of ids; those that cannot be completed are left out.
     */
    public List<Statement> statements() {
        return new RowTable(book.rows)
                .all().stream()
                        .map(each -> new Statement(
                                each.row().code(), each.row().thing(), each.fact(Row.class, row -> (Stated) row)))
                        .sorted(Comparator.comparing(Statement::id))
                        .toList();
    }

    List<Told> rows() {
        return List.copyOf(book.rows);
    }
}
