package io.saldo.billing.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.book.HouseBook;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.AccountShare;
import io.saldo.kernel.account.ShareBasis;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Known;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BookBuilderTest {
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 25);
    private static final Quantity FIVE = Quantity.of(5, Unit.CUBIC_METRE);
    private static final Quantity SIX = Quantity.of(6, Unit.CUBIC_METRE);

    private final BookBuilder book = EveryRow.told();

    private static List<Fact<Quantity>> readings(HouseBook book) {
        return book.metering()
                .meters()
                .get(0)
                .readings()
                .values()
                .iterator()
                .next()
                .facts();
    }

    @Test
    void aRowWithoutAnIdHasOneOfItsKindThingDayAndNumber() {
        book.reading(EveryRow.METER, FEBRUARY, FIVE).reading(EveryRow.METER, FEBRUARY, SIX);
        assertThat(readings(book.book()))
                .extracting(each -> each.id().value())
                .containsExactly(
                        "reading:m1/WHOLE_DAY:2025-01-01:1",
                        "reading:m1/WHOLE_DAY:2025-02-25:1",
                        "reading:m1/WHOLE_DAY:2025-02-25:2");
    }

    @Test
    void anEventIsKnownAtTheEndOfItsDayATermAlwaysACorrectionJustAfterWhatItCorrects() {
        book.as("first").reading(EveryRow.METER, FEBRUARY, FIVE);
        book.replacing("first").reading(EveryRow.METER, FEBRUARY, SIX);
        Known ended = Known.onDay(FEBRUARY, ZoneOffset.UTC);
        assertThat(readings(book.book()).subList(1, 3))
                .extracting(Fact::known)
                .containsExactlyInAnyOrder(ended, new Known(ended.at(), 1));
        assertThat(book.book()
                        .premises()
                        .get(0)
                        .premises()
                        .area()
                        .facts()
                        .get(0)
                        .known())
                .isEqualTo(new Known(Instant.EPOCH, 0));
    }

    @Test
    void aWithdrawnRowHoldsNoMoreFromTheMomentSaid() {
        LocalDate april = LocalDate.of(2025, 4, 1);
        book.as("slip").reading(EveryRow.METER, FEBRUARY, FIVE);
        book.known(april).withdraw("slip");
        var register = book.book()
                .metering()
                .meters()
                .get(0)
                .readings()
                .values()
                .iterator()
                .next();
        assertThat(register.live()).hasSize(1);
        assertThat(register.asOf(Known.onDay(april.minusDays(1), ZoneOffset.UTC))
                        .live())
                .hasSize(2);
    }

    @Property(tries = 20)
    void rowsComeInAnyOrder(@ForAll long seed) {
        List<Told> rows = new ArrayList<>(EveryRow.told().rows());
        HouseBook one = new BookAssembly(new RowTable(rows), BookSettings.USUAL).book();
        // the two breaches of one day are told apart by a number alone
        rows.removeIf(each -> each.row() instanceof HouseRow.OfBreach);
        HouseBook other = new BookAssembly(new RowTable(rows), BookSettings.USUAL).book();
        Collections.shuffle(rows, new Random(seed));
        HouseBook shuffled = new BookAssembly(new RowTable(rows), BookSettings.USUAL).book();
        assertThat(shuffled.services()).isEqualTo(other.services()).isNotEqualTo(one.services());
        assertThat(shuffled.premises()).isEqualTo(one.premises());
        assertThat(shuffled.accounts()).isEqualTo(one.accounts());
        assertThat(shuffled.metering()).isEqualTo(one.metering());
        assertThat(shuffled.money()).isEqualTo(one.money());
        assertThat(shuffled.house()).isEqualTo(one.house());
    }

    @Test
    void aRowToldTwiceInTheSameWordsIsOneRow() {
        book.as("r").reading(EveryRow.METER, FEBRUARY, FIVE).as("r").reading(EveryRow.METER, FEBRUARY, FIVE);
        assertThat(readings(book.book())).hasSize(2);
    }

    private void refused(String... faults) {
        assertThat(book.check()).extracting(BookFault::toString).containsExactlyInAnyOrder(faults);
        assertThatThrownBy(book::book).isInstanceOf(InvalidValueException.class).hasMessageContaining(faults[0]);
    }

    @Test
    void twoRowsOfOneIdThatSayDifferentThingsAreRefused() {
        book.as("r").reading(EveryRow.METER, FEBRUARY, FIVE).as("r").reading(EveryRow.METER, FEBRUARY, SIX);
        refused("r: id = «r»: two rows of one id say different things: give each its own");
    }

    @Test
    void aThingToldTwiceIsRefused() {
        book.as("again").account(EveryRow.ACCOUNT, EveryRow.DAYS);
        assertThat(book.check()).singleElement().satisfies(fault -> {
            assertThat(fault.reference()).isEqualTo("account");
            assertThat(fault.value()).isEqualTo("1001");
            assertThat(fault.remedy()).startsWith("told before in row ");
        });
    }

    @Test
    void sharesOfMoreThanOneAreRefused() {
        var other = new AccountNumber("1002");
        book.account(other, EveryRow.DAYS)
                .debtor(other, EveryRow.DAYS, EveryRow.OWNER)
                .as("s")
                .share(EveryRow.FLAT, EveryRow.DAYS, new AccountShare(other, ShareBasis.OWNERSHIP, Exact.of(2, 3)));
        assertThat(book.check()).hasSize(2).allSatisfy(fault -> {
            assertThat(fault.reference()).isEqualTo("share");
            assertThat(fault.value()).isEqualTo(Exact.of(7, 6).toString());
        });
    }

    @Test
    void aCorrectionOfNothingOrOfAnotherKindOrOfLaterIsRefused() {
        book.as("a").replacing("nothing").reading(EveryRow.METER, FEBRUARY, FIVE);
        book.as("b").replacing("plain").reading(EveryRow.METER, FEBRUARY, FIVE);
        book.as("late").known(LocalDate.of(2025, 5, 1)).reading(EveryRow.METER, FEBRUARY, FIVE);
        book.as("c").known(LocalDate.of(2025, 4, 1)).replacing("late").reading(EveryRow.METER, FEBRUARY, SIX);
        book.as("d").withdraw("nothing");
        assertThat(book.check())
                .extracting(fault -> fault.row() + " " + fault.reference())
                .containsExactlyInAnyOrder("a replaces", "b replaces", "c known", "d replaces");
    }

    @Test
    void aCircleOfCorrectionsIsNamedAndNothingIsThrown() {
        book.as("a").replacing("b").reading(EveryRow.METER, FEBRUARY, FIVE);
        book.as("b").replacing("a").reading(EveryRow.METER, FEBRUARY, FIVE);
        assertThat(book.check()).extracting(BookFault::row).contains(new FactId("a"), new FactId("b"));
    }

    @Test
    void nothingToldIsNoBook() {
        assertThat(new BookBuilder().check()).extracting(BookFault::reference).containsExactly("house");
    }
}
