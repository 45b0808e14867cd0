package io.saldo.resident.account;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.balance.Movement;
import io.saldo.billing.charge.Band;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.RateBinder;
import io.saldo.billing.charge.Rates;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.charge.ServiceTerms;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.service.Draft;
import io.saldo.billing.statement.DocumentDirectory;
import io.saldo.billing.statement.DocumentPurpose;
import io.saldo.billing.tariff.Tariff;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.kernel.account.Occupancy;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PartyRole;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.selection.Attribute;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import io.saldo.kernel.time.Span;
import io.saldo.metering.meter.Zone;
import io.saldo.resident.book.Door;
import io.saldo.resident.book.MoneyOnTheWay;
import io.saldo.resident.book.OpenedAccount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cards read of the books. */
final class CardsOfBooks implements AccountCards {
    private final Door door;

    CardsOfBooks(Door door) {
        this.door = door;
    }

    @Override
    public Outcome<AccountState> state(LinkedAccount account) {
        return door.open(account).then(CardsOfBooks::state);
    }

    private static Outcome<AccountState> state(OpenedAccount account) {
        return account.lastClosed()
                .map(month -> account.bill(month).then(bill -> Outcome.done(state(account, month, bill))))
                .orElseGet(() -> Outcome.done(AccountState.NOTHING));
    }

    /** To whom, and for which document. */
    private record Purse(PartyId payee, DocumentPurpose purpose) {}

    private static AccountState state(OpenedAccount account, BillingPeriod month, HouseBill bill) {
        DocumentDirectory names = account.directory();
        Map<Purse, Kopecks> closing = new LinkedHashMap<>();
        Map<Purse, Kopecks> paid = new LinkedHashMap<>();
        for (Movement row : account.movements(bill)) {
            closing.merge(new Purse(row.payee(), purpose(names, row)), row.closing(), Kopecks::plus);
        }
        for (MoneyOnTheWay each : account.organization()
                .books()
                .read(store -> MoneyOnTheWay.of(store, account.house(), account.number()))) {
            DocumentPurpose purpose = each.kind() != DebtKind.PRINCIPAL
                    ? DocumentPurpose.PENALTIES
                    : closing.containsKey(new Purse(each.payee(), DocumentPurpose.MAIN))
                            ? DocumentPurpose.MAIN
                            : DocumentPurpose.CAPITAL_REPAIR;
            paid.merge(new Purse(each.payee(), purpose), each.amount(), Kopecks::plus);
        }
        paid.keySet().forEach(purse -> closing.putIfAbsent(purse, Kopecks.ZERO));
        List<CreditorState> creditors = closing.entrySet().stream()
                .map(each -> new CreditorState(
                        each.getKey().payee(),
                        name(names, each.getKey().payee()),
                        each.getKey().purpose(),
                        each.getValue(),
                        paid.getOrDefault(each.getKey(), Kopecks.ZERO)))
                .sorted(Comparator.comparing(CreditorState::purpose)
                        .thenComparing(
                                each -> List.copyOf(names.parties().keySet()).indexOf(each.payee())))
                .toList();
        return new AccountState(month, bill.due(), creditors);
    }

    /** Money ahead of debts stands with the main document. */
    private static DocumentPurpose purpose(DocumentDirectory names, Movement row) {
        if (row.kind() != DebtKind.PRINCIPAL) {
            return DocumentPurpose.PENALTIES;
        }
        var service = row.service() == null ? null : names.services().get(row.service());
        return service != null && service.kind() == ServiceKind.CAPITAL_REPAIR
                ? DocumentPurpose.CAPITAL_REPAIR
                : DocumentPurpose.MAIN;
    }

    private static String name(DocumentDirectory names, PartyId party) {
        Party known = names.parties().get(party);
        return known == null ? party.value() : known.name();
    }

    @Override
    public Outcome<AccountCard> card(LinkedAccount account) {
        return door.open(account)
                .then(opened -> state(opened)
                        .then(state -> opened.open().then(draft -> Outcome.done(card(opened, draft, state)))));
    }

