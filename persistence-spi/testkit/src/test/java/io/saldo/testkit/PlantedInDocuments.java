package io.saldo.testkit;

import io.saldo.billing.store.BillingPersistence;
import io.saldo.billing.store.BillingStore;
import io.saldo.billing.store.DocumentNumber;
import io.saldo.billing.store.Documents;
import io.saldo.billing.store.IssuedDocument;
import io.saldo.billing.store.Issuing;
import io.saldo.billing.store.KeptDocument;
import io.saldo.billing.store.Withdrawal;
import io.saldo.billing.store.Withdrawing;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.store.KeptPerson;
import io.saldo.kernel.store.Person;
import io.saldo.kernel.store.PersonKeeping;
import io.saldo.kernel.store.Persons;
import io.saldo.kernel.time.BillingPeriod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Faults in documents and people. */
abstract class PlantedInDocuments extends Planted {
    Documents documents(Documents right) {
        return right;
    }

    Persons persons(Persons right) {
        return right;
    }

    @Override
    BillingStore ports(BillingStore right, BillingPersistence whole, String organization) {
        return new BillingStore(
                right.statements(),
                right.months(),
                documents(right.documents()),
                persons(right.persons()),
                right.commands(),
                right.outbox());
    }

    static final class AnIssuedDocumentChanged extends PlantedInDocuments {
        private final Map<DocumentNumber, IssuedDocument> latest = new HashMap<>();

        @Override
        Documents documents(Documents right) {
            return new Documents() {
                @Override
                public Issuing issue(IssuedDocument document) {
                    latest.put(document.number(), document);
                    return right.issue(document);
                }

                @Override
                public Withdrawing withdraw(HouseId house, DocumentNumber number, Withdrawal decision) {
                    return right.withdraw(house, number, decision);
                }

                @Override
                public Optional<KeptDocument> find(DocumentNumber number) {
                    return right.find(number)
                            .map(each ->
                                    new KeptDocument(latest.getOrDefault(number, each.document()), each.withdrawal()));
                }

                @Override
                public List<KeptDocument> of(AccountNumber account, BillingPeriod from, BillingPeriod to) {
                    return right.of(account, from, to);
                }

                @Override
                public long standing(HouseId house, BillingPeriod period) {
                    return right.standing(house, period);
                }
            };
        }
    }

    static final class AnErasedPersonStillThere extends PlantedInDocuments {
        @Override
        Persons persons(Persons right) {
            return new Persons() {
                @Override
                public Optional<KeptPerson> find(DebtorId debtor) {
                    return right.find(debtor);
                }

                @Override
                public PersonKeeping put(DebtorId debtor, Person person, long version) {
                    return right.put(debtor, person, version);
                }

                @Override
                public boolean erase(DebtorId debtor) {
                    return right.find(debtor).isPresent();
                }

                @Override
                public Optional<String> text(TextRef reference) {
                    return right.text(reference);
                }

                @Override
                public boolean put(TextRef reference, String text) {
                    return right.put(reference, text);
                }

                @Override
                public boolean erase(TextRef reference) {
                    return right.erase(reference);
                }
            };
        }
    }
}
