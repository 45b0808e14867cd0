package io.saldo.examples.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sandbox as a program: {@code java -jar gateway.jar [port] [key]}.
 *
 * <p>A shop asks under {@code /api/payments}, each request signed; the payer sees {@code /pay/…}; {@code /} lists the
 * payments and chooses the mischief.
 */
public final class SandboxGateway implements AutoCloseable {
    /** The key of the demonstration, which the cabinet knows too. */
    public static final String DEMO_KEY = "sandbox-key-of-the-demonstration";

    private static final int PORT = 8090;
    private static final Pattern PAGE = Pattern.compile("/pay/(pay-[0-9a-f]{16})");
    private static final Pattern ONE = Pattern.compile("/api/payments/(pay-[0-9a-f]{16})(/refund)?");

    private final HttpServer server;
    private final Signature signature;
    private final Notices notices;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, SandboxPayment> payments = new LinkedHashMap<>();

    private SandboxGateway(HttpServer server, String key) {
        this.server = server;
        this.signature = new Signature(key);
        this.notices = new Notices(signature);
    }

    public static void main(String[] arguments) throws IOException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
        SandboxGateway gateway = start(port, arguments.length > 1 ? arguments[1] : DEMO_KEY);
        System.out.println("Учебный банк: " + gateway.address() + "/");
    }

    /**
     * Starts it on this machine alone.
     *
     * @param port 0 for any free one
     */
    public static SandboxGateway start(int port, String key) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var gateway = new SandboxGateway(server, key);
        server.createContext("/", gateway::handle);
        server.setExecutor(Executors.newFixedThreadPool(4, work -> {
            var thread = new Thread(work, "gateway");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        return gateway;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void be(Mischief mischief) {
        notices.be(mischief);
    }

    @Override
    public void close() {
        server.stop(0);
        notices.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean post = exchange.getRequestMethod().equals("POST");
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            if (path.startsWith("/api/")) {
                api(exchange, path, post, body);
            } else if (PAGE.matcher(path).matches()) {
                page(exchange, path.substring("/pay/".length()), post, body);
            } else if (path.equals("/") && !post) {
                answer(exchange, 200, "text/html", Pages.list(all(), notices.mischief()));
            } else if (path.equals("/mischief") && post) {
                notices.be(mischief(Forms.read(body)));
                redirect(exchange, "/");
            } else {
                answer(exchange, 404, "text/plain", "");
            }
        }
    }

    private void api(HttpExchange exchange, String path, boolean post, String body) throws IOException {
        String signed = exchange.getRequestHeaders().getFirst(Signature.HEADER);
        if (signed == null || !signature.fits(path + "\n" + body, signed)) {
            answer(exchange, 403, "text/plain", "");
            return;
        }
        Matcher one = ONE.matcher(path);
        if (path.equals("/api/payments") && post) {
            told(exchange, created(Forms.read(body)));
        } else if (one.matches()) {
            Optional<SandboxPayment> payment = one.group(2) == null
                    ? find(one.group(1))
                    : move(one.group(1), SandboxPayment.State.PAID, SandboxPayment.State.REFUNDED)
                            .or(() -> find(one.group(1)));
            if (payment.isEmpty()) {
                answer(exchange, 404, "text/plain", "");
            } else {
                told(exchange, payment.get());
            }
        } else {
            answer(exchange, 404, "text/plain", "");
        }
    }

    private synchronized SandboxPayment created(Map<String, String> fields) {
        String key = fields.getOrDefault("key", "");
        for (SandboxPayment each : payments.values()) {
            if (each.key().equals(key)) {
                return each;
            }
        }
        byte[] chance = new byte[8];
        random.nextBytes(chance);
        String time = fields.get("time");
        Duration ahead = time == null ? Duration.ZERO : Duration.between(now(), Instant.parse(time));
        var payment = new SandboxPayment(
                "pay-" + HexFormat.of().formatHex(chance),
                key,
                fields.getOrDefault("number", ""),
                Long.parseLong(fields.getOrDefault("amount", "0")),
                fields.getOrDefault("back", ""),
                fields.getOrDefault("notify", ""),
                ahead,
                SandboxPayment.State.CREATED,
                now().plus(ahead));
        payments.put(payment.id(), payment);
        return payment;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private synchronized Optional<SandboxPayment> find(String id) {
        return Optional.ofNullable(payments.get(id));
    }

    private synchronized List<SandboxPayment> all() {
        return List.copyOf(payments.values());
    }

    /** Moves a payment on, and tells the shop; empty where it stands elsewhere. */
    private Optional<SandboxPayment> move(String id, SandboxPayment.State from, SandboxPayment.State to) {
        SandboxPayment next;
        synchronized (this) {
            SandboxPayment payment = payments.get(id);
            if (payment == null || payment.state() != from) {
                return Optional.empty();
            }
            next = payment.in(to, now().plus(payment.ahead()));
            payments.put(id, next);
        }
        notices.tell(next, page(next));
        return Optional.of(next);
    }

    private String page(SandboxPayment payment) {
        return address() + "/pay/" + payment.id();
    }

    private void page(HttpExchange exchange, String id, boolean post, String body) throws IOException {
        Optional<SandboxPayment> payment = find(id);
        if (payment.isEmpty()) {
            answer(exchange, 404, "text/plain", "");
        } else if (!post) {
            answer(exchange, 200, "text/html", Pages.pay(payment.get()));
        } else {
            boolean pays = Forms.read(body).getOrDefault("do", "").equals("pay");
            move(id, SandboxPayment.State.CREATED, pays ? SandboxPayment.State.PAID : SandboxPayment.State.FAILED);
            redirect(exchange, payment.get().back());
        }
    }

    private static Mischief mischief(Map<String, String> fields) {
        return new Mischief(
                Duration.ofSeconds(number(fields.getOrDefault("slow", "0"), 60)),
                number(fields.getOrDefault("repeats", "0"), 20),
                fields.containsKey("reordered"),
                fields.containsKey("lost"),
                fields.containsKey("forged"));
    }

    private static int number(String text, int most) {
        return text.matches("[0-9]{1,3}") ? Math.min(most, Integer.parseInt(text)) : 0;
    }

    private void told(HttpExchange exchange, SandboxPayment payment) throws IOException {
        String body = Forms.write(payment.told(page(payment)));
        exchange.getResponseHeaders().set(Signature.HEADER, signature.of(body));
        answer(exchange, 200, "application/x-www-form-urlencoded", body);
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(303, -1);
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
