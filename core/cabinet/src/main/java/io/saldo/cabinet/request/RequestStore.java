package io.saldo.cabinet.request;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.user.UserId;
import java.util.List;
import java.util.Optional;

/** Requests and their steps. */
public interface RequestStore {

    /** Adds a new request with its first step. */
    void add(PaidRequest request, RequestStep first);

    Optional<PaidRequest> find(RequestId id);

    /** Those that a user ordered for an account, the newest first. */
    List<PaidRequest> of(UserId author, AccountRef account);

    /** All that a user ordered, the newest first. */
    List<PaidRequest> of(UserId author);

    /** The steps of a request, the oldest first. */
    List<RequestStep> steps(RequestId id);

    /**
     * Adds the next step. False, and nothing is changed, where another came meanwhile or there is no such request
     * (P-18, P-19).
     */
    boolean append(RequestStep step);

    /** The requests to an organization after whose last step anything may follow, the oldest first. */
    List<PaidRequest> open(OrganizationId organization, int atMost);
}
