package io.saldo.testkit;

import io.saldo.billing.rows.PremisesRow;
import io.saldo.billing.store.BillingPersistence;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.store.Keeping;
import io.saldo.kernel.store.Reach;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.store.Statement;
import io.saldo.kernel.store.Statements;
import io.saldo.kernel.time.Fact;
import io.saldo.kernel.time.Known;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Faults in what was stated. */
abstract class PlantedInStatements extends Planted {
    final Map<AccountNumber, HouseId> numbers = new ConcurrentHashMap<>();

    abstract Statements statements(Statements right, StoreUnderTest store);

    @Override
    BillingStore ports(BillingStore right, BillingPersistence whole, String organization) {
        return new BillingStore(
                statements(right.statements(), opened()),
                right.months(),
                right.documents(),
                right.persons(),
                right.commands(),
                right.outbox());
    }

    static final class KnownTimeIgnored extends PlantedInStatements {
        @Override
        Statements statements(Statements right, StoreUnderTest store) {
            return new RightStatements(right) {
                @Override
                public List<Statement> asOf(ShelfId shelf, Known moment, Reach reach) {
                    return super.asOf(shelf, Known.LATEST, reach);
                }
            };
        }
    }

    static final class KnownGivenBeforeTheShelfIsHeld extends PlantedInStatements {
        @Override
        Statements statements(Statements right, StoreUnderTest store) {
            return new RightStatements(right) {
                private SortedMap<ShelfId, Known> held = new TreeMap<>();

                @Override
                public SortedMap<ShelfId, Known> open(Collection<ShelfId> shelves) {
                    var early = new Known(store.clock().instant().truncatedTo(ChronoUnit.MICROS), 1);
                    held = super.open(shelves);
                    SortedMap<ShelfId, Known> given = new TreeMap<>();
                    held.keySet().forEach(each -> given.put(each, early));
                    return given;
                }

                @Override
                public Keeping state(ShelfId shelf, List<Statement> facts) {
                    Known moment = held.getOrDefault(shelf, Known.BEGINNING);
                    return super.state(
                            shelf,
                            facts.stream()
                                    .map(each -> each.at(Facts.later(
                                            moment, (int) each.fact().known().sequence())))
                                    .toList());
                }
            };
        }
    }

    static final class VisibleLaterWithAnEarlierKnown extends PlantedInStatements {
        @Override
        Statements statements(Statements right, StoreUnderTest store) {
            return new RightStatements(right) {
                @Override
                public List<Statement> asOf(ShelfId shelf, Known moment, Reach reach) {
                    return super.asOf(shelf, Known.LATEST, reach).stream()
                            .map(each -> each.at(new Known(
                                    each.fact().known().at().minusMillis(1),
                                    each.fact().known().sequence())))
                            .filter(each -> each.fact().known().compareTo(moment) <= 0)
                            .toList();
                }
            };
        }
    }

    static final class ACorrectionOfAnotherHouseTaken extends PlantedInStatements {
        @Override
        Statements statements(Statements right, StoreUnderTest store) {
            return new RightStatements(right) {
                @Override
                public Keeping state(ShelfId shelf, List<Statement> facts) {
                    Keeping keeping = super.state(shelf, facts);
                    if (!(keeping instanceof Keeping.NothingToCorrect refused) || !elsewhere(refused)) {
                        return keeping;
                    }
                    return super.state(
                            shelf,
                            facts.stream()
                                    .map(each -> each.equals(refused.given()) ? alone(each) : each)
                                    .toList());
                }

                private boolean elsewhere(Keeping.NothingToCorrect refused) {
                    return houses().stream()
                            .anyMatch(house -> asOf(
                                            ShelfId.of(house),
                                            Known.LATEST,
                                            Reach.about(Set.of()).andIds(Set.of(refused.replaces())))
                                    .stream()
                                    .anyMatch(each ->
                                            each.code().equals(refused.given().code())));
                }

                private Statement alone(Statement each) {
                    return new Statement(
                            each.code(),
                            each.thing(),
                            new Fact<>(
                                    each.id(),
                                    each.fact().range(),
                                    each.fact().known(),
                                    null,
                                    each.fact().value()));
                }
            };
        }
    }

    static final class AnotherOrganizationsRowSeen extends PlantedInStatements {
        @Override
        Statements statements(Statements right, StoreUnderTest store) {
            return new RightStatements(right) {
                @Override
                public HouseId giveNumber(AccountNumber account, HouseId house) {
                    numbers.putIfAbsent(account, house);
                    return super.giveNumber(account, house);
                }

                @Override
                public Optional<HouseId> houseOf(AccountNumber account) {
                    return super.houseOf(account).or(() -> Optional.ofNullable(numbers.get(account)));
                }
            };
        }
    }

    static final class AListCutShort extends PlantedInStatements {
        @Override
        Statements statements(Statements right, StoreUnderTest store) {
            return new RightStatements(right) {
                @Override
                public List<Statement> asOf(ShelfId shelf, Known moment, Reach reach) {
                    return super.asOf(shelf, moment, reach).stream().limit(4).toList();
                }
            };
        }
    }

    static final class AnInstantRoundedToMilliseconds extends PlantedInStatements {
        @Override
        Statements statements(Statements right, StoreUnderTest store) {
            return new RightStatements(right) {
                @Override
                public List<Statement> asOf(ShelfId shelf, Known moment, Reach reach) {
                    return super.asOf(shelf, moment, reach).stream()
                            .map(each -> each.at(new Known(
                                    each.fact().known().at().truncatedTo(ChronoUnit.MILLIS),
                                    each.fact().known().sequence())))
                            .toList();
                }
            };
        }
    }

    static final class DroppedScale extends PlantedInStatements {
        @Override
        Statements statements(Statements right, StoreUnderTest store) {
            return new RightStatements(right) {
                @Override
                public List<Statement> asOf(ShelfId shelf, Known moment, Reach reach) {
                    return super.asOf(shelf, moment, reach).stream()
                            .map(each ->
                                    each.fact().value() instanceof PremisesRow.Area area ? stripped(each, area) : each)
                            .toList();
                }
            };
        }

        private static Statement stripped(Statement each, PremisesRow.Area area) {
            BigDecimal number = area.area().number().stripTrailingZeros();
            var quantity = Quantity.parse(number.toPlainString(), area.area().unit());
            return Statement.of(
                    each.id(),
                    each.fact().range(),
                    each.fact().known(),
                    each.fact().replaces(),
                    new PremisesRow.Area(area.premises(), quantity));
        }
    }
}
