package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.charge.Line;
import io.saldo.billing.run.HandedOn;
import io.saldo.billing.store.Annulment;
import io.saldo.billing.store.Manifest;
import io.saldo.billing.store.Seal;
import io.saldo.billing.store.SealedMonth;
import io.saldo.billing.store.Sealing;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class DecidingTests extends Group {
    private final SmallHouse house = new SmallHouse("h-1");

    private Optional<SealedMonth> month(BillingPeriod period) {
        return books().read(store -> store.months().month(house.id, period));
    }

    private @Nullable BillingPeriod last() {
        return books().read(store -> store.months().last(house.id))
                .map(Manifest::period)
                .orElse(null);
    }

    @Test
    @Clause("P-3")
    void aSealedMonthComesBackAsItWasSealed() {
        SealedMonth sealed = house.paid("p-1", house.account, SmallHouse.FIRST.last(), "10.01")
                .close();
        assertThat(seal(sealed)).isEqualTo(new Sealing.Sealed());
        SealedMonth read = month(SmallHouse.FIRST).orElseThrow();
        assertThat(read.manifest()).isEqualTo(sealed.manifest());
        assertThat(read.bill()).isEqualTo(sealed.bill());
        assertThat(read.closing()).isEqualTo(sealed.closing());
        assertThat(CanonicalWriter.write(read.bill())).isEqualTo(CanonicalWriter.write(sealed.bill()));
        assertThat(books().<Optional<HandedOn>>read(store -> store.months().handedOn(house.id)))
                .contains(sealed.closing().handedOn());
    }

    @Test
    @Clause("P-13")
    void linesComeBackWithExplanationsThatReplayToTheirAmounts() {
        sealAll(house.close(2));
        SealedMonth read = month(SmallHouse.FIRST).orElseThrow();
        assertThat(read.bill().lines()).hasSize(2).allMatch(Line::replays);
        List<Line> lines = books().read(store ->
                store.months().lines(house.id, house.account, SmallHouse.FIRST, SmallHouse.FIRST.next()));
        assertThat(lines).hasSize(2).allMatch(Line::replays);
        assertThat(lines).extracting(line -> line.amount().toString()).containsExactly("1000.00", "1000.00");
    }

    @Test
    @Clause("P-11")
    void monthsAreSealedOneAfterAnother() {
        assertThat(last()).isNull();
        List<SealedMonth> months = house.close(3);
        sealAll(months);
        assertThat(last()).isEqualTo(SmallHouse.FIRST.plus(2));
        assertThat(books().<List<Seal>>read(store -> store.months().seals(house.id)))
                .isEqualTo(months.stream()
                        .map(each -> new Seal(each.manifest(), null))
                        .toList());
    }

    @Test
    @Clause({"P-11", "P-18"})
    void aMonthOutOfOrderIsRefused() {
        List<SealedMonth> months = house.close(4);
        assertThat(seal(months.get(1))).isEqualTo(new Sealing.NotNext(null));
        sealAll(months.subList(0, 2));
        assertThat(seal(months.get(3))).isEqualTo(new Sealing.NotNext(SmallHouse.FIRST.next()));
        assertThat(seal(SmallHouse.sealed(months.get(2), 1, null)))
                .isEqualTo(new Sealing.NotNext(SmallHouse.FIRST.next()));
        Fingerprint another = months.get(0).manifest().fingerprint();
        assertThat(seal(SmallHouse.sealed(months.get(2), 1, another)))
                .isEqualTo(new Sealing.NotNext(SmallHouse.FIRST.next()));
        assertThat(last()).isEqualTo(SmallHouse.FIRST.next());
        assertThat(seal(months.get(2))).isEqualTo(new Sealing.Sealed());
    }

    @Test
    @Clause({"P-11", "P-18"})
    void theSameMonthAgainIsNothingAndAnotherOneIsRefused() {
        List<SealedMonth> months = house.close(2);
        sealAll(months);
        books().write(store -> {
            open(store, HOUSE);
            for (SealedMonth each : months) {
                assertThat(store.months().seal(each)).isEqualTo(new Sealing.Repeated());
                assertThat(store.months().seal(SmallHouse.other(each)))
                        .isEqualTo(new Sealing.OtherContent(each.manifest()));
            }
            return true;
        });
        assertThat(books().<List<Seal>>read(store -> store.months().seals(house.id)))
                .hasSize(2);
    }

    @Test
    @Clause({"P-11", "P-19"})
    void ofManyWhoSealAMonthAtOnceOneDoes() {
        SealedMonth month = house.close();
        var outcomes = Together.on(6, i -> seal(i % 2 == 0 ? month : SmallHouse.other(month)));
        assertThat(outcomes.stream().map(Together.Outcome::thrown)).containsOnlyNulls();
        assertThat(outcomes.stream().filter(each -> each.result() instanceof Sealing.Sealed))
                .hasSize(1);
        assertThat(outcomes.stream().filter(each -> each.result() instanceof Sealing.Repeated))
                .hasSize(2);
        assertThat(outcomes.stream().filter(each -> each.result() instanceof Sealing.OtherContent))
                .hasSize(3);
    }

    @Test
    @Clause("P-12")
    void aSealedMonthStaysHoweverMuchIsStatedSealedAndRefusedAfterIt() {
        SealedMonth first = house.close();
        sealAll(List.of(first));
        house.areaWas("60", "area-h-1-1", "area-2");
        state(HOUSE, known -> house.statements(known));
        SealedMonth second = house.close();
        sealAll(List.of(second));
        seal(SmallHouse.other(first));
        assertThat(second.closing().months()).containsKey(SmallHouse.FIRST);
        assertThat(month(SmallHouse.FIRST)).contains(first);
        assertThat(month(SmallHouse.FIRST.next())).contains(second);
        assertThat(month(SmallHouse.FIRST.plus(2))).isEmpty();
    }

    @Test
    @Clause("P-12")
    void onlyTheLastMonthIsAnnulledAndNothingOfItIsLost() {
        List<SealedMonth> months = house.close(2);
        sealAll(months);
        var decision = new Annulment(Instant.parse("2026-12-01T10:00:00.000001Z"), "staff-7", "ошибка ё");
        books().write(store -> {
            open(store, HOUSE);
            assertThat(store.months().annul(house.id, SmallHouse.FIRST, decision))
                    .isEmpty();
            assertThat(store.months().annul(house.id, SmallHouse.FIRST.plus(2), decision))
                    .isEmpty();
            assertThat(store.months().annul(house.id, SmallHouse.FIRST.next(), decision))
                    .contains(months.get(1).manifest());
            return true;
        });
        assertThat(books().<List<Seal>>read(store -> store.months().seals(house.id)))
                .containsExactly(
                        new Seal(months.get(0).manifest(), null),
                        new Seal(months.get(1).manifest(), decision));
        assertThat(last()).isEqualTo(SmallHouse.FIRST);
        assertThat(month(SmallHouse.FIRST)).contains(months.get(0));
    }

    @Test
    @Clause("P-11")
    void nothingIsSealedOrAnnulledWithoutItsShelf() {
        SealedMonth month = house.close();
        books().write(store -> {
            open(store, OTHER);
            assertThatThrownBy(() -> store.months().seal(month)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() ->
                            store.months().annul(house.id, SmallHouse.FIRST, new Annulment(Instant.EPOCH, "a", "b")))
                    .isInstanceOf(IllegalStateException.class);
            return true;
        });
        assertThat(last()).isNull();
        assertThat(seal(month)).isEqualTo(new Sealing.Sealed());
    }

    @Test
    @Clause("P-4")
    void anInstantFinerThanAMicrosecondAndTextThatNoDatabaseKeepsAnnulNothing() {
        sealAll(house.close(1));
        books().write(store -> {
            open(store, HOUSE);
            for (Annulment wrong : List.of(
                    new Annulment(Instant.parse("2026-12-01T10:00:00.0000001Z"), "a", "b"),
                    new Annulment(Instant.EPOCH, "a", "b\u0000"),
                    new Annulment(Instant.EPOCH, "\ud834", "b"))) {
                assertThatThrownBy(() -> store.months().annul(house.id, SmallHouse.FIRST, wrong))
                        .isInstanceOf(InvalidValueException.class);
            }
            return true;
        });
        assertThat(last()).isEqualTo(SmallHouse.FIRST);
    }

    @Test
    @Clause("P-1")
    void aSealOfAUnitThatFailsIsNone() {
        SealedMonth month = house.close();
        assertThatThrownBy(() -> books().write(store -> {
                    open(store, HOUSE);
                    store.months().seal(month);
                    assertThat(store.months().last(house.id)).contains(month.manifest());
                    throw new Stopped();
                }))
                .isInstanceOf(Stopped.class);
        assertThat(last()).isNull();
        assertThat(month(SmallHouse.FIRST)).isEmpty();
        assertThat(seal(month)).isEqualTo(new Sealing.Sealed());
    }
}
