package io.saldo.resident.charge;

import io.saldo.billing.charge.Cause;
import io.saldo.billing.charge.CauseKind;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.comparison.BillComparison;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.service.Draft;
import io.saldo.billing.statement.DocumentDirectory;
import io.saldo.billing.statement.LineReasons;
import io.saldo.billing.statement.PaymentDocument;
import io.saldo.billing.statement.PaymentDocumentComposer;
import io.saldo.billing.statement.RowMethod;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.metering.house.Distribution;
import io.saldo.resident.book.Door;
import io.saldo.resident.book.OpenedAccount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Charges read of the books. */
final class ChargesOfBooks implements AccountCharges {
    private final Door door;

    ChargesOfBooks(Door door) {
        this.door = door;
    }

    @Override
    public Outcome<List<BillingPeriod>> months(LinkedAccount account) {
        return door.open(account).then(opened -> Outcome.done(opened.closed()));
    }

    @Override
    public Outcome<List<MonthTotal>> totals(LinkedAccount account, BillingPeriod from, BillingPeriod to) {
        return door.open(account)
                .then(opened -> Outcome.done(opened.closed().stream()
                        .filter(month -> month.compareTo(from) >= 0 && month.compareTo(to) <= 0)
                        .map(month -> new MonthTotal(month, posted(opened, month)))
                        .toList()));
    }

    /** Of the lines of the account alone: no month is read for its neighbours. */
    private static Kopecks posted(OpenedAccount account, BillingPeriod month) {
        DocumentDirectory names = account.directory();
        return account.organization()
                .books()
                .read(store ->
                        Kopecks.sum(store.months().lines(account.house(), account.number(), month, month).stream()
                                .filter(line -> line.id().debtor().equals(account.debtor()))
                                .filter(line ->
                                        OpenedAccount.isOwed(names, line.id().service()))
                                .map(Line::amount)
                                .toList()));
    }

    @Override
    public Outcome<MonthCharges> charges(LinkedAccount account, BillingPeriod month) {
        return door.open(account)
                .then(opened -> opened.month(month).then(draft -> Outcome.done(charges(opened, draft))));
    }

