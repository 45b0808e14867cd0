package io.saldo.services.command;

import io.saldo.billing.service.Refusal;
import io.saldo.billing.service.Refusal.Reason;
import java.util.List;
import java.util.Map;

/** Gives what the register says of a wrong row the reason that a person understands. */
final class Reasons {
    /** By the word with which a row names what nobody told. */
    private static final Map<String, Reason> BY_REFERENCE = Map.ofEntries(
            Map.entry("account", Reason.UNKNOWN_ACCOUNT),
            Map.entry("premises", Reason.UNKNOWN_PREMISES),
            Map.entry("flat", Reason.UNKNOWN_PREMISES),
            Map.entry("premises of the group", Reason.UNKNOWN_PREMISES),
            Map.entry("service", Reason.UNKNOWN_SERVICE),
            Map.entry("performer", Reason.UNKNOWN_PARTY),
            Map.entry("creditor", Reason.UNKNOWN_PARTY),
            Map.entry("payee", Reason.UNKNOWN_PARTY),
            Map.entry("meter", Reason.UNKNOWN_METER),
            Map.entry("share", Reason.SHARES_EXCEED));

    private Reasons() {}

    static Refusal named(Refusal refusal) {
        if (refusal.reason() != Reason.WRONG_ROW) {
            return refusal;
        }
        List<String> details = refusal.details();
        Reason reason = BY_REFERENCE.get(details.get(1));
        boolean said = details.get(3).startsWith("told before");
        if (reason == null || said) {
            return said ? Refusal.of(Reason.EXISTS, details.get(2)) : refusal;
        }
        return Refusal.of(reason, details.get(2));
    }
}
