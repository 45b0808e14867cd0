package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.benefit.Benefit;
import io.saldo.billing.benefit.BenefitForm;
import io.saldo.billing.benefit.BenefitLimit;
import io.saldo.billing.benefit.PersonId;
import io.saldo.billing.benefit.SubsidyGrant;
import io.saldo.billing.benefit.SubsidyTerms;
import io.saldo.billing.book.AccountBook;
import io.saldo.billing.book.BenefitBook;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.Timeline;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code benefits.csv} and {@code subsidies.csv}. */
final class BenefitFiles {
    private static final long MOST = 1_000_000;
    private static final String BY_NORM = "NORM";

    private final HouseFile house;
    private final AccountsFile accounts;
    private final Facts<AccountNumber, Benefit> benefits;
    private final Facts<AccountNumber, SubsidyGrant> subsidies;
    private SortedMap<AccountNumber, Timeline<Benefit>> granted = new TreeMap<>();
    private SortedMap<AccountNumber, Timeline<SubsidyGrant>> subsidised = new TreeMap<>();

    private BenefitFiles(HouseFile house, AccountsFile accounts, Problems problems) {
        this.house = house;
        this.accounts = accounts;
        this.benefits = new Facts<>("benefit", house.zone(), problems);
        this.subsidies = new Facts<>("subsidy", house.zone(), problems);
    }

    static BenefitFiles read(Path folder, HouseFile house, AccountsFile accounts, Problems problems) {
        var files = new BenefitFiles(house, accounts, problems);
        Table.optional(
                        folder,
                        "benefits",
                        problems,
                        List.of("account", "person", "share", "category", "document", "from"),
                        PremisesFile.with(List.of("service", "limit", "persons", "form", "to")))
                .ifPresent(table -> table.forEach(AccountsFile::ofNamed, row -> {
                    if (!files.benefits.withdrawal(row)) {
                        files.benefit(row);
                    }
                }));
        Table.optional(
                        folder,
                        "subsidies",
                        problems,
                        List.of("account", "document", "from"),
                        PremisesFile.with(
                                List.of("amount", "standard", "persons", "income", "share", "subsistence", "to")))
                .ifPresent(table -> table.forEach(AccountsFile::ofNamed, row -> {
                    if (!files.subsidies.withdrawal(row)) {
                        files.subsidy(row);
                    }
                }));
        files.granted = files.benefits.timelines();
        files.subsidised = files.subsidies.timelines();
        return files;
    }

    private void benefit(Fields row) {
        AccountNumber account = accounts.known(row);
        @Nullable ServiceCode service = row.text("service").isPresent() ? house.service(row, "service") : null;
        Quantity share = row.quantity("share", Unit.ONE, 1);
        if (share.signum() == 0) {
            row.refuse("share", row.required("share"), "positive");
        }
        benefits.add(
                row,
                account,
                row.range(),
                new Benefit(
                        row.read("person", PersonId::new),
                        account,
                        service,
                        share,
                        limit(row, service),
                        row.code("form", BenefitForm.class, BenefitForm.DISCOUNT),
                        row.reference("category"),
                        row.reference("document")));
    }

    /** Of a norm or a number, for so many persons: one where the row does not say. */
    private @Nullable BenefitLimit limit(Fields row, @Nullable ServiceCode service) {
        int persons = row.text("persons").isPresent() ? row.count("persons") : 1;
        if (persons == 0) {
            row.refuse("persons", "0", "positive");
        }
        String told = row.text("limit").orElse("");
        if (told.isEmpty()) {
            return null;
        }
        if (service == null) {
            row.refuse("limit", told, "limitOfAll");
            return null;
        }
        return Codes.value(told).equals(BY_NORM)
                ? BenefitLimit.ofNorm(persons)
                : new BenefitLimit(
                        row.quantity("limit", house.kind(service).unit().per(Unit.PERSON), MOST), persons);
    }

    private void subsidy(Fields row) {
        AccountNumber account = accounts.known(row);
        boolean amount = row.text("amount").isPresent();
        if (amount && row.money("amount").signum() < 0) {
            row.refuse("amount", row.required("amount"), "positive");
        }
        subsidies.add(
                row,
                account,
                row.range(),
                new SubsidyGrant(
                        account,
                        amount ? row.money("amount") : null,
                        amount ? null : terms(row),
                        row.reference("document")));
    }

    private static SubsidyTerms terms(Fields row) {
        Unit each = Unit.RUB.per(Unit.PERSON);
        int persons = row.count("persons");
        Quantity subsistence = row.quantity("subsistence", each, MOST);
        if (persons == 0 || subsistence.signum() == 0) {
            row.refuse(persons == 0 ? "persons" : "subsistence", "0", "positive");
        }
        if (row.money("income").signum() < 0) {
            row.refuse("income", row.required("income"), "positive");
        }
        return new SubsidyTerms(
                row.quantity("standard", each, MOST),
                persons,
                row.money("income"),
                row.quantity("share", Unit.ONE, 1),
                subsistence);
    }

    /** The account with its benefits. */
    AccountBook with(AccountBook account) {
        AccountNumber number = account.number();
        return account.with(new BenefitBook(
                granted.getOrDefault(number, Timeline.empty()), subsidised.getOrDefault(number, Timeline.empty())));
    }
}
