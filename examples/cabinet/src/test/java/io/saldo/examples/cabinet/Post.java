package io.saldo.examples.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real server of SMTP, and what it took. */
final class Post implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("https?://\\S+?(/letter/([a-z-]+)\\?token=[A-Za-z0-9_-]{43})");

    private final GreenMail server;

    /** A letter as its mailbox has it. */
    record Received(String to, String from, String subject, String text, String id) {
        /** The path of the link of a purpose. */
        String link(String purpose) {
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                if (link.group(2).equals(purpose)) {
                    return link.group(1);
                }
            }
            throw new AssertionError("no link " + purpose + " in:\n" + text);
        }
    }

    Post() {
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        server = new GreenMail(setup);
        server.start();
    }

    /** The settings by which a program sends here. */
    String[] settings(String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.getSmtp().getPort(),
                "--cabinet.post-every=100ms"));
        settings.addAll(List.of(more));
        return settings.toArray(String[]::new);
    }

    List<Received> received() {
        List<Received> all = new ArrayList<>();
        for (MimeMessage each : server.getReceivedMessages()) {
            all.add(received(each));
        }
        return all;
    }

    private static Received received(MimeMessage message) {
        try {
            return new Received(
                    ((InternetAddress) message.getAllRecipients()[0]).getAddress(),
                    ((InternetAddress) message.getFrom()[0]).getPersonal(),
                    message.getSubject(),
                    String.valueOf(message.getContent()),
                    message.getMessageID());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A letter with files. */
    record Mailed(MimeMessage message, String text, Map<String, byte[]> files) {
        /** The only header of a name. */
        String header(String name) {
            try {
                return message.getHeader(name)[0];
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** The letter with files to somebody about something, waited for. */
    Mailed mailed(String to, String subject) {
        Received waited = letter(to, subject);
        for (MimeMessage each : server.getReceivedMessages()) {
            if (received(each).id().equals(waited.id())) {
                return mailed(each);
            }
        }
        throw new AssertionError();
    }

    private static Mailed mailed(MimeMessage message) {
        try {
            var text = new StringBuilder();
            Map<String, byte[]> files = new LinkedHashMap<>();
            parts((Multipart) message.getContent(), text, files);
            return new Mailed(message, text.toString(), files);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void parts(Multipart all, StringBuilder text, Map<String, byte[]> files)
            throws MessagingException, IOException {
        for (int i = 0; i < all.getCount(); i++) {
            BodyPart part = all.getBodyPart(i);
            if (part.getContent() instanceof Multipart more) {
                parts(more, text, files);
            } else if (part.getFileName() != null) {
                files.put(part.getFileName(), part.getInputStream().readAllBytes());
            } else {
                text.append(part.getContent());
            }
        }
    }

    /** A letter like an earlier one, waited for. */
    Received next(String to, String subject, Received before) {
        long end = System.nanoTime() + 20_000_000_000L;
        Received last = letter(to, subject);
        while (last.id().equals(before.id()) && System.nanoTime() < end) {
            server.waitForIncomingEmail(200, received().size() + 1);
            last = letter(to, subject);
        }
        assertThat(last.id()).isNotEqualTo(before.id());
        return last;
    }

    /** The last letter to somebody about something, waited for. */
    Received letter(String to, String subject) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < end) {
            List<Received> all = received();
            for (int i = all.size() - 1; i >= 0; i--) {
                if (all.get(i).to().equals(to) && all.get(i).subject().contains(subject)) {
                    return all.get(i);
                }
            }
            server.waitForIncomingEmail(200, all.size() + 1);
        }
        assertThat(received()).as("a letter to %s about %s", to, subject).isNull();
        throw new AssertionError();
    }

    @Override
    public void close() {
        server.stop();
    }
}
