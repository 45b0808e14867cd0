package io.saldo.billing.statement;

import io.saldo.billing.balance.AccountStatement;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.run.HouseMonth;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.BankDetails;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Resolution;
import io.saldo.kernel.time.Span;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.ConsumptionMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Composes the payment document of an account from the bill of its house. */
public final class PaymentDocumentComposer {
    private final HouseMonth month;
    private final HouseBill bill;
    private final DocumentDirectory directory;

    public PaymentDocumentComposer(HouseMonth month, HouseBill bill, DocumentDirectory directory) {
        this.month = month;
        this.bill = bill;
        this.directory = directory;
    }

    /** The accounts that get a document: those with a line or a balance, parked ones left out. */
    public List<AccountNumber> accounts() {
        Set<AccountNumber> parked = bill.charges().parked().stream()
                .flatMap(each -> Stream.ofNullable(each.account()))
                .collect(Collectors.toSet());
        return bill.statements().keySet().stream()
                .filter(account -> !parked.contains(account))
                .toList();
    }

    /**
     * The document of one account.
     *
     * @throws InvalidValueException when the account has neither a line nor a balance, or a payee has no bank details
     */
    public PaymentDocument compose(AccountNumber account) {
        AccountStatement statement = bill.statements().get(account);
        if (statement == null) {
            throw new InvalidValueException("account", account, "an account with a line or a balance in " + period());
        }
        List<PremisesMonth> premises = premisesOf(account);
        List<Line> lines = bill.charges().lines().stream()
                .filter(line -> line.id().account().equals(account))
                .sorted(Comparator.<Line>comparingInt(
                                line -> directory.place(line.id().service()))
                        .thenComparing(Line::id))
                .toList();
        return new PaymentDocument(
                head(account, premises),
                services(lines),
                totals(statement, null),
                payees(statement),
                MeterRows.of(month.facts(), premises),
                notes(lines, premises));
    }

    private BillingPeriod period() {
        return month.facts().period();
    }

    private List<PremisesMonth> premisesOf(AccountNumber account) {
        return month.facts().premises().stream()
                .filter(each -> each.terms().values().stream()
                        .flatMap(terms -> terms.division().list().stream())
                        .anyMatch(span -> span.value().shares().containsKey(account)))
                .toList();
    }

    private DocumentHead head(AccountNumber account, List<PremisesMonth> premises) {
        String flats = premises.stream()
                .map(each ->
                        directory.premises().getOrDefault(each.id(), each.id().value()))
                .collect(Collectors.joining(", "));
        int residents = premises.stream()
                .flatMap(each -> each.occupancy().at(period().last()).stream())
                .map(Span::value)
                .mapToInt(Occupancy::payers)
                .sum();
        List<Quantity> areas = premises.stream()
                .flatMap(each -> each.area().at(period().last()).stream())
                .map(Span::value)
                .toList();
        return new DocumentHead(
                account + "-" + period(),
                account,
                period(),
                directory.payers().getOrDefault(account, ""),
                flats.isEmpty() ? directory.houseAddress() : directory.houseAddress() + ", " + flats,
                areas.size() == 1 ? areas.get(0) : sum(areas),
                residents,
                bill.due(),
                period().last());
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

    /** One row a service and performer, in the order of the directory. */
    private List<ServiceRow> services(List<Line> lines) {
        record Key(String service, PartyId performer) {}
        Map<Key, List<Line>> byService = new LinkedHashMap<>();
        for (Line line : lines) {
            byService
                    .computeIfAbsent(new Key(line.id().service().value(), line.performer()), key -> new ArrayList<>())
                    .add(line);
        }
        return byService.values().stream().map(this::row).toList();
    }

    private ServiceRow row(List<Line> lines) {
        Kopecks base = Kopecks.ZERO;
        Kopecks multiplier = Kopecks.ZERO;
        Exact volume = Exact.ZERO;
        for (Line line : lines) {
            if (line.id().kind() == LineKind.BASE) {
                base = base.plus(line.amount());
                volume = volume.plus(line.basis().volume());
            } else {
                multiplier = multiplier.plus(line.amount());
            }
        }
        Line first = lines.get(0);
        Service service = directory.service(first.id().service());
        boolean common = service.kind() == ServiceKind.COMMON_ELECTRICITY;
        return new ServiceRow(
                service.name(),
                directory.party(first.performer()).name(),
                first.basis().unit(),
                common ? null : volume,
                common ? volume : null,
                first.basis().method(),
                first.basis().tariff(),
                new RowAmounts(base, multiplier, Kopecks.ZERO));
    }

    private static DocumentTotals totals(AccountStatement statement, @Nullable PartyId payee) {
        return new DocumentTotals(
                statement.sum(payee, Movement::opening),
                statement.sum(payee, Movement::charged),
                statement.sum(payee, Movement::recalculated),
                statement.sum(payee, Movement::paid),
                payee == null
                        ? statement.lastPayments().values().stream()
                                .max(Comparator.naturalOrder())
                                .orElse(null)
                        : statement.lastPayments().get(payee),
                statement.sum(payee, Movement::closing));
    }

    private List<PayeePart> payees(AccountStatement statement) {
        Set<PartyId> ids = new LinkedHashSet<>();
        statement.rows().forEach(row -> ids.add(row.payee()));
        return ids.stream()
                .sorted(Comparator.comparingInt(directory::place))
                .map(id -> new PayeePart(directory.party(id), bank(directory.party(id)), totals(statement, id)))
                .toList();
    }

    private BankDetails bank(Party party) {
        Resolution<BankDetails> bank = party.bank().over(DateRange.day(period().last()));
        return Optional.of(bank)
                .filter(Resolution.Resolved.class::isInstance)
                .flatMap(resolved ->
                        ((Resolution.Resolved<BankDetails>) resolved).spans().at(period().last()))
                .map(Span::value)
                .orElseThrow(() -> new InvalidValueException(
                        "bank details", party.id(), "exactly one set in force on " + period().last()));
    }

    private List<DocumentNote> notes(List<Line> lines, List<PremisesMonth> premises) {
        Set<ConsumptionMethod> methods = bill.charges().consumptions().stream()
                .filter(each -> premises.stream().anyMatch(own -> own.id().equals(each.premises())))
                .map(Consumption::method)
                .collect(Collectors.toSet());
        List<DocumentNote> notes = new ArrayList<>();
        for (Line line : lines) {
            String service = directory.service(line.id().service()).name();
            if (line.id().kind() == LineKind.MULTIPLYING_FACTOR) {
                notes.add(new DocumentNote(DocumentNote.Kind.MULTIPLIER_APPLIED, service));
            } else if (line.basis().method() == VolumeMethod.AVERAGE) {
                notes.add(new DocumentNote(DocumentNote.Kind.AVERAGE_USED, service));
            } else if (directory.service(line.id().service()).kind() == ServiceKind.COLD_WATER
                    && methods.contains(ConsumptionMethod.NORM_AFTER_AVERAGE)) {
                notes.add(new DocumentNote(DocumentNote.Kind.NORM_AFTER_AVERAGE, service));
            }
        }
        return notes.stream().distinct().toList();
    }
}
