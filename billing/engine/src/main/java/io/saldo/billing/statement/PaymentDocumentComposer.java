package io.saldo.billing.statement;

import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.charge.Cause;
import io.saldo.billing.charge.CauseKind;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Composes the payment documents of the accounts of a house from its bill: for each debtor of an account a set, divided
 * by a {@link DocumentSplit}. What the
 * sets of an account say in sum is what its statement says. Immutable and thread-safe.
 */
public final class PaymentDocumentComposer {
    private final HouseMonth month;
    private final HouseBill bill;
    private final DocumentDirectory directory;
    private final DocumentSplit split;
    private final LineReasons reasons;
    private final Map<AccountNumber, List<Line>> lines;
    private final DebtorMonths debtors;
    private final PassedDebts passed;

    public PaymentDocumentComposer(HouseMonth month, HouseBill bill, DocumentDirectory directory) {
        this(month, bill, directory, DocumentSplit.BY_PURPOSE, LineReasons.of(month.facts(), directory));
    }

    private PaymentDocumentComposer(
            HouseMonth month, HouseBill bill, DocumentDirectory directory, DocumentSplit split, LineReasons reasons) {
        this.month = month;
        this.bill = bill;
        this.directory = directory;
        this.split = split;
        this.reasons = reasons;
        this.lines = bill.recalculation().with(bill.charges().lines()).stream()
                .sorted(ServiceRows.order(directory))
                .collect(Collectors.groupingBy(line -> line.id().account()));
        this.debtors =
                new DebtorMonths(period(), month.facts().accounts().debtors(), DebtorPayments.of(month), directory);
        this.passed = new PassedDebts(bill.debts(), directory);
    }

    /** This composer, dividing sets in another way; without it they are divided by purpose. */
    public PaymentDocumentComposer divided(DocumentSplit by) {
        return new PaymentDocumentComposer(month, bill, directory, by, reasons);
    }

    /** This composer, telling otherwise why lines were posted; without it by the reasons of the adjustments. */
    public PaymentDocumentComposer explained(LineReasons why) {
        return new PaymentDocumentComposer(month, bill, directory, split, why);
    }

    /** The accounts that get documents: those with a line or a balance, parked ones left out. */
    public List<AccountNumber> accounts() {
        Set<AccountNumber> parked = new HashSet<>();
        bill.charges()
                .parked()
                .forEach(each -> Stream.ofNullable(each.account()).forEach(parked::add));
        Set<AccountNumber> accounts = new TreeSet<>(lines.keySet());
        // money that only passed through long ago leaves a statement without rows
        bill.statements().forEach((account, statement) -> {
            if (!statement.rows().isEmpty()) {
                accounts.add(account);
            }
        });
        accounts.removeAll(parked);
        return List.copyOf(accounts);
    }

    /**
     * The documents of one account, at least one: those of the debtor of the month's last day, then those of each
     * former debtor who still has something in the movement or the lines of the month. Each debtor's come by purpose
     * and then in the order in which the directory names creditors.
     *
     * @throws InvalidValueException when the account has neither a line nor a balance, or a payee has no bank details
     */
    public List<PaymentDocument> compose(AccountNumber account) {
        @Nullable AccountStatement statement = bill.statements().get(account);
        List<DebtorMonth> each = debtors.of(
                account, statement == null ? List.of() : statement.rows(), lines.getOrDefault(account, List.of()));
        if (each.isEmpty()) {
            throw new InvalidValueException("account", account, "an account with a line or a balance in " + period());
        }
        List<PremisesMonth> premises = premisesOf(account);
        return each.stream()
                .flatMap(debtor -> DocumentParts.of(directory, split, debtor.rows(), debtor.lines()).stream()
                        .map(part -> document(account, debtor, part, premises)))
                .toList();
    }

    private BillingPeriod period() {
        return month.facts().period();
    }

    private PaymentDocument document(
            AccountNumber account, DebtorMonth debtor, DocumentPart part, List<PremisesMonth> premises) {
        var rows = new ServiceRows(directory, period());
        var totals = new PartTotals(part, directory, period(), debtor.payments());
        return new PaymentDocument(
                head(account, debtor.payer(), part, premises),
                rows.of(part.lines()),
                totals.debts(),
                rows.of(part.voluntary()),
                totals.all(),
                totals.payees(),
                // norms and readings of the month are of the premises as others have them now
                debtor.payer().former()
                        ? DocumentReference.NONE
                        : new References(month, bill, directory).of(part, premises),
                recalculations(part.lines()),
                notes(account, debtor.payer(), part, premises));
    }

