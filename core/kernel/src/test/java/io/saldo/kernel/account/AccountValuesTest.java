package io.saldo.kernel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.Timeline;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountValuesTest {

    static Stream<Arguments> identifiers() {
        return Stream.of(
                kind("account", AccountNumber::new, 30),
                kind("house", HouseId::new, 60),
                kind("premises", PremisesId::new, 60),
                kind("party", PartyId::new, 60),
                kind("debtor", DebtorId::new, 60),
                kind("service", ServiceCode::new, 40),
                kind("reference to a text", TextRef::new, 100));
    }

    private static <T extends Comparable<T>> Arguments kind(String field, Function<String, T> maker, int longest) {
        Function<String, Comparable<T>> wide = maker::apply;
        return Arguments.of(field, Named.of(field, wide), longest);
    }

    @ParameterizedTest(name = "{0}: 1 to {2} characters")
    @MethodSource("identifiers")
    <T extends Comparable<T>> void anIdentifierIsShortAndWithoutBlanksAroundIt(
            String field, Function<String, T> maker, int longest) {
        assertThat(maker.apply("кв. 1").toString()).isEqualTo("кв. 1");
        assertThat(maker.apply("x".repeat(longest)).toString()).hasSize(longest);
        assertThat(maker.apply("a").compareTo(maker.apply("b"))).isNegative();
        assertThat(maker.apply("a")).isEqualTo(maker.apply("a"));
        for (String wrong : new String[] {"", "  ", " a", "a ", "\u2003a", "x".repeat(longest + 1)}) {
            assertThatThrownBy(() -> maker.apply(wrong))
                    .as("«%s»", wrong)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith(field)
                    .hasMessageContaining("1 to " + longest);
        }
    }

    @ParameterizedTest(name = "{0} permanent, {1} temporary, {2} owners: {3} pay")
    @CsvSource({"3, 0, 1, 3", "2, 1, 5, 3", "0, 1, 2, 1", "0, 0, 2, 2", "0, 0, 0, 0"})
    void ownersPayWhereNobodyLives(int permanent, int temporary, int owners, int payers) {
        // Rules 354, п. 56(2)
        assertThat(new Occupancy(permanent, temporary, owners).payers()).isEqualTo(payers);
    }

    @Test
    void nobodyLivesAnywhereANegativeNumberOfTimes() {
        assertThatThrownBy(() -> new Occupancy(-1, 0, 0)).hasMessageStartingWith("permanent");
        assertThatThrownBy(() -> new Occupancy(0, -1, 0)).hasMessageStartingWith("temporary");
        assertThatThrownBy(() -> new Occupancy(0, 0, -1)).hasMessageStartingWith("owners");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1/3", "0.000001"})
    void aShareIsMoreThanNothingAndAtMostTheWhole(String share) {
        assertThat(share(share).share()).isEqualTo(Exact.parse(share));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1/3", "1.000001", "3"})
    void aShareOfNothingOrOfMoreThanTheWholeIsRefused(String share) {
        assertThatThrownBy(() -> share(share))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("share");
    }

    private static AccountShare share(String share) {
        return new AccountShare(new AccountNumber("1"), ShareBasis.OWNERSHIP, Exact.parse(share));
    }

    @ParameterizedTest
    @EnumSource(PremisesKind.class)
    void aRoomOfACommunalFlatAndOnlyItNamesItsFlat(PremisesKind kind) {
        boolean room = kind == PremisesKind.COMMUNAL_ROOM;
        PremisesId id = new PremisesId("5");
        PremisesId flat = new PremisesId("5а");
        assertThat(new Premises(id, kind, room ? flat : null, Timeline.empty(), Timeline.empty()).kind())
                .isEqualTo(kind);
        assertThatThrownBy(() -> new Premises(id, kind, room ? null : flat, Timeline.empty(), Timeline.empty()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("communal flat");
    }

    @ParameterizedTest
    @CsvSource({"RESIDENTIAL, true", "NON_RESIDENTIAL, true", "COMMUNAL_ROOM, true", "COMMON_ROOMS, false"})
    void theHouseAreaIsThatOfAllButCommonRooms(PremisesKind kind, boolean counts) {
        assertThat(kind.countsInHouseArea()).isEqualTo(counts);
    }

    @Test
    void whatAMeterMeasuresAndWhatATariffPricesAreCountedInOneUnit() {
        assertThat(Resource.COLD_WATER.unit())
                .isEqualTo(ServiceKind.COLD_WATER.unit())
                .isEqualTo(ServiceKind.SEWAGE.unit())
                .isEqualTo(ServiceKind.WASTE.unit())
                .isEqualTo(Unit.CUBIC_METRE);
        assertThat(Resource.HEAT.unit()).isEqualTo(ServiceKind.HEATING.unit()).isEqualTo(Unit.GIGACALORIE);
        assertThat(Resource.ELECTRICITY.unit())
                .isEqualTo(ServiceKind.COMMON_ELECTRICITY.unit())
                .isEqualTo(Unit.KILOWATT_HOUR);
        assertThat(ServiceKind.MAINTENANCE.unit()).isEqualTo(Unit.SQUARE_METRE);
    }
}
