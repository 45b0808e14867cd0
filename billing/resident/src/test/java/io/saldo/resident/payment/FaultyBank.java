package io.saldo.resident.payment;

import io.saldo.kernel.money.Kopecks;
import java.util.Optional;

/** A bank whose answers about one payment cannot be read. */
record FaultyBank(PaymentGateway bank, GatewayPaymentId faulty) implements PaymentGateway {
    @Override
    public Kopecks fee(Kopecks sum) {
        return bank.fee(sum);
    }

    @Override
    public GatewayPayment create(NewPayment payment) {
        return bank.create(payment);
    }

    @Override
    public Optional<GatewayNotice> read(byte[] body, String signature) {
        return bank.read(body, signature);
    }

    @Override
    public GatewayAnswer status(GatewayPaymentId payment) {
        if (payment.equals(faulty)) {
            throw new IllegalStateException("the answer of the bank has no sense");
        }
        return bank.status(payment);
    }

    @Override
    public GatewayAnswer refund(GatewayPaymentId payment) {
        return bank.refund(payment);
    }
}
