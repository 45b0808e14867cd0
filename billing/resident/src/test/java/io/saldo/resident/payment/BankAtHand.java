package io.saldo.resident.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saldo.cabinet.token.SecretKey;
import io.saldo.kernel.money.Kopecks;
import io.saldo.resident.fixture.SmallHouse;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A bank with one payment whose notices are delivered by hand. */
final class BankAtHand implements PaymentGateway {
    private final SecretKey key = new SecretKey("the key of the gateway, 32 bytes".getBytes(UTF_8));
    private final GatewayPaymentId id;
    private final Kopecks amount;
    private GatewayState state = GatewayState.CREATED;
    private Instant at = SmallHouse.NOON;
    private boolean everPaid;
    private boolean silent;
    /** Every notice the bank has made. */
    final List<Notice> notices = new ArrayList<>();

    /** As it goes over the wire. */
    record Notice(String body, String signature) {}

    BankAtHand(String id, Kopecks amount) {
        this.id = new GatewayPaymentId(id);
        this.amount = amount;
    }

    GatewayState state() {
        return state;
    }

    boolean everPaid() {
        return everPaid;
    }

    void silent(boolean now) {
        silent = now;
    }

    void pay(Instant moment) {
        if (state == GatewayState.CREATED || state == GatewayState.FAILED) {
            everPaid = true;
            become(GatewayState.PAID, moment);
        }
    }

    void fail(Instant moment) {
        if (state == GatewayState.CREATED) {
            become(GatewayState.FAILED, moment);
        }
    }

    private void become(GatewayState next, Instant moment) {
        state = next;
        at = moment;
        notices.add(signed(id + " " + state + " " + amount.value() + " " + at));
    }

    Notice signed(String body) {
        return new Notice(body, HexFormat.of().formatHex(key.sign(body)));
    }

    @Override
    public Kopecks fee(Kopecks sum) {
        return Kopecks.ZERO;
    }

    @Override
    public GatewayPayment create(NewPayment payment) {
        return new GatewayPayment(id, URI.create("https://bank.example/" + id));
    }

    @Override
    public Optional<GatewayNotice> read(byte[] body, String signature) {
        String text = new String(body, UTF_8);
        if (!HexFormat.of().formatHex(key.sign(text)).equals(signature)) {
            return Optional.empty();
        }
        String[] words = text.split(" ", -1);
        return Optional.of(new GatewayNotice(
                new GatewayPaymentId(words[0]),
                new GatewayAnswer(
                        GatewayState.valueOf(words[1]),
                        Kopecks.of(Long.parseLong(words[2])),
                        Instant.parse(words[3]),
                        null)));
    }

    @Override
    public GatewayAnswer status(GatewayPaymentId payment) {
        if (silent) {
            throw new GatewaySilentException("no answer");
        }
        return new GatewayAnswer(state, amount, at, null);
    }

    @Override
    public GatewayAnswer refund(GatewayPaymentId payment) {
        if (silent) {
            throw new GatewaySilentException("no answer");
        }
        if (state == GatewayState.PAID) {
            become(GatewayState.REFUNDED, at.plusSeconds(3600));
        }
        return status(payment);
    }
}