    private static AccountCard card(OpenedAccount account, Draft draft, AccountState state) {
        DocumentDirectory names = account.directory();
        List<PremisesMonth> premises = draft.month().facts().premises().stream()
                .filter(each -> each.accounts().contains(account.number()))
                .toList();
        String flats = premises.stream()
                .map(each -> names.premises().getOrDefault(each.id(), each.id().value()))
                .collect(Collectors.joining(", "));
        boolean now = !account.role().ownDebtOnly();
        return new AccountCard(
                account.number(),
                names.debtors()
                        .getOrDefault(account.debtor(), now ? names.payers().getOrDefault(account.number(), "") : ""),
                flats.isEmpty() ? names.houseAddress() : names.houseAddress() + ", " + flats,
                area(premises, draft),
                now ? residents(premises, draft) : 0,
                names.parties().values().stream()
                        .filter(each -> each.role() == PartyRole.MANAGER)
                        .findFirst()
                        .orElse(null),
                now ? services(account, premises, draft, names) : List.of(),
                state);
    }

    private static @Nullable Quantity area(List<PremisesMonth> premises, Draft draft) {
        var last = draft.month().facts().period().last();
        @Nullable Quantity area = null;
        for (PremisesMonth each : premises) {
            Span<Quantity> own = each.area().on(last);
            if (own == null) {
                return null;
            }
            area = area == null
                    ? own.value()
                    : Quantity.parse(
                            area.exact().plus(own.value().exact()).shown(6).toPlainString(),
                            own.value().unit());
        }
        return area;
    }

    private static int residents(List<PremisesMonth> premises, Draft draft) {
        var last = draft.month().facts().period().last();
        return premises.stream()
                .flatMap(each -> each.occupancy().at(last).stream())
                .map(Span::value)
                .mapToInt(Occupancy::payers)
                .sum();
    }

    private static List<AgreedService> services(
            OpenedAccount account, List<PremisesMonth> premises, Draft draft, DocumentDirectory names) {
        var rates = new RateBinder(draft.month().facts().period());
        List<Priced> priced = new ArrayList<>();
        for (ServiceMonth service : draft.month().facts().services()) {
            for (PremisesMonth each : premises) {
                ServiceTerms terms = each.terms().get(service.service().code());
                if (terms != null && terms.isShared(account.number())) {
                    terms.lastOfOurs()
                            .ifPresent(
                                    agreed -> priced.addAll(priced(rates.bind(service, each), service, agreed, draft)));
                }
            }
        }
        Map<FactId, LocalDate> since = since(account, priced);
        return priced.stream()
                .map(each -> new AgreedService(
                        each.service.code(),
                        each.service.name(),
                        name(names, each.agreed.performer()),
                        each.band,
                        each.tariff.value().price(),
                        since.getOrDefault(
                                each.tariff.source(), each.tariff.days().from()),
                        each.tariff.value().source()))
                .sorted(Comparator.comparingInt((AgreedService each) -> names.place(each.service()))
                        .thenComparing(AgreedService::band))
                .distinct()
                .toList();
    }

    private record Priced(Service service, ServiceAgreement agreed, Band band, Span<Tariff> tariff) {}

    /** The one price of the last day, or that of each part of the day. */
    private static List<Priced> priced(Rates rates, ServiceMonth service, ServiceAgreement agreed, Draft draft) {
        List<Priced> priced = new ArrayList<>();
        for (Zone zone : Zone.values()) {
            Attributes more = zone == Zone.WHOLE_DAY ? Attributes.NONE : Attributes.of(Attribute.ZONE, zone.name());
            boolean one = priced.size() == 1 && priced.get(0).band.zone() == Zone.WHOLE_DAY;
            if (!one) {
                Rates.spans(rates.tariff(more))
                        .at(draft.month().facts().period().last())
                        .ifPresent(span -> priced.add(new Priced(service.service(), agreed, new Band(zone, 0), span)));
            }
        }
        return priced;
    }

    /** The first days of tariffs: a month knows them only as far as it reaches. */
    private static Map<FactId, LocalDate> since(OpenedAccount account, List<Priced> priced) {
        Reach reach = Reach.about(Set.of())
                .andIds(priced.stream().map(each -> each.tariff.source()).collect(Collectors.toSet()));
        Map<FactId, LocalDate> since = new HashMap<>();
        account.organization().books().read(store -> {
            for (ShelfId shelf : List.of(ShelfId.of(account.house()), ShelfId.ORGANIZATION)) {
                store.statements()
                        .asOf(shelf, Known.LATEST, reach)
                        .forEach(
                                each -> since.put(each.id(), each.fact().range().from()));
            }
            return since;
        });
        return since;
    }
}
