package io.saldo.billing.statement;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.error.InvalidValueException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names and texts that facts do not hold, joined where a document is composed.
 *
 * @param houseAddress address of the house, without the flat
 * @param premises how an address names premises, as «кв. 5»; premises not named are named by their id
 * @param parties in the order a document lists payees
 * @param services in the order a document lists them
 * @param payers the name of whoever pays now, by account, for debtors without a name of their own; never printed for a
 *     former debtor
 * @param debtors the names of debtors, present and former; whoever is not named is printed without a name
 * @param identifiers how ГИС ЖКХ knows the accounts; an account not named prints without them
 * @param texts the words of reasons and documents; an unknown or erased one is printed as its reference
 */
public record DocumentDirectory(
        String houseAddress,
        Map<PremisesId, String> premises,
        Map<PartyId, Party> parties,
        Map<ServiceCode, Service> services,
        Map<AccountNumber, String> payers,
        Map<DebtorId, String> debtors,
        Map<AccountNumber, AccountIdentifiers> identifiers,
        Map<TextRef, String> texts) {
    public DocumentDirectory {
        premises = Map.copyOf(premises);
        parties = Collections.unmodifiableMap(new LinkedHashMap<>(parties));
        services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
        payers = Map.copyOf(payers);
        debtors = Map.copyOf(debtors);
        identifiers = Map.copyOf(identifiers);
        texts = Map.copyOf(texts);
    }

    /** Names without those of debtors, the identifiers of ГИС ЖКХ and texts. */
    public DocumentDirectory(
            String houseAddress,
            Map<PremisesId, String> premises,
            Map<PartyId, Party> parties,
            Map<ServiceCode, Service> services,
            Map<AccountNumber, String> payers) {
        this(houseAddress, premises, parties, services, payers, Map.of(), Map.of(), Map.of());
    }

    /** The words of a reference, or the reference itself. */
    public String text(TextRef reference) {
        return texts.getOrDefault(reference, reference.value());
    }

    /** The name of an account's debtor of now. */
    String payer(AccountNumber account, DebtorId debtor) {
        return debtors.getOrDefault(debtor, payers.getOrDefault(account, ""));
    }

    /** The name of a former debtor: the account's payer is somebody else by now. */
    String former(DebtorId debtor) {
        return debtors.getOrDefault(debtor, "");
    }

    Party party(PartyId id) {
        Party party = parties.get(id);
        if (party == null) {
            throw new InvalidValueException("party", id, "a party of the house, with name and bank details");
        }
        return party;
    }

    /** The place of a party in a document; one not named comes last. */
    int place(PartyId payee) {
        int place = List.copyOf(parties.keySet()).indexOf(payee);
        return place < 0 ? parties.size() : place;
    }

    /** The place of a service in a document; one not named comes last. */
    public int place(ServiceCode code) {
        int place = List.copyOf(services.keySet()).indexOf(code);
        return place < 0 ? services.size() : place;
    }

    Service service(ServiceCode code) {
        Service service = services.get(code);
        if (service == null) {
            throw new InvalidValueException("service", code, "a service of the house");
        }
        return service;
    }

    /** How a document calls a service; one not named is called by its code. */
    String name(ServiceCode code) {
        Service service = services.get(code);
        return service == null ? code.value() : service.name();
    }

    /** Whether a service is of a kind; one not named is of none. */
    boolean isOf(ServiceKind kind, ServiceCode code) {
        Service service = services.get(code);
        return service != null && service.kind() == kind;
    }
}
