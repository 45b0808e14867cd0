package io.saldo.billing.charge;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount that staff put into a bill by a document: a charge made once, a recalculation, a benefit.
 *
 * @param id the fact that states it
 * @param posted the month in whose bill it stands
 * @param about the month it is about, not later than {@code posted}
 * @param amount above zero for a charge made once, below zero for a benefit, either for a recalculation; never zero.
 *     What adds to the month of the bill itself is a charge made once
 * @param reason what the resident and the accountant read: the reason and its document
 * @param nature of a recalculation; what is charged once, or given as a benefit, has none of its own
 */
public record Adjustment(
        FactId id,
        AccountNumber account,
        ServiceCode service,
        LineKind kind,
        BillingPeriod posted,
        BillingPeriod about,
        Kopecks amount,
        TextRef reason,
        Nature nature)
        implements Canonical {
    public Adjustment {
        InvalidValueException.unless(kind.isStated(), "kind of the adjustment", kind, "ONE_OFF, CORRECTION or BENEFIT");
        boolean signRight = switch (kind) {
            case ONE_OFF -> amount.signum() > 0;
            case BENEFIT -> amount.signum() < 0;
            default -> amount.signum() != 0;
        };
        InvalidValueException.unless(
                signRight, "amount", amount, "above zero for ONE_OFF, below zero for BENEFIT, not zero for CORRECTION");
        InvalidValueException.unless(about.compareTo(posted) <= 0, "month it is about", about, posted + " or before");
        InvalidValueException.unless(
                kind != LineKind.CORRECTION || amount.signum() < 0 || about.compareTo(posted) < 0,
                "kind of the adjustment",
                kind,
                "ONE_OFF for a plus about the month of the bill: a recalculation adds to a month billed before");
    }

    /** Of a new circumstance. */
    public Adjustment(
            FactId id,
            AccountNumber account,
            ServiceCode service,
            LineKind kind,
            BillingPeriod posted,
            BillingPeriod about,
            Kopecks amount,
            TextRef reason) {
        this(id, account, service, kind, posted, about, amount, reason, Nature.CIRCUMSTANCE);
    }

    /** What stands on the line as its cause; null for one that corrects nothing. */
    @Nullable
    public Cause cause() {
        return kind == LineKind.CORRECTION ? new Cause(CauseKind.DOCUMENT, nature, List.of(id)) : null;
    }

    /** The same in the bill of a later month: staff told of it after its own was closed. */
    public Adjustment postedIn(BillingPeriod later) {
        return new Adjustment(id, account, service, kind, later, about, amount, reason, nature);
    }

    @Override
    public void writeFields(CanonicalWriter out) {
        out.field("id", id)
                .field("account", account)
                .field("service", service)
                .field("kind", kind)
                .field("posted", posted)
                .field("about", about)
                .field("amount", amount)
                .field("reason", reason)
                .field("nature", nature);
    }
}
