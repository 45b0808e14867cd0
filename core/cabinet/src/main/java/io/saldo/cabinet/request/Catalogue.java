package io.saldo.cabinet.request;

import io.saldo.cabinet.link.OrganizationId;
import java.util.List;

/** The catalogues of paid services; a host keeps them. */
public interface Catalogue {

    /** What an organization offers today, in the order it is shown. */
    List<PaidService> of(OrganizationId organization);
}
