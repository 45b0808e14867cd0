package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.SealedMonth;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.store.Message;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.StoreBusyException;
import io.saldo.kernel.store.Taken;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.kernel.time.Known;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

abstract class IsolationTests extends Group {
    private final SmallHouse house = new SmallHouse("h-1");

    private UnitOfWork<BillingStore> other() {
        return store().persistence().of("other org");
    }

    /** Something of everything. */
    private boolean writeAll(BillingStore store, SealedMonth month) {
        store.commands().take(key("k"), content(1));
        store.commands().done(key("k"), "done");
        Known given = open(store, HOUSE);
        store.statements().state(HOUSE, List.of(Facts.area("a", given, "1", 40)));
        store.statements().giveNumber(house.account, house.id);
        store.months().seal(month);
        store.outbox().put(new Message("m", "month-closed", "h-1", ""));
        return true;
    }

    /** What is there of everything, in one line of text. */
    private static String seen(BillingStore store, SmallHouse house) {
        return String.join(
                " ",
                "facts " + ids(store.statements().asOf(HOUSE, Known.LATEST, Reach.ALL)),
                "count " + store.statements().count(HOUSE, Known.LATEST),
                "houses " + store.statements().houses(),
                "last " + store.statements().last(HOUSE).isPresent(),
                "number " + store.statements().houseOf(house.account).isPresent(),
                "sealed " + store.months().last(house.id).isPresent(),
                "seals " + store.months().seals(house.id).size());
    }

    private static final String NOTHING = "facts [] count 0 houses [] last false number false sealed false seals 0";
    private static final String ALL = "facts [a] count 1 houses [h-1] last true number true sealed true seals 1";

    @Test
    @Clause("P-1")
    void aUnitIsKeptWhole() {
        SealedMonth month = house.close();
        assertThat(books().<Boolean>write(store -> writeAll(store, month))).isTrue();
        assertThat(books().<String>read(store -> seen(store, house))).isEqualTo(ALL);
        assertThat(deliveries().claim(10, Duration.ofMinutes(1))).hasSize(1);
        assertThat(books().<Taken>write(store -> store.commands().take(key("k"), content(1))))
                .isEqualTo(new Taken.Repeated("done"));
    }

    @Test
    @Clause("P-1")
    void aUnitThatThrowsLeavesNothingAndWhatItThrewComesOut() {
        SealedMonth month = house.close();
        var stopped = new Stopped();
        assertThatThrownBy(() -> books().write(store -> {
                    writeAll(store, month);
                    assertThat(seen(store, house)).isEqualTo(ALL);
                    throw stopped;
                }))
                .isSameAs(stopped);
        assertThat(books().<String>read(store -> seen(store, house))).isEqualTo(NOTHING);
        assertThat(deliveries().claim(10, Duration.ofMinutes(1))).isEmpty();
        assertThat(books().<Boolean>write(store -> writeAll(store, month))).isTrue();
        assertThat(books().<String>read(store -> seen(store, house))).isEqualTo(ALL);
    }

    @Test
    @Clause("P-1")
    void aUnitSeesWhatItHasWrittenAndOthersDoNot() {
        SealedMonth month = house.close();
        books().write(store -> {
            writeAll(store, month);
            assertThat(seen(store, house)).isEqualTo(ALL);
            try (var reader = new Together.Other<>(() -> books().read(each -> seen(each, house)))) {
                assertThat(reader.result()).isEqualTo(NOTHING);
            }
            return true;
        });
        assertThat(books().<String>read(store -> seen(store, house))).isEqualTo(ALL);
    }

    @Test
    @Clause("P-2")
    void aReadIsOfOneMomentHoweverMuchIsWrittenMeanwhile() {
        SealedMonth month = house.close();
        books().read(store -> {
            assertThat(seen(store, house)).isEqualTo(NOTHING);
            try (var writer = new Together.Other<>(() -> books().write(each -> writeAll(each, month)))) {
                assertThat(writer.result()).isTrue();
            }
            assertThat(seen(store, house)).isEqualTo(NOTHING);
            return true;
        });
        assertThat(books().<String>read(store -> seen(store, house))).isEqualTo(ALL);
    }

