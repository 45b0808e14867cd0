package io.saldo.testkit;

import io.saldo.billing.store.BillingPersistence;
import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.Deliveries;
import io.saldo.kernel.store.Message;
import io.saldo.kernel.store.Taken;
import io.saldo.kernel.store.UnitOfWork;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Faults in units, keys and messages. */
abstract class PlantedInUnits extends Planted {
    static final class ALostUpdate extends PlantedInUnits {
        private final AtomicInteger inside = new AtomicInteger();

        private static final class Lost extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }

        @Override
        <T extends @Nullable Object> T write(
                UnitOfWork<BillingStore> right,
                Function<? super BillingStore, T> work,
                BillingPersistence whole,
                String of) {
            var result = new AtomicReference<T>();
            inside.incrementAndGet();
            try {
                right.write(store -> {
                    result.set(work.apply(store));
                    if (inside.get() > 1) {
                        throw new Lost();
                    }
                    return true;
                });
            } catch (Lost e) {
                return result.get();
            } finally {
                inside.decrementAndGet();
            }
            return result.get();
        }
    }

    static final class APartialCommit extends PlantedInUnits {
        @Override
        <T extends @Nullable Object> T write(
                UnitOfWork<BillingStore> right,
                Function<? super BillingStore, T> work,
                BillingPersistence whole,
                String of) {
            var thrown = new AtomicReference<RuntimeException>();
            T result = right.write(store -> {
                try {
                    return work.apply(store);
                } catch (Group.Stopped e) {
                    thrown.set(e);
                    return null;
                }
            });
            RuntimeException stopped = thrown.get();
            if (stopped != null) {
                throw stopped;
            }
            return result;
        }
    }

    static final class AForgottenKey extends PlantedInUnits {
        @Override
        BillingStore ports(BillingStore right, BillingPersistence whole, String organization) {
            var forgetful = new RightCommands(right.commands()) {
                @Override
                public Taken take(CommandKey key, Fingerprint content) {
                    Taken taken = super.take(key, content);
                    return taken instanceof Taken.Repeated ? new Taken.First() : taken;
                }

                @Override
                public void done(CommandKey key, String result) {
                    try {
                        super.done(key, result);
                    } catch (IllegalStateException e) {
                        // it was not taken first: this one does not know
                    }
                }
            };
            return new BillingStore(
                    right.statements(), right.months(), right.documents(), right.persons(), forgetful, right.outbox());
        }
    }

    static final class AKeyKeptOfAUnitRolledBack extends PlantedInUnits {
        @Override
        <T extends @Nullable Object> T write(
                UnitOfWork<BillingStore> right,
                Function<? super BillingStore, T> work,
                BillingPersistence whole,
                String of) {
            Map<CommandKey, Fingerprint> taken = new LinkedHashMap<>();
            try {
                return right.write(store -> work.apply(new BillingStore(
                        store.statements(),
                        store.months(),
                        store.documents(),
                        store.persons(),
                        new RightCommands(store.commands()) {
                            @Override
                            public Taken take(CommandKey key, Fingerprint content) {
                                taken.put(key, content);
                                return super.take(key, content);
                            }
                        },
                        store.outbox())));
            } catch (RuntimeException e) {
                right.write(store -> {
                    taken.forEach(store.commands()::take);
                    return true;
                });
                throw e;
            }
        }
    }

    static final class AMessageWithoutItsUnit extends PlantedInUnits {
        @Override
        BillingStore ports(BillingStore right, BillingPersistence whole, String organization) {
            return new BillingStore(
                    right.statements(),
                    right.months(),
                    right.documents(),
                    right.persons(),
                    right.commands(),
                    message -> aside(whole.of(organization), message));
        }

        private static void aside(UnitOfWork<BillingStore> right, Message message) {
            try (var other = new Together.Other<>(() -> right.write(store -> {
                store.outbox().put(message);
                return true;
            }))) {
                other.result();
            }
        }
    }

    static final class AMessageLostWithItsLease extends PlantedInUnits {
        @Override
        Deliveries deliveries(BillingPersistence right, String organization) {
            Deliveries whole = right.deliveries(organization);
            return new Deliveries() {
                @Override
                public List<Message> claim(int atMost, Duration lease) {
                    List<Message> claimed = whole.claim(atMost, lease);
                    whole.delivered(claimed.stream().map(Message::id).toList());
                    return claimed;
                }

                @Override
                public void delivered(Collection<String> ids) {
                    whole.delivered(ids);
                }
            };
        }
    }

    static final class AnotherOrganizationsMessageSeen extends PlantedInUnits {
        @Override
        Deliveries deliveries(BillingPersistence right, String organization) {
            return right.deliveries("org");
        }
    }
}