    private List<DocumentNote> notes(
            AccountNumber account, DocumentPayer payer, DocumentPart part, List<PremisesMonth> premises) {
        return Stream.concat(
                        new DocumentNotes(bill.charges(), directory).of(part.lines(), premises).stream(),
                        passed.of(account, payer.debtor(), part).stream())
                .toList();
    }

    private List<PremisesMonth> premisesOf(AccountNumber account) {
        return month.facts().premises().stream()
                .filter(each -> each.terms().values().stream()
                        .flatMap(terms -> terms.division().list().stream())
                        .anyMatch(span -> span.value().shares().containsKey(account)))
                .toList();
    }

    private DocumentHead head(
            AccountNumber account, DocumentPayer payer, DocumentPart part, List<PremisesMonth> premises) {
        return new DocumentHead(
                number(account, payer, part),
                part.purpose(),
                account,
                directory.identifiers().getOrDefault(account, AccountIdentifiers.NONE),
                period(),
                payer,
                payer.former() ? new DocumentPremises(address(premises), null, 0, 0, 0) : premises(premises),
                bill.due(),
                period().last());
    }

    /**
     * The main document of a set has the number of the month; the others add their purpose and their creditor. A former
     * debtor's id comes behind a slash, which no number
     * of the debtor of now has there.
     */
    private String number(AccountNumber account, DocumentPayer payer, DocumentPart part) {
        String month = account + "-" + period();
        String code = part.purpose().code();
        if (part.creditor() != null) {
            code = code + "-" + part.creditor();
        } else if (part.purpose() == DocumentPurpose.MAIN) {
            code = "";
        }
        if (!payer.former()) {
            return code.isEmpty() ? month : month + "-" + code;
        }
        String debtor = payer.debtor().value().replace("%", "%25").replace("/", "%2F");
        return month + "/" + debtor + (code.isEmpty() ? "" : "/" + code);
    }

    private String address(List<PremisesMonth> premises) {
        String flats = premises.stream()
                .map(each ->
                        directory.premises().getOrDefault(each.id(), each.id().value()))
                .collect(Collectors.joining(", "));
        return flats.isEmpty() ? directory.houseAddress() : directory.houseAddress() + ", " + flats;
    }

    private DocumentPremises premises(List<PremisesMonth> premises) {
        int permanent = 0;
        int temporary = 0;
        int owners = 0;
        for (PremisesMonth each : premises) {
            Occupancy people =
                    each.occupancy().at(period().last()).map(Span::value).orElse(new Occupancy(0, 0, 0));
            permanent += people.permanent();
            temporary += people.temporary();
            owners += people.payers() - people.permanent() - people.temporary();
        }
        List<Quantity> areas = premises.stream()
                .flatMap(each -> each.area().at(period().last()).stream())
                .map(Span::value)
                .toList();
        return new DocumentPremises(
                address(premises), areas.size() == 1 ? areas.get(0) : sum(areas), permanent, temporary, owners);
    }

    private static @Nullable Quantity sum(List<Quantity> areas) {
        if (areas.isEmpty()) {
            return null;
        }
        Exact sum = Exact.ZERO;
        for (Quantity area : areas) {
            sum = sum.plus(area.exact());
        }
        return Quantity.parse(sum.shown(6).toPlainString(), areas.get(0).unit());
    }

    /** A document tells its reason itself. */
    private static @Nullable CauseKind cause(Line line) {
        Cause cause = line.cause();
        return cause == null || cause.kind() == CauseKind.DOCUMENT ? null : cause.kind();
    }

    private List<RecalculationRow> recalculations(List<Line> posted) {
        return posted.stream()
                .filter(line ->
                        ServiceRows.isRecalculated(line, period()) || line.id().kind() == LineKind.BENEFIT)
                .filter(line -> !line.amount().isZero())
                .map(line -> new RecalculationRow(
                        directory.service(line.id().service()).name(),
                        line.id().about(),
                        line.id().kind(),
                        cause(line),
                        reasons.of(line.id()),
                        line.amount()))
                .toList();
    }
}
