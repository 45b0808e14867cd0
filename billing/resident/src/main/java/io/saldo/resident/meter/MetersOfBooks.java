package io.saldo.resident.meter;

import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.rows.BookBuilder;
import io.saldo.billing.rows.MeterRow;
import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.service.Draft;
import io.saldo.billing.service.Refusal.Reason;
import io.saldo.billing.service.Stating;
import io.saldo.billing.statement.DocumentDirectory;
import io.saldo.billing.store.BillingStore;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Boundary;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.derivation.NumberText;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.reading.DatedReading;
import io.saldo.metering.reading.MeterMonth;
import io.saldo.metering.reading.ReadingReview;
import io.saldo.resident.book.Door;
import io.saldo.resident.book.OpenedAccount;
import io.saldo.resident.book.StandingRow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Meters read of the books, and readings stated in them. */
final class MetersOfBooks implements AccountMeters {
    /** Facts of the cabinet are known by this. */
    private static final String OURS = "cabinet:";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String BLANKS = "[\\s\\u00a0\\u202f]";
    private static final int MONTHS_OF_USUAL = 12;
    /** More than so many times the usual is asked about. */
    private static final int UNLIKELY = 2;

    private final Door door;
    private final ReadingWindow window;
    private final Boundary boundary;
    private final Clock clock;
    private final NumberText numbers = NumberText.in(Texts.RUSSIAN);

    MetersOfBooks(Door door, ReadingWindow window, Boundary boundary, Clock clock) {
        this.door = door;
        this.window = window;
        this.boundary = boundary;
        this.clock = clock;
    }

    /**
     * A register with what its readings are checked by.
     *
     * @param price about what one unit costs; null where it is not known
     */
    private record Register(
            MeterMonth month,
            List<DatedReading> readings,
            RegisterState state,
            @Nullable Exact price) {
        Register priced(Draft draft, PremisesMonth premises, OpenedAccount account) {
            Exact of = Prices.ofUnit(draft, premises, account.number(), state.resource(), state.zone());
            return new Register(month, readings, state, of);
        }

        /** About what a volume costs, in whole roubles. */
        @Nullable
        Kopecks about(@Nullable Exact volume) {
            return price == null || volume == null || volume.signum() < 0
                    ? null
                    : Kopecks.of(volume.times(price).halfUp(0).floor().longValueExact() * 100);
        }
    }

    @Override
    public ReadingWindow window() {
        return window;
    }

    @Override
    public Outcome<List<RegisterState>> meters(LinkedAccount account) {
        return door.open(account)
                .then(opened -> registers(opened)
                        .then(all ->
                                Outcome.done(all.stream().map(Register::state).toList())));
    }

    private Outcome<List<Register>> registers(OpenedAccount account) {
        if (account.role().ownDebtOnly()) {
            return Outcome.refused(io.saldo.cabinet.outcome.Reason.NOT_ALLOWED);
        }
        return account.open().then(draft -> Outcome.done(registers(account, draft)));
    }

    private List<Register> registers(OpenedAccount account, Draft draft) {
        DocumentDirectory names = account.directory();
        return account.organization().books().read(store -> {
            LocalDate since = since(account, store);
            List<Register> registers = new ArrayList<>();
            for (PremisesMonth premises : draft.month().facts().premises()) {
                if (premises.accounts().contains(account.number())) {
                    String name = names.premises()
                            .getOrDefault(premises.id(), premises.id().value());
                    premises.meters()
                            .forEach(each -> registers.add(
                                    register(account, store, each, name, since).priced(draft, premises, account)));
                }
            }
            registers.sort(Comparator.comparing((Register each) -> each.state.resource())
                    .thenComparing(each -> each.state.meter())
                    .thenComparing(each -> each.state.zone()));
            return registers;
        });
    }

    /** The first day on which the account was the debtor's: what was read before is somebody else's. */
    private static LocalDate since(OpenedAccount account, BillingStore store) {
        Reach about = Reach.about(Set.of(account.number().toString()));
        return StandingRow.of(store, account.house(), about, PremisesRow.Owes.class).stream()
                .filter(each -> each.row().debtor().equals(account.debtor()))
                .map(each -> each.days().from())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }

