package io.saldo.testkit;

import io.saldo.billing.charge.Line;
import io.saldo.billing.store.Annulment;
import io.saldo.billing.store.BillingPersistence;
import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.Manifest;
import io.saldo.billing.store.Months;
import io.saldo.billing.store.SealedMonth;
import io.saldo.billing.store.Sealing;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Faults in what was decided. */
abstract class PlantedInMonths extends Planted {
    abstract Months months(Months right);

    @Override
    BillingStore ports(BillingStore right, BillingPersistence whole, String organization) {
        return new BillingStore(
                right.statements(),
                months(right.months()),
                right.documents(),
                right.persons(),
                right.commands(),
                right.outbox());
    }

    static final class ReorderedLines extends PlantedInMonths {
        @Override
        Months months(Months right) {
            return new RightMonths(right) {
                @Override
                public List<Line> lines(HouseId house, AccountNumber account, BillingPeriod from, BillingPeriod to) {
                    List<Line> lines = new ArrayList<>(super.lines(house, account, from, to));
                    Collections.reverse(lines);
                    return lines;
                }
            };
        }
    }

    static final class ASealedMonthChanged extends PlantedInMonths {
        private final Map<BillingPeriod, SealedMonth> later = new ConcurrentHashMap<>();

        @Override
        Months months(Months right) {
            return new RightMonths(right) {
                @Override
                public Sealing seal(SealedMonth month) {
                    later.put(month.manifest().period(), month);
                    return super.seal(month);
                }

                @Override
                public Optional<SealedMonth> month(HouseId house, BillingPeriod period) {
                    return super.month(house, period).map(right -> later.getOrDefault(period, right));
                }
            };
        }
    }

    static final class SealedOutOfOrder extends PlantedInMonths {
        @Override
        Months months(Months right) {
            return new RightMonths(right) {
                @Override
                public Sealing seal(SealedMonth month) {
                    Sealing sealing = super.seal(month);
                    return sealing instanceof Sealing.NotNext ? new Sealing.Sealed() : sealing;
                }
            };
        }
    }

    static final class SealedTwiceWithOtherContent extends PlantedInMonths {
        @Override
        Months months(Months right) {
            return new RightMonths(right) {
                @Override
                public Sealing seal(SealedMonth month) {
                    Sealing sealing = super.seal(month);
                    return sealing instanceof Sealing.OtherContent ? new Sealing.Repeated() : sealing;
                }
            };
        }
    }

    static final class AnAnnulledSealStillCounted extends PlantedInMonths {
        @Override
        Months months(Months right) {
            return new RightMonths(right) {
                @Override
                public Optional<Manifest> annul(HouseId house, BillingPeriod period, Annulment decision) {
                    return last(house).filter(each -> each.period().equals(period));
                }
            };
        }
    }
}
