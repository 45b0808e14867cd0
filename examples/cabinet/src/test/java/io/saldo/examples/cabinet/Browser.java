package io.saldo.examples.cabinet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, follows redirects, fills in forms. */
final class Browser {
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private final URI address;
    private final HttpClient client;
    private final String device;

    Browser(URI address) {
        this(address, "test");
    }

    Browser(URI address, String device) {
        this(
                address,
                device,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build());
    }

    private Browser(URI address, String device, HttpClient client) {
        this.address = address;
        this.device = device;
        this.client = client;
    }

    /** Keeps a cookie as if the program had sent it. */
    void keep(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        ((CookieManager) client.cookieHandler().orElseThrow()).getCookieStore().add(address, cookie);
    }

    /** The same browser at another port; cookies do not tell ports apart. */
    Browser at(URI other) {
        return new Browser(other, device, client);
    }

    /** What came back, at the address where the redirects ended. */
    record Page(
            Browser browser, int status, String path, String contentType, String text, HttpResponse<byte[]> response) {
        /** The form that is sent to an address. */
        Form form(String action) {
            Matcher form = FORM.matcher(text);
            while (form.find()) {
                if (unescaped(form.group(1)).equals(action)) {
                    Map<String, String> fields = new LinkedHashMap<>();
                    Matcher hidden = HIDDEN.matcher(form.group(2));
                    while (hidden.find()) {
                        fields.put(unescaped(hidden.group(1)), unescaped(hidden.group(2)));
                    }
                    return new Form(browser, action, fields);
                }
            }
            throw new AssertionError("no form " + action + " on " + path + ":\n" + text);
        }

        /** The text that people read, blanks as one. */
        String read() {
            return unescaped(text.replaceAll("<[^>]*>", " ")).replaceAll("[\\s\\u00a0]+", " ");
        }
    }

    /** A form being filled in. */
    record Form(Browser browser, String action, Map<String, String> fields) {
        Form with(String name, String value) {
            Map<String, String> all = new LinkedHashMap<>(fields);
            all.put(name, value);
            return new Form(browser, action, all);
        }

        Page send() {
            return browser.post(action, fields);
        }

        /** With a file, as a browser sends one. */
        Page send(String field, String fileName, byte[] content) {
            return browser.post(action, fields, field, fileName, content);
        }
    }

    Page get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    Page post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(each -> URLEncoder.encode(each.getKey(), UTF_8) + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Page post(String path, Map<String, String> fields, String field, String fileName, byte[] content) {
        String edge = "----edge-of-the-parts";
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; name=\""
                        + name + "\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + value + "\r\n")
                .getBytes(UTF_8)));
        body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(UTF_8));
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(
                    request.header("Accept", "text/html")
                            .header("User-Agent", device)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return new Page(
                    this,
                    response.statusCode(),
                    response.uri().getPath(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    new String(response.body(), UTF_8),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&");
    }
}
