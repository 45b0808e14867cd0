package io.saldo.examples.cabinet.letter;

import io.saldo.cabinet.letter.Letter;
import io.saldo.cabinet.letter.Letters;
import io.saldo.cabinet.mailing.MailingLetter;
import io.saldo.cabinet.mailing.MailingLetters;
import io.saldo.examples.cabinet.wiring.Stores;
import io.saldo.kernel.store.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The letters that wait, looked at without taking them out. */
@Component
public final class Letterbox {
    private static final int MOST = 500;

    /** Nobody is kept from them for longer than that. */
    private static final Duration LOOK = Duration.ofMillis(1);

    private final Stores stores;
    private final Letters letters;
    private final MailingLetters mailings;

    Letterbox(Stores stores, Letters letters, MailingLetters mailings) {
        this.stores = stores;
        this.letters = letters;
        this.mailings = mailings;
    }

    /** The newest first. */
    public List<Letter> waiting() {
        List<Letter> all = new ArrayList<>();
        for (Message each : stores.letters().claim(MOST, LOOK)) {
            written(each).ifPresent(letter -> all.add(0, letter));
        }
        return all;
    }

    private Optional<Letter> written(Message message) {
        return MailingLetters.isOne(message)
                ? mailings.write(message).map(MailingLetter::letter)
                : letters.write(message);
    }
}
