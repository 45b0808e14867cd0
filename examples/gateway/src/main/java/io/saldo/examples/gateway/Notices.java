package io.saldo.examples.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tells shops of payments, with as much mischief as is asked for. */
final class Notices implements AutoCloseable {
    private static final int TRIES = 3;
    private static final Duration LONGEST_HELD = Duration.ofSeconds(3);
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final Signature signature;
    private final ScheduledExecutorService line = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "notices");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final AtomicReference<Mischief> mischief = new AtomicReference<>(Mischief.NONE);

    /** A notice that waits for the next one to overtake it. */
    private final AtomicReference<@Nullable Runnable> held = new AtomicReference<>();

    Notices(Signature signature) {
        this.signature = signature;
    }

    void be(Mischief next) {
        mischief.set(next);
    }

    Mischief mischief() {
        return Objects.requireNonNull(mischief.get(), "set from the beginning");
    }

    void tell(SandboxPayment payment, String page) {
        Mischief now = mischief();
        String body = Forms.write(payment.told(page));
        if (now.forged()) {
            String paid = Forms.write(
                    payment.in(SandboxPayment.State.PAID, payment.at()).told(page));
            later(Duration.ZERO, () -> send(payment.shop(), paid, "00".repeat(32), 0));
        }
        if (now.lost()) {
            return;
        }
        Runnable sending = () -> {
            for (int i = 0; i <= now.repeats(); i++) {
                send(payment.shop(), body, signature.of(body), TRIES);
            }
        };
        Runnable before = held.getAndSet(null);
        if (before != null) {
            later(now.slow(), sending);
            later(now.slow(), before);
        } else if (now.reordered()) {
            held.set(sending);
            // where none overtakes it, it goes after a while
            later(LONGEST_HELD, () -> {
                if (held.compareAndSet(sending, null)) {
                    sending.run();
                }
            });
        } else {
            later(now.slow(), sending);
        }
    }

    private void later(Duration wait, Runnable work) {
        var unused = line.schedule(work, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void send(String address, String body, String signed, int tries) {
        boolean heard = false;
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(5))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header(Signature.HEADER, signed)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            heard = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // the shop does not answer: it is told again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (!heard && tries > 1) {
            later(AGAIN, () -> send(address, body, signed, tries - 1));
        }
    }

    @Override
    public void close() {
        line.shutdownNow();
    }
}
