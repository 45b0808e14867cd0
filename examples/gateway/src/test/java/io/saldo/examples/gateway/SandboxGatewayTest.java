package io.saldo.examples.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class SandboxGatewayTest {
    private static final String KEY = "a key of at least 32 characters..";

    private final Signature signature = new Signature(KEY);
    private final HttpClient client = HttpClient.newHttpClient();

    /** What came to the shop: the body, and whether the bank has signed it. */
    private record Heard(String state, boolean signed) {}

    private HttpResponse<String> post(URI address, String body, String signed) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address)
                        .header(Signature.HEADER, signed)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> asked(SandboxGateway gateway, String path, String body) throws Exception {
        return post(gateway.address().resolve(path), body, signature.of(path + "\n" + body));
    }

    /** Pays one payment and gives it back, and tells what the shop heard after a while. */
    private List<Heard> heard(Mischief mischief, int expected) throws Exception {
        var heard = new CopyOnWriteArrayList<Heard>();
        HttpServer shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String signed = exchange.getRequestHeaders().getFirst(Signature.HEADER);
            heard.add(new Heard(String.valueOf(Forms.read(body).get("state")), signature.fits(body, signed)));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        shop.start();
        try (SandboxGateway gateway = SandboxGateway.start(0, KEY)) {
            gateway.be(mischief);
            String notify = "http://127.0.0.1:" + shop.getAddress().getPort() + "/";
            String wish =
                    Forms.write(Map.of("key", "k", "number", "1", "amount", "100", "back", notify, "notify", notify));
            Map<String, String> made =
                    Forms.read(asked(gateway, "/api/payments", wish).body());
            assertThat(Forms.read(asked(gateway, "/api/payments", wish).body()))
                    .as("the same key is the same payment")
                    .isEqualTo(made);
            post(URI.create(made.get("page")), "do=pay", "");
            asked(gateway, "/api/payments/" + made.get("payment") + "/refund", "");
            for (int i = 0; i < 100 && heard.size() < expected; i++) {
                Thread.sleep(50);
            }
            Thread.sleep(200);
            Map<String, String> status = Forms.read(
                    asked(gateway, "/api/payments/" + made.get("payment"), "").body());
            assertThat(status).containsEntry("state", "REFUNDED").containsEntry("amount", "100");
        } finally {
            shop.stop(0);
        }
        return heard;
    }

    @Test
    void anHonestBankTellsEachChangeOnceAndInOrder() throws Exception {
        assertThat(heard(Mischief.NONE, 2)).containsExactly(new Heard("PAID", true), new Heard("REFUNDED", true));
    }

    @Test
    void itRepeats() throws Exception {
        assertThat(heard(new Mischief(Duration.ZERO, 2, false, false, false), 6))
                .hasSize(6);
    }

    @Test
    void itReorders() throws Exception {
        assertThat(heard(new Mischief(Duration.ofMillis(10), 0, true, false, false), 2))
                .containsExactly(new Heard("REFUNDED", true), new Heard("PAID", true));
    }

    @Test
    void itLoses() throws Exception {
        assertThat(heard(new Mischief(Duration.ZERO, 0, false, true, false), 0)).isEmpty();
    }

    @Test
    void itForges() throws Exception {
        assertThat(heard(new Mischief(Duration.ZERO, 0, false, true, true), 2))
                .containsExactly(new Heard("PAID", false), new Heard("PAID", false));
    }

    @Test
    void whoDoesNotKnowTheKeyIsNotAnswered() throws Exception {
        try (SandboxGateway gateway = SandboxGateway.start(0, KEY)) {
            String body = Forms.write(Map.of("key", "k", "amount", "1"));
            assertThat(post(gateway.address().resolve("/api/payments"), body, signature.of(body))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(client.send(
                                    HttpRequest.newBuilder(gateway.address().resolve("/"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("Учебный банк")
                    .doesNotContain("pay-");
        }
    }
}
