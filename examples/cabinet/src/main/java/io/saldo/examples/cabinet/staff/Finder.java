package io.saldo.examples.cabinet.staff;

import io.saldo.billing.rows.MeterRow;
import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.statement.DocumentDirectory;
import io.saldo.billing.store.BillingStore;
import io.saldo.examples.cabinet.view.Words;
import io.saldo.examples.cabinet.wiring.Stores;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.store.Reach;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.resident.book.Directories;
import io.saldo.resident.book.StandingRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds accounts by what people know of them: number, address and flat, name of the holder, number of a meter. Houses
 * are looked through one after another until enough is found; a number that is an account's is found at once.
 */
@Component
final class Finder {
    private final Stores stores;
    private final Directories directories;
    private final Words words;

    Finder(Stores stores, Directories directories, Words words) {
        this.stores = stores;
        this.directories = directories;
        this.words = words;
    }

    /**
     * An account that was found.
     *
     * @param holder empty where nobody told the name
     * @param meters those whose numbers were asked for
     */
    record Found(AccountNumber account, HouseId house, String address, String holder, List<String> meters) {}

    /** In the order of houses and accounts; none for an empty text. */
    List<Found> find(String text, int atMost) {
        List<String> asked = words(text);
        if (asked.isEmpty()) {
            return List.of();
        }
        return stores.billing().read(store -> {
            AccountNumber number = Typed.account(text);
            List<Found> found = new ArrayList<>();
            if (number != null) {
                store.statements()
                        .houseOf(number)
                        .ifPresent(house -> of(store, house).stream()
                                .filter(each -> each.account().equals(number))
                                .forEach(found::add));
            }
            if (found.isEmpty()) {
                for (HouseId house : store.statements().houses()) {
                    of(store, house).stream()
                            .filter(each -> fits(each, asked, text))
                            .forEach(found::add);
                    if (found.size() >= atMost) {
                        break;
                    }
                }
            }
            return found.subList(0, Math.min(atMost, found.size()));
        });
    }

    private static boolean fits(Found found, List<String> asked, String text) {
        if (found.meters().stream().anyMatch(each -> each.equalsIgnoreCase(text.strip()))) {
            return true;
        }
        Set<String> known = new HashSet<>(words(found.address() + " " + found.holder() + " " + found.account()));
        return asked.stream()
                .allMatch(word -> known.contains(word)
                        || (!Character.isDigit(word.charAt(0))
                                && known.stream().anyMatch(each -> each.startsWith(word))));
    }

    /** Small letters, ё as е; what is neither a letter nor a digit parts words. */
    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).replace('ё', 'е').split("[^\\p{L}\\p{Nd}/]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The accounts of a house that are open today, by number. */
    List<Found> of(BillingStore store, HouseId house) {
        LocalDate today = words.today();
        DocumentDirectory names = directories.of(house);
        Reach reach = Reach.about(Set.of()).andFurther(Map.of("share", today, "debtor", today, "meter", today));
        Map<AccountNumber, List<PremisesId>> premises = new HashMap<>();
        for (StandingRow<PremisesRow.Share> each : StandingRow.of(store, house, reach, PremisesRow.Share.class)) {
            List<PremisesId> own = premises.computeIfAbsent(each.row().share().account(), any -> new ArrayList<>());
            if (each.days().contains(today) && !own.contains(each.row().premises())) {
                own.add(each.row().premises());
            }
        }
        Map<AccountNumber, DebtorId> debtors = new HashMap<>();
        StandingRow.of(store, house, reach, PremisesRow.Owes.class).stream()
                .filter(each -> each.days().contains(today))
                .forEach(each -> debtors.put(each.row().account(), each.row().debtor()));
        Map<PremisesId, List<String>> meters = new HashMap<>();
        for (StandingRow<MeterRow.OfMeter> each : StandingRow.of(store, house, reach, MeterRow.OfMeter.class)) {
            if (each.row().meter().place() instanceof MeterPlace.InPremises place) {
                meters.computeIfAbsent(place.premises(), any -> new ArrayList<>())
                        .add(each.row().meter().id().value());
            }
        }
        return premises.entrySet().stream()
                .map(each -> {
                    DebtorId debtor = debtors.get(each.getKey());
                    String flats = String.join(
                            ", ",
                            each.getValue().stream()
                                    .map(flat -> names.premises().getOrDefault(flat, flat.value()))
                                    .toList());
                    return new Found(
                            each.getKey(),
                            house,
                            flats.isEmpty() ? names.houseAddress() : names.houseAddress() + ", " + flats,
                            debtor == null ? "" : names.debtors().getOrDefault(debtor, ""),
                            each.getValue().stream()
                                    .flatMap(flat -> meters.getOrDefault(flat, List.of()).stream())
                                    .toList());
                })
                .sorted((a, b) -> a.account().value().compareTo(b.account().value()))
                .toList();
    }
}
