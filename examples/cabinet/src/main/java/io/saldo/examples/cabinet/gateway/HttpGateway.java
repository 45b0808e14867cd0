package io.saldo.examples.cabinet.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saldo.cabinet.token.SecretKey;
import io.saldo.kernel.money.Kopecks;
import io.saldo.resident.payment.GatewayAnswer;
import io.saldo.resident.payment.GatewayNotice;
import io.saldo.resident.payment.GatewayPayment;
import io.saldo.resident.payment.GatewayPaymentId;
import io.saldo.resident.payment.GatewaySilentException;
import io.saldo.resident.payment.GatewayState;
import io.saldo.resident.payment.NewPayment;
import io.saldo.resident.payment.PaymentGateway;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The bank of the sandbox over HTTP: bodies as forms send them, each signed with HMAC-SHA-256 under the key that both
 * sides know. A host writes one like it for its own bank.
 */
final class HttpGateway implements PaymentGateway {
    /** The header of signatures. */
    static final String SIGNATURE = "X-Signature";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI address;
    private final URI notices;
    private final SecretKey key;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * @param notices where the bank is to tell of payments
     */
    HttpGateway(URI address, URI notices, SecretKey key, Clock clock) {
        this.address = address;
        this.notices = notices;
        this.key = key;
        this.clock = clock;
    }

    /** The sandbox takes none; a bank that does has its share told before paying. */
    @Override
    public Kopecks fee(Kopecks amount) {
        return Kopecks.ZERO;
    }

    @Override
    public GatewayPayment create(NewPayment payment) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", payment.key());
        fields.put("number", payment.number());
        fields.put("amount", String.valueOf(payment.amount().value()));
        fields.put("back", payment.back().toString());
        // the sandbox lives in the time of its shop: a demonstration may stand in another month
        fields.put("time", clock.instant().toString());
        fields.put("notify", notices.toString());
        Map<String, String> answer = ask("/api/payments", write(fields), "POST");
        return new GatewayPayment(new GatewayPaymentId(told(answer, "payment")), page(told(answer, "page")));
    }

    /** A page of the bank and of nobody else. */
    private URI page(String text) {
        URI page = URI.create(text);
        if (!address.getScheme().equals(page.getScheme())
                || !address.getAuthority().equals(page.getAuthority())) {
            throw new GatewaySilentException("the bank names a page that is not its own: " + page);
        }
        return page;
    }

    @Override
    public Optional<GatewayNotice> read(byte[] body, String signature) {
        String text = new String(body, UTF_8);
        if (!fits(text, signature)) {
            return Optional.empty();
        }
        Map<String, String> fields = read(text);
        return Optional.of(new GatewayNotice(new GatewayPaymentId(told(fields, "payment")), answer(fields)));
    }

    @Override
    public GatewayAnswer status(GatewayPaymentId payment) {
        return answer(ask("/api/payments/" + payment, "", "GET"));
    }

    @Override
    public GatewayAnswer refund(GatewayPaymentId payment) {
        return answer(ask("/api/payments/" + payment + "/refund", "", "POST"));
    }

    private boolean fits(String text, String signature) {
        return MessageDigest.isEqual(signature(text).getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    private String signature(String text) {
        return HexFormat.of().formatHex(key.sign(text));
    }

    private Map<String, String> ask(String path, String body, String method) {
        try {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(address.resolve(path))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header(SIGNATURE, signature(path + "\n" + body))
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString(UTF_8));
            String signed = response.headers().firstValue(SIGNATURE).orElse("");
            if (response.statusCode() != 200 || !fits(response.body(), signed)) {
                throw new GatewaySilentException("the bank answers " + response.statusCode() + " to " + path);
            }
            return read(response.body());
        } catch (IOException e) {
            throw new GatewaySilentException("the bank does not answer to " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewaySilentException("stopped while asking the bank", e);
        }
    }

    private static GatewayAnswer answer(Map<String, String> fields) {
        try {
            return new GatewayAnswer(
                    GatewayState.valueOf(told(fields, "state")),
                    Kopecks.of(Long.parseLong(told(fields, "amount"))),
                    Instant.parse(told(fields, "at")),
                    fields.get("receipt"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new GatewaySilentException("the bank answers what nobody understands", e);
        }
    }

    private static String told(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new GatewaySilentException("the bank does not tell " + name);
        }
        return value;
    }

    private static String write(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> URLEncoder.encode(each.getKey(), UTF_8) + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> read(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                fields.put(
                        URLDecoder.decode(pair.substring(0, at), UTF_8),
                        URLDecoder.decode(pair.substring(at + 1), UTF_8));
            }
        }
        return fields;
    }
}