    private Register register(
            OpenedAccount account, BillingStore store, MeterMonth month, String premises, LocalDate since) {
        Reach about = Reach.about(Set.of(month.meter().id() + "/" + month.zone()));
        List<StandingRow<MeterRow.Reading>> rows =
                StandingRow.of(store, account.house(), about, MeterRow.Reading.class);
        List<DatedReading> readings = rows.stream()
                .map(each -> new DatedReading(each.days().from(), each.row().value(), each.id()))
                .toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<FactId> accepted = ReadingReview.review(
                        readings, today, month.meter().counter())
                .stream()
                .filter(ReadingReview.Verdict.Accepted.class::isInstance)
                .map(each -> each.reading().source())
                .toList();
        List<KnownReading> history = rows.stream()
                .filter(each -> accepted.contains(each.id()))
                .map(each -> new KnownReading(
                        each.id().value(),
                        each.days().from(),
                        each.row().value(),
                        each.known().at(),
                        each.id().value().startsWith(OURS)))
                .toList();
        return new Register(
                month,
                readings,
                new RegisterState(
                        month.meter().id(),
                        month.meter().resource(),
                        month.zone(),
                        premises,
                        month.verifiedUntil(),
                        unfitFrom(month, today),
                        ofDebtor(history, since),
                        submitted(history, today),
                        usual(history)),
                null);
    }

    private static @Nullable LocalDate unfitFrom(MeterMonth month, LocalDate today) {
        LocalDate until = month.verifiedUntil();
        LocalDate failed = month.failedFrom();
        if (failed != null && !failed.isAfter(today)) {
            return failed;
        }
        return until != null && until.isBefore(today) ? until.plusDays(1) : null;
    }

    /** Those of the debtor's days and the one before them, from which the first is counted. */
    private static List<KnownReading> ofDebtor(List<KnownReading> history, LocalDate since) {
        int first = 0;
        for (int i = 0; i < history.size(); i++) {
            first = history.get(i).day().isBefore(since) ? i : first;
        }
        return history.subList(first, history.size());
    }

    private static @Nullable KnownReading submitted(List<KnownReading> history, LocalDate today) {
        BillingPeriod month = BillingPeriod.containing(today);
        return history.stream()
                .filter(each -> each.own() && month.contains(each.day()))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static @Nullable Exact usual(List<KnownReading> history) {
        if (history.size() < 2) {
            return null;
        }
        KnownReading last = history.get(history.size() - 1);
        KnownReading first = last;
        for (KnownReading each : history) {
            boolean within = !each.day().isBefore(last.day().minusMonths(MONTHS_OF_USUAL));
            if (within && each.day().isBefore(first.day())) {
                first = each;
            }
        }
        int months = BillingPeriod.containing(last.day()).monthsSince(BillingPeriod.containing(first.day()));
        Exact used = last.value().exact().minus(first.value().exact());
        return months < 2 || used.signum() < 0 ? null : used.over(months);
    }

    @Override
    public Outcome<List<SubmittedReading>> submit(LinkedAccount account, SubmitReadingsCommand command) {
        var invalid = boundary.refusal(command);
        if (!account.role().submits()) {
            return Outcome.refused(io.saldo.cabinet.outcome.Reason.NOT_ALLOWED);
        }
        return invalid.isPresent()
                ? Outcome.refused(invalid.get())
                : door.open(account)
                        .then(opened -> registers(opened).then(registers -> submit(opened, registers, command)));
    }

    /** What is to be stated for an accepted number; null where the same number stands already. */
    private record Judged(SubmittedReading answer, @Nullable String replaces, boolean news) {}

    private Outcome<List<SubmittedReading>> submit(
            OpenedAccount account, List<Register> registers, SubmitReadingsCommand command) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var rows = new BookBuilder();
        List<SubmittedReading> answers = new ArrayList<>();
        int stated = 0;
        for (SubmitReadingsCommand.Entry entry : command.entries()) {
            Judged judged = judged(registers, entry, today);
            answers.add(judged.answer());
            if (judged.news() && judged.answer() instanceof SubmittedReading.Accepted accepted) {
                String id = OURS + account.number() + ":" + command.key() + ":" + stated++;
                String before = judged.replaces();
                var told = before == null ? rows.as(id) : rows.as(id).replacing(before);
                told.reading(accepted.meter(), accepted.zone(), accepted.day(), accepted.value());
            }
        }
        if (stated == 0) {
            return Outcome.done(answers);
        }
        String of =
                Fingerprint.of(out -> out.field("account", account.number())).hex();
        var outcome = account.organization()
                .register()
                .state(
                        account.house(),
                        rows,
                        new CommandKey("submit-readings", command.key() + "/" + of.substring(0, 16)));
        if (outcome.why().isPresent()) {
            return Outcome.refused(io.saldo.cabinet.outcome.Reason.KEY_USED);
        }
        return outcome.orElseThrow().rows().stream()
                .filter(each -> each.result() == Stating.Result.REFUSED)
                .findFirst()
                .<Outcome<List<SubmittedReading>>>map(MetersOfBooks::refused)
                .orElseGet(() -> Outcome.done(answers));
    }