    @Test
    @Clause("P-2")
    void nothingIsWrittenInAReadNorAfterTheEndNorInAUnitInside() {
        books().read(store -> {
            assertThatThrownBy(() -> store.statements().open(Set.of(HOUSE))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> store.commands().take(key("k"), content(1)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> store.outbox().put(new Message("m", "k", "a", "")))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> books().write(inside -> true)).isInstanceOf(IllegalStateException.class);
            return true;
        });
        BillingStore after = books().write(store -> store);
        assertThatThrownBy(() -> after.statements().houses()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> after.outbox().put(new Message("m", "k", "a", "")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Clause("P-17")
    void nothingOfAnotherOrganizationIsSeen() {
        SealedMonth month = house.close();
        books().write(store -> writeAll(store, month));
        assertThat(other().<String>read(store -> seen(store, house))).isEqualTo(NOTHING);
        assertThat(store().persistence().deliveries("other org").claim(10, Duration.ofMinutes(1)))
                .isEmpty();
        assertThat(other().<Taken>write(store -> store.commands().take(key("k"), content(2))))
                .isEqualTo(new Taken.First());
        assertThat(other().<HouseId>write(store ->
                        store.statements().giveNumber(house.account, OTHER.house() == null ? house.id : OTHER.house())))
                .isEqualTo(OTHER.house());
        assertThat(books().<String>read(store -> seen(store, house))).isEqualTo(ALL);
    }

    @Test
    @Clause("P-17")
    void messagesOfTwoOrganizationsUnderOneIdAreTwo() {
        for (var each : List.of(books(), other())) {
            each.write(store -> {
                store.outbox().put(new Message("m", "month-closed", "h-1", each == books() ? "ours" : "theirs"));
                return true;
            });
        }
        store().persistence().deliveries("other org").delivered(List.of("m"));
        assertThat(deliveries().claim(10, Duration.ofMinutes(1))).hasSize(1);
    }

    @Test
    @Clause("P-19")
    void unitsOfDifferentHousesDoNotWaitForEachOther() {
        boolean aside = store().capabilities().contains(Capability.HOUSES_SIDE_BY_SIDE);
        Together.Other<?> waited = books().write(store -> {
            Known given = open(store, HOUSE);
            store.statements().state(HOUSE, List.of(Facts.area("a", given, "1", 40)));
            var neighbour = new Together.Other<>(() -> state(OTHER, known -> List.of(Facts.area("b", known, "1", 40))));
            assertThat(neighbour.isWaiting()).isEqualTo(!aside);
            return neighbour;
        });
        assertThat(waited.end().thrown()).isNull();
        waited.close();
        assertThat(ids(HOUSE)).containsExactly("a");
        assertThat(ids(OTHER)).containsExactly("b");
    }

    @Test
    @Clause("P-19")
    void unitsThatTakeSeveralShelvesInAnyOrderDoNotStopEachOther() {
        List<ShelfId> shelves = List.of(HOUSE, OTHER, ShelfId.ORGANIZATION);
        var outcomes = Together.on(6, i -> {
            for (int n = 0; n < 5; n++) {
                List<ShelfId> turned = new ArrayList<>(shelves);
                Collections.rotate(turned, i + n);
                String id = i + "-" + n;
                books().write(store -> {
                    var given = store.statements().open(turned);
                    assertThat(given.keySet()).containsExactlyElementsOf(new TreeSet<>(shelves));
                    return store.statements().state(HOUSE, List.of(Facts.area(id, given.get(HOUSE), "1", 40)));
                });
            }
            return true;
        });
        assertThat(outcomes.stream().map(Together.Outcome::thrown)).containsOnlyNulls();
        assertThat(all(HOUSE)).hasSize(30);
    }

    @Test
    @Clause("P-19")
    void aShelfHeldForTooLongIsBusyAndNothingWasWritten() {
        books().write(store -> {
            open(store, HOUSE);
            try (var waiting = new Together.Other<>(() -> books().write(each -> {
                each.statements().giveNumber(new AccountNumber("1001"), house.id);
                return open(each, HOUSE);
            }))) {
                assertThat(waiting.end().thrown()).isInstanceOf(StoreBusyException.class);
            }
            return true;
        });
        assertThat(books().<Optional<HouseId>>read(store -> store.statements().houseOf(new AccountNumber("1001"))))
                .isEmpty();
        assertThat(moment(HOUSE)).isGreaterThan(Known.BEGINNING);
    }

    @Test
    @Clause("P-1")
    void whatWasKeptIsThereWhenTheStoreIsOpenedAnew() {
        SealedMonth month = house.close();
        books().write(store -> writeAll(store, month));
        var anew = store().openedAnew();
        assertThat(anew.of("org").<String>read(store -> seen(store, house))).isEqualTo(ALL);
        assertThat(anew.deliveries("org").claim(10, Duration.ofMinutes(1))).hasSize(1);
        assertThat(anew.of("org").<Taken>write(store -> store.commands().take(key("k"), content(1))))
                .isEqualTo(new Taken.Repeated("done"));
    }
}
