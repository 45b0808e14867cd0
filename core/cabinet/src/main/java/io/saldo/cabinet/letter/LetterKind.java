package io.saldo.cabinet.letter;

import io.saldo.cabinet.user.Purpose;
import java.util.List;

/** The letters of a cabinet. */
public enum LetterKind {
    /** Confirm the e-mail of a registration, or say that it was not you. */
    ACTIVATION(Purpose.ACTIVATION, Purpose.DISOWN),
    /** Somebody registers with the e-mail of a cabinet: it is there already, and if that was not you, say so. */
    EMAIL_HAS_CABINET(Purpose.DISOWN),
    PASSWORD_RESET(Purpose.PASSWORD_RESET),
    PASSWORD_CHANGED,
    /** To the new address: confirm it. */
    EMAIL_CHANGE(Purpose.EMAIL_CHANGE),
    /** To the new address where another cabinet has it: nothing can be confirmed. */
    EMAIL_CHANGE_TAKEN,
    /** To the old address: it is about to change, and can be kept. */
    EMAIL_CHANGE_NOTICE(Purpose.EMAIL_KEEP),
    /** To the old address: it has changed. */
    EMAIL_CHANGED,
    /** Somebody else can see an account now. */
    ACCOUNT_LINKED,
    /** A link to an account was ended by somebody else. */
    LINK_ENDED,
    /** An appeal is answered. */
    APPEAL_ANSWERED,
    /** A request for a paid service is priced, done or refused. */
    REQUEST_CHANGED,
    /** The last one. */
    ERASED;

    private final List<Purpose> links;

    LetterKind(Purpose... links) {
        this.links = List.of(links);
    }

    /** The links in the letter, in their order. */
    public List<Purpose> links() {
        return links;
    }
}
