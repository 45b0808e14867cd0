package io.saldo.examples.monthlyrun.folder;

import io.saldo.billing.binding.HouseBook;
import io.saldo.billing.binding.MoneyBook;
import io.saldo.billing.month.Carry;
import io.saldo.billing.statement.DocumentDirectory;
import io.saldo.kernel.account.House;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Fact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A house kept as a folder.
 *
 * @param book the facts
 * @param directory the names
 * @param warnings what is odd but does not stop anything
 */
public record HouseFolder(HouseBook book, DocumentDirectory directory, List<Problem> warnings) {
    public HouseFolder {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads the folder, to bill a month of it. Opening balances are those of the first day of that month, so payments before it are in them
     * already: they are warned of and not counted again.
     *
     * @throws HouseFolderException with everything that is wrong, when anything is
     */
    public static HouseFolder read(Path folder, BillingPeriod period) {
        var problems = new Problems();
        if (!Files.isDirectory(folder)) {
            problems.add(String.valueOf(folder.getFileName()), 0, "", "", "notFolder");
            throw new HouseFolderException(problems.list());
        }
        HouseFile house = HouseFile.read(folder, problems);
        PremisesFile premises = PremisesFile.read(folder, house.zone(), problems);
        AccountsFile accounts = AccountsFile.read(folder, house.zone(), premises, problems);
        MetersFile meters = MetersFile.read(folder, house.zone(), premises, problems);
        var services = house.serviceBooks();
        var premisesBooks = premises.books(house.agreements(), accounts.shares());
        var warnings = keyWarnings(house);
        MoneyBook money = new MoneyFiles(period, house, accounts, problems, warnings).read(folder);
        Optional<House> theHouse = house.theHouse();
        if (!problems.isEmpty() || theHouse.isEmpty()) {
            throw new HouseFolderException(problems.list());
        }
        HouseBook book = new HouseBook(
                theHouse.get(),
                services,
                premisesBooks,
                accounts.accounts(),
                meters.books(),
                money,
                Carry.NONE,
                FederalLaw.book(),
                FederalLaw.workingDays());
        var directory = new DocumentDirectory(
                theHouse.get().address(),
                premises.labels(),
                house.allParties(),
                house.allServices(),
                accounts.payers());
        return new HouseFolder(book, directory, warnings.list());
    }

    /** A control digit that does not agree is told, never refused: banks do that better. */
    private static Problems keyWarnings(HouseFile house) {
        var warnings = new Problems();
        for (Party party : house.allParties().values()) {
            party.bank().facts().stream()
                    .flatMap(fact -> Optional.ofNullable(value(fact)).stream())
                    .forEach(bank -> {
                        if (!bank.accountKeyHolds()) {
                            warnings.add(
                                    HouseFile.FILE,
                                    0,
                                    party.id() + ".account",
                                    bank.account(),
                                    "accountKey",
                                    bank.bic());
                        }
                        if (!bank.correspondentKeyHolds()) {
                            warnings.add(
                                    HouseFile.FILE,
                                    0,
                                    party.id() + ".correspondentAccount",
                                    bank.correspondentAccount(),
                                    "accountKey",
                                    bank.bic());
                        }
                    });
        }
        return warnings;
    }

    private static <T> @Nullable T value(Fact<T> fact) {
        return fact.value();
    }
}
