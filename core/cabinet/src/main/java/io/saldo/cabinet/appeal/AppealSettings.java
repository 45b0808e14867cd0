package io.saldo.cabinet.appeal;

import java.time.Period;

/**
 * What the owner of a cabinet decides about appeals.
 *
 * @param kept how long a closed appeal is kept
 */
public record AppealSettings(ReplyTerms terms, AttachmentPolicy files, Period kept) {

    /** Three years, as a claim may be brought that long. */
    public static AppealSettings usual() {
        return new AppealSettings(ReplyTerms.federal(), AttachmentPolicy.usual(), Period.ofYears(3));
    }
}