    private static MonthCharges charges(OpenedAccount account, Draft draft) {
        HouseBill bill = draft.sealed().bill();
        DocumentDirectory names = account.directory();
        BillingPeriod month = draft.month().facts().period();
        List<Line> lines = account.lines(bill);
        Map<ServiceCode, List<Line>> byService = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.id().kind() != LineKind.PENALTY)
                .sorted(Comparator.<Line>comparingInt(
                                line -> names.place(line.id().service()))
                        .thenComparing(Line::id))
                .forEach(line -> byService
                        .computeIfAbsent(line.id().service(), code -> new ArrayList<>())
                        .add(line));
        List<ServiceCharge> services = byService.entrySet().stream()
                .map(each -> service(each.getKey(), each.getValue(), month, names))
                .toList();
        return new MonthCharges(
                month,
                bill.due(),
                services,
                sum(lines, line -> line.id().kind() == LineKind.PENALTY),
                common(account, draft, byService, names),
                recalculations(draft, lines, names));
    }

    private static ServiceCharge service(
            ServiceCode code, List<Line> lines, BillingPeriod month, DocumentDirectory names) {
        List<Line> base = lines.stream()
                .filter(line ->
                        line.id().kind() == LineKind.BASE && line.id().about().equals(month))
                .toList();
        Line first = base.isEmpty() ? lines.get(0) : base.get(0);
        List<Quantity> tariffs =
                base.stream().map(line -> line.basis().tariff()).distinct().toList();
        return new ServiceCharge(
                code,
                name(names, code),
                name(names, first.performer()),
                base.isEmpty() ? null : base.stream().map(Line::volume).reduce(Exact.ZERO, Exact::plus),
                first.basis().unit(),
                base.isEmpty() ? null : method(first),
                tariffs,
                new ChargeAmounts(
                        sum(lines, line -> isCharge(line, month)),
                        sum(
                                lines,
                                line -> isRecalculated(line, month)
                                        && line.id().about().equals(month)),
                        sum(
                                lines,
                                line -> isRecalculated(line, month)
                                        && !line.id().about().equals(month)),
                        sum(lines, line -> line.id().kind() == LineKind.BENEFIT)));
    }

    private static RowMethod method(Line line) {
        var met = line.basis().ground().condition();
        return new RowMethod(line.basis().method(), RowMethod.isTold(met) ? met : null);
    }

    private static boolean isCharge(Line line, BillingPeriod month) {
        return line.id().kind().isCharge() && line.id().about().equals(month);
    }

    /** Everything else that is no benefit and no penalty: a line stands in one column. */
    private static boolean isRecalculated(Line line, BillingPeriod month) {
        LineKind kind = line.id().kind();
        return !isCharge(line, month) && kind != LineKind.BENEFIT && kind != LineKind.PENALTY;
    }

    private static Kopecks sum(List<Line> lines, Predicate<Line> which) {
        return Kopecks.sum(lines.stream().filter(which).map(Line::amount).toList());
    }

    private static List<CommonUse> common(
            OpenedAccount account, Draft draft, Map<ServiceCode, List<Line>> byService, DocumentDirectory names) {
        BillingPeriod month = draft.month().facts().period();
        List<PremisesMonth> premises = premises(account, draft);
        List<CommonUse> common = new ArrayList<>();
        byService.forEach((code, lines) -> {
            Exact whole = Exact.ZERO;
            Unit unit = Unit.ONE;
            for (Distribution each :
                    draft.sealed().bill().charges().distributions().getOrDefault(code, List.of())) {
                if (premises.stream().anyMatch(own -> each.share(own.id()).isPresent())) {
                    whole = whole.plus(each.whole());
                    unit = each.resource().unit();
                }
            }
            List<Line> base = lines.stream()
                    .filter(line -> line.id().kind() == LineKind.BASE
                            && line.id().about().equals(month))
                    .toList();
            if (whole.signum() != 0 && !base.isEmpty()) {
                common.add(new CommonUse(
                        code,
                        name(names, code),
                        unit,
                        whole,
                        base.stream().map(Line::volume).reduce(Exact.ZERO, Exact::plus),
                        sum(base, line -> true)));
            }
        });
        return common;
    }

    private static List<PremisesMonth> premises(OpenedAccount account, Draft draft) {
        return draft.month().facts().premises().stream()
                .filter(each -> each.accounts().contains(account.number()))
                .toList();
    }

    private static List<Recalculated> recalculations(Draft draft, List<Line> lines, DocumentDirectory names) {
        BillingPeriod month = draft.month().facts().period();
        LineReasons reasons = LineReasons.of(draft.month().facts(), names);
        return lines.stream()
                .filter(line -> isRecalculated(line, month) || line.id().kind() == LineKind.BENEFIT)
                .filter(line -> !line.amount().isZero())
                .map(line -> new Recalculated(
                        line.id().service(),
                        name(names, line.id().service()),
                        line.id().about(),
                        line.id().kind(),
                        cause(line),
                        reasons.of(line.id()),
                        line.amount()))
                .toList();
    }

    /** A document tells its reason itself. */
    private static @Nullable CauseKind cause(Line line) {
        Cause cause = line.cause();
        return cause == null || cause.kind() == CauseKind.DOCUMENT ? null : cause.kind();
    }

    private static String name(DocumentDirectory names, ServiceCode code) {
        Service known = names.services().get(code);
        return known == null ? code.value() : known.name();
    }

    private static String name(DocumentDirectory names, PartyId party) {
        Party known = names.parties().get(party);
        return known == null ? party.value() : known.name();
    }

    @Override
    public Outcome<List<Explanation>> explain(
            LinkedAccount account, BillingPeriod month, ServiceCode service, Texts texts) {
        return door.open(account)
                .then(opened ->
                        opened.month(month).then(draft -> Outcome.done(explain(opened, draft, service, texts))));
    }

    private static List<Explanation> explain(OpenedAccount account, Draft draft, ServiceCode service, Texts given) {
        Texts texts = given.with(ResourceBundle.getBundle("io.saldo.resident.charge.Texts", given.locale()));
        List<Line> lines = account.lines(draft.sealed().bill()).stream()
                .filter(line -> line.id().service().equals(service))
                .toList();
        List<Derivation> derivations = lines.stream().map(Line::derivation).toList();
        var sources = FactSources.of(account, premises(account, draft), derivations, texts);
        return lines.stream()
                .map(line -> Explainer.of(line, texts, sources::of))
                .toList();
    }

    @Override
    public Outcome<MonthChange> why(LinkedAccount account, BillingPeriod before, BillingPeriod after) {
        return door.open(account)
                .then(opened ->
                        opened.month(before).then(one -> opened.month(after).then(other -> why(opened, one, other))));
    }

    private static Outcome<MonthChange> why(OpenedAccount account, Draft one, Draft other) {
        HouseBill before = one.sealed().bill();
        HouseBill after = other.sealed().bill();
        if (isAnothers(account, before) || isAnothers(account, after)) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        DocumentDirectory names = account.directory();
        BillComparison comparison = BillComparison.of(account.number(), one.month(), before, other.month(), after);
        return Outcome.done(new MonthChange(
                comparison.first(),
                comparison.second(),
                sum(account.lines(before), line -> true),
                sum(account.lines(after), line -> true),
                comparison.changes().stream()
                        .filter(each -> OpenedAccount.isOwed(names, each.service()))
                        .map(each -> new MonthChange.Step(
                                each.service(), name(names, each.service()), each.reason(), each.amount()))
                        .toList()));
    }

    /** Whether a bill has a line that another debtor of the account owes. */
    private static boolean isAnothers(OpenedAccount account, HouseBill bill) {
        return bill.lines().stream()
                .anyMatch(line -> line.id().account().equals(account.number())
                        && !line.id().debtor().equals(account.debtor()));
    }

    @Override
    public Outcome<List<PaymentDocument>> documents(LinkedAccount account, BillingPeriod month) {
        return door.open(account)
                .then(opened -> opened.month(month).then(draft -> Outcome.done(documents(opened, draft))));
    }

    private static List<PaymentDocument> documents(OpenedAccount account, Draft draft) {
        var composer = new PaymentDocumentComposer(draft.month(), draft.sealed().bill(), account.directory());
        return composer.accounts().contains(account.number())
                ? composer.compose(account.number()).stream()
                        .filter(each -> each.head().payer().debtor().equals(account.debtor()))
                        .toList()
                : List.of();
    }
}