    /** What was judged a moment ago does not hold any more, or the key was used for another number. */
    private static Outcome<List<SubmittedReading>> refused(Stating.Row row) {
        var refusal = Objects.requireNonNull(row.refusal(), "a refused row has its refusal");
        return Outcome.refused(
                refusal.reason() == Reason.OTHER_CONTENT
                        ? io.saldo.cabinet.outcome.Reason.KEY_USED
                        : io.saldo.cabinet.outcome.Reason.CHANGED_MEANWHILE);
    }

    private Judged judged(List<Register> registers, SubmitReadingsCommand.Entry entry, LocalDate today) {
        Optional<Register> found = registers.stream()
                .filter(each -> each.state.meter().value().equals(entry.meter())
                        && each.state.zone().name().equals(entry.zone()))
                .findFirst();
        if (found.isEmpty()) {
            return refused(entry, ReadingReason.UNKNOWN_METER, entry.meter());
        }
        RegisterState state = found.get().state;
        String number = entry.value().replaceAll(BLANKS, "").replace(',', '.');
        if (!number.matches("\\d+(\\.\\d+)?")) {
            return refused(entry, ReadingReason.NOT_A_NUMBER, entry.value().strip());
        }
        if (!number.matches("\\d{1,9}(\\.\\d{1,6})?")) {
            return refused(entry, ReadingReason.TOO_MANY_DIGITS, entry.value().strip());
        }
        LocalDate unfit = state.unfitFrom();
        if (unfit != null) {
            return refused(entry, ReadingReason.METER_UNFIT, DAY.format(unfit));
        }
        return judged(
                found.get(), entry, Quantity.parse(number, state.resource().unit()), today);
    }

    private Judged judged(Register register, SubmitReadingsCommand.Entry entry, Quantity value, LocalDate today) {
        RegisterState state = register.state;
        KnownReading submitted = state.submitted();
        KnownReading last = state.last();
        Exact volume = last == null ? null : value.exact().minus(last.value().exact());
        Optional<DatedReading> others = register.readings().stream()
                .filter(each ->
                        each.day().equals(today) && !each.source().value().startsWith(OURS))
                .findFirst();
        if (others.isPresent() && !isSame(others.get().value(), value)) {
            return refused(
                    entry,
                    ReadingReason.READ_BY_OTHERS,
                    numbers.quantity(others.get().value()));
        }
        if (isLower(register, value, today)) {
            return refused(
                    entry,
                    ReadingReason.LOWER_THAN_PREVIOUS,
                    last == null ? "" : numbers.quantity(last.value()),
                    last == null ? "" : DAY.format(last.day()));
        }
        Exact usual = state.usual();
        boolean unlikely =
                usual != null && volume != null && usual.signum() > 0 && volume.compareTo(usual.times(UNLIKELY)) > 0;
        if (unlikely && !entry.confirmed()) {
            Unit unit = state.resource().unit();
            return refused(
                    entry,
                    ReadingReason.UNLIKELY,
                    numbers.withUnit(Objects.requireNonNull(volume), unit),
                    numbers.withUnit(Objects.requireNonNull(usual).halfUp(1), unit));
        }
        boolean stands = others.isPresent() || (submitted != null && isSame(submitted.value(), value));
        var accepted = new SubmittedReading.Accepted(
                entry,
                state.meter(),
                state.zone(),
                stands && submitted != null ? submitted.day() : today,
                value,
                volume,
                window.countedIn(today),
                submitted != null && !stands,
                register.about(volume));
        return new Judged(accepted, submitted == null ? null : submitted.fact(), !stands);
    }

    private static boolean isSame(Quantity one, Quantity other) {
        return one.exact().equals(other.exact());
    }

    /** Judged as the calculation will: among all readings but the one it replaces. */
    private static boolean isLower(Register register, Quantity value, LocalDate today) {
        KnownReading submitted = register.state.submitted();
        var own = new DatedReading(today, value, new FactId(OURS + "judged"));
        List<DatedReading> all = new ArrayList<>(register.readings().stream()
                .filter(each -> submitted == null || !each.source().value().equals(submitted.fact()))
                .filter(each -> !each.day().equals(today))
                .toList());
        all.add(own);
        return ReadingReview.review(all, today, register.month.meter().counter()).stream()
                .anyMatch(each -> each instanceof ReadingReview.Verdict.Refused
                        && each.reading().source().equals(own.source()));
    }

    private static Judged refused(SubmitReadingsCommand.Entry entry, ReadingReason reason, String... details) {
        return new Judged(new SubmittedReading.Refused(entry, ReadingRefusal.of(reason, details)), null, false);
    }
}
