package io.saldo.billing.charge;

import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;

/** What is charged for a piece, and how it was made. */
sealed interface Charge permits PieceCharge, ClassCharge {
    LineKind kind();

    Band band();

    Kopecks amount();

    Exact unrounded();

    Exact volume();

    LineBasis basis();

    Derivation derivation();
}
