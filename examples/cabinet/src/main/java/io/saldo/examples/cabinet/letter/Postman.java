package io.saldo.examples.cabinet.letter;

import io.saldo.cabinet.letter.Letter;
import io.saldo.cabinet.letter.Letters;
import io.saldo.cabinet.mailing.MailingLetter;
import io.saldo.cabinet.mailing.MailingLetters;
import io.saldo.cabinet.mailing.MailingRound;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.examples.cabinet.wiring.Stores;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.store.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends the letters that wait, each once. Where the program is stopped between sending one and noting it, it is sent
 * again under the same Message-ID, by which a mailbox knows it. One that the server did not take is tried again when
 * its lease is over, until its links work no more; one for an address that does not exist is given up.
 */
@Component
@EnableScheduling
@ConditionalOnProperty("spring.mail.host")
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 20;

    private final Stores stores;
    private final Letters letters;
    private final MailingLetters mailings;
    private final MailingRound round;
    private final DocumentFile files;
    private final JavaMailSenderImpl mail;
    private final CabinetProperties settings;

    Postman(
            Stores stores,
            Letters letters,
            MailingLetters mailings,
            MailingRound round,
            DocumentFile files,
            JavaMailSenderImpl mail,
            CabinetProperties settings) {
        this.mailings = mailings;
        this.round = round;
        this.files = files;
        this.stores = stores;
        this.letters = letters;
        this.mail = mail;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${cabinet.post-every:1s}")
    void round() {
        List<Message> claimed = stores.letters().claim(AT_ONCE, LEASE);
        for (Message each : claimed) {
            if (isDone(each)) {
                stores.letters().delivered(List.of(each.id()));
            }
        }
    }

    private boolean isDone(Message message) {
        Optional<MailingLetter> mailing = MailingLetters.isOne(message) ? mailings.write(message) : Optional.empty();
        Optional<Letter> letter =
                MailingLetters.isOne(message) ? mailing.map(MailingLetter::letter) : letters.write(message);
        // nothing is sent to who can have no mailbox (RFC 2606)
        if (letter.isEmpty() || letter.get().to().value().endsWith(".invalid")) {
            return true;
        }
        try {
            mail.send(written(message, letter.get(), mailing));
            return true;
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            // neither an address nor a text of a letter is written into a log
            boolean nobody = hasNoMailbox(e);
            LOG.warn(
                    "letter {} was not taken by the mail server ({}), {}",
                    message.id(),
                    e.getClass().getSimpleName(),
                    nobody ? "there is no such mailbox" : "it will be tried again");
            if (nobody) {
                round.bounced(letter.get().to(), answer(e));
            }
            return nobody;
        }
    }

    private static boolean hasNoMailbox(Exception thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof SendFailedException failed
                    && failed.getInvalidAddresses() != null
                    && failed.getInvalidAddresses().length > 0) {
                return true;
            }
        }
        return false;
    }

    /** What the server said of the mailbox, without the address. */
    private static String answer(Exception thrown) {
        String said = "";
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            said = each instanceof SendFailedException && each.getMessage() != null ? each.getMessage() : said;
        }
        return said.replaceAll("<[^>]*>", "").strip();
    }

    private MimeMessage written(Message message, Letter letter, Optional<MailingLetter> mailing)
            throws MessagingException, UnsupportedEncodingException {
        String id = Fingerprint.of(out -> out.field("letter", message.id())).hex() + "@"
                + settings.address().getHost();
        var written = new MimeMessage(mail.getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + ">");
            }
        };
        var helper = new MimeMessageHelper(written, mailing.isPresent(), StandardCharsets.UTF_8.name());
        helper.setFrom(settings.sender(), settings.contacts().name());
        helper.setTo(letter.to().value());
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        if (mailing.isPresent()) {
            // one press in the mailbox stops letters of this kind (RFC 8058)
            written.setHeader("List-Unsubscribe", "<" + mailing.get().stop() + ">");
            written.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            Optional<DocumentFile.Enclosed> file = files.of(mailing.get());
            if (file.isPresent()) {
                helper.addAttachment(file.get().name(), file.get().content(), "application/pdf");
            }
        }
        return written;
    }
}
