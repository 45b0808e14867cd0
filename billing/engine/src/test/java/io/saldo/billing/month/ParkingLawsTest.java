package io.saldo.billing.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.Line;
import io.saldo.billing.fixture.Contradiction;
import io.saldo.billing.fixture.Extra;
import io.saldo.billing.fixture.HousePlan;
import io.saldo.billing.fixture.RandomHouses;
import io.saldo.billing.fixture.TestHouse;
import io.saldo.billing.fixture.TestPremises;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.canonical.CanonicalWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** A contradiction stops the accounts it is about, and a service where it is needed to distribute; nothing else. */
@Domain(RandomHouses.class)
@Domain(DomainContext.Global.class)
class ParkingLawsTest {

    @Property(tries = 400)
    void othersAreBilledAsIfNothingWereWrong(
            @ForAll HousePlan plan, @ForAll @IntRange(max = 50) int place, @ForAll Contradiction contradiction) {
        int index = place % plan.premises().size();
        Assume.that(plan.premises().get(index).isOurs());
        // where readings are in dispute the norm stands in, and what it leaves to the common rooms is another volume
        HousePlan told = contradiction == Contradiction.READING ? plan.without(Extra.COMMON_WATER) : plan;
        HouseCharges before = told.build().charges(plan.month().toString());
        TestHouse house = told.build();
        TestPremises premises = house.premises(index);
        Set<AccountNumber> accounts = new HashSet<>(premises.shares.keySet());
        contradiction.tell(house, premises);
        HouseCharges after = house.charges(plan.month().toString());

        Set<AccountNumber> parked = parkedAccounts(after);
        assertThat(accounts).as("%s of %s", contradiction, premises.id).anyMatch(parked::contains);
        accounts.addAll(premises.shares.keySet());
        Set<ServiceCode> services = parkedServices(after);
        assertThat(parked)
                .allMatch(account ->
                        accounts.contains(account) || parkedAccounts(before).contains(account));
        assertThat(lines(after, Set.of(), Set.of())).isEqualTo(lines(before, parked, services));
        assertThat(after.conservation()).allMatch(Conservation::holds);
    }

    @Property
    void aParkedAccountHasNoLineAndAParkedServiceHasNone(@ForAll HousePlan plan, @ForAll Contradiction contradiction) {
        TestHouse house = plan.build();
        contradiction.tell(house, house.premises(0));
        HouseCharges charges = house.charges(plan.month().toString());
        assertThat(charges.lines())
                .noneMatch(line -> parkedAccounts(charges).contains(line.id().account()))
                .noneMatch(line -> parkedServices(charges).contains(line.id().service()));
        assertThat(charges.parkedLines())
                .allMatch(line -> parkedAccounts(charges).contains(line.id().account()))
                .noneMatch(line -> parkedServices(charges).contains(line.id().service()));
    }

    private static Set<AccountNumber> parkedAccounts(HouseCharges charges) {
        return charges.parked().stream()
                .flatMap(each -> Stream.ofNullable(each.account()))
                .collect(Collectors.toSet());
    }

    private static Set<ServiceCode> parkedServices(HouseCharges charges) {
        return charges.parked().stream()
                .filter(Parked::isService)
                .flatMap(each -> Stream.ofNullable(each.service()))
                .collect(Collectors.toSet());
    }

    private static List<String> lines(HouseCharges charges, Set<AccountNumber> without, Set<ServiceCode> parked) {
        return charges.lines().stream()
                .filter(line -> !without.contains(line.id().account()))
                .filter(line -> !parked.contains(line.id().service()))
                .map(ParkingLawsTest::text)
                .toList();
    }

    private static String text(Line line) {
        return CanonicalWriter.write(line);
    }
}
