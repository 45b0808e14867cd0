package io.saldo.services.certificate;

import io.saldo.billing.rows.HouseRow;
import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.statement.Certificate;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PartyRole;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.services.command.Held;
import io.saldo.services.command.Work;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Composes one certificate: what all of them say, and what its kind adds. */
final class Composing {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    final Work work;
    final IssueCertificate command;
    final AccountNumber account;
    final DebtorId debtor;
    /** The last month that is closed on the day. */
    final BillingPeriod month;

    private final Map<ServiceCode, String> services = new HashMap<>();
    private final Map<PartyId, Party> parties = new HashMap<>();

    Composing(Work work, IssueCertificate command, DebtorId debtor, BillingPeriod month) {
        this.work = work;
        this.command = command;
        this.account = new AccountNumber(command.account());
        this.debtor = debtor;
        this.month = month;
        // what the house tells of its own holds before what is shared
        for (ShelfId each : List.of(ShelfId.ORGANIZATION, work.shelf())) {
            work.all(each, HouseRow.OfService.class)
                    .forEach(held -> services.put(
                            held.row().service().code(), held.row().service().name()));
            work.all(each, HouseRow.PartyDetails.class)
                    .forEach(held ->
                            parties.put(held.row().party().id(), held.row().party()));
        }
    }

    Certificate certificate(String number) {
        List<Certificate.Fact> facts = new ArrayList<>(facts());
        List<Certificate.Table> tables = new ArrayList<>();
        List<String> conclusions = new ArrayList<>();
        switch (command.which()) {
            case EXTRACT -> new Extract(this).write(facts, tables);
            case DEBT -> new DebtOfDay(this).write(tables, conclusions);
            case CALCULATION -> new Calculation(this).write(tables, conclusions);
        }
        return new Certificate(number, work.today(), command.which().title(), debtor, "", facts, tables, conclusions);
    }

    private List<Certificate.Fact> facts() {
        List<Certificate.Fact> facts = new ArrayList<>();
        facts.add(new Certificate.Fact("Лицевой счёт", account.value()));
        if (command.unified() != null) {
            facts.add(new Certificate.Fact("Единый лицевой счёт", command.unified()));
        }
        work.all(work.shelf(), HouseRow.TheHouse.class).stream()
                .map(each -> each.row().address())
                .filter(each -> !each.isBlank())
                .findFirst()
                .ifPresent(address -> facts.add(new Certificate.Fact("Адрес дома", address)));
        Set<String> flats = new TreeSet<>();
        premises().forEach(each -> flats.add(each.value()));
        facts.add(new Certificate.Fact("Помещение", String.join(", ", flats)));
        parties.values().stream()
                .filter(each -> each.role() == PartyRole.MANAGER)
                .map(each -> each.name() + ", ИНН " + each.inn())
                .sorted()
                .findFirst()
                .ifPresent(name -> facts.add(new Certificate.Fact("Управляющая организация", name)));
        facts.add(new Certificate.Fact("По состоянию на", day(command.on())));
        return facts;
    }

    /** The premises of the account on the day. */
    Set<PremisesId> premises() {
        Set<PremisesId> premises = new TreeSet<>();
        for (Held<PremisesRow.Share> each : work.since(work.shelf(), PremisesRow.Share.class, command.on())) {
            if (each.row().share().account().equals(account) && each.days().contains(command.on())) {
                premises.add(each.row().premises());
            }
        }
        return premises;
    }

    String service(@Nullable ServiceCode code) {
        return code == null ? "Аванс" : services.getOrDefault(code, code.value());
    }

    String party(PartyId id) {
        Party party = parties.get(id);
        return party == null ? id.value() : party.name();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String money(Kopecks amount) {
        return amount.toString().replace('.', ',');
    }

    static String number(Exact number) {
        return number.shown(6).stripTrailingZeros().toPlainString().replace('.', ',');
    }

    static String month(BillingPeriod month) {
        String text = month.toString();
        return text.substring(5) + "." + text.substring(0, 4);
    }
}
