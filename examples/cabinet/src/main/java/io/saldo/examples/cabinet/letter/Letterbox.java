package io.saldo.examples.cabinet.letter;

import io.saldo.cabinet.letter.Letter;
import io.saldo.cabinet.letter.Letters;
import io.saldo.examples.cabinet.wiring.Stores;
import io.saldo.kernel.store.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The letters that wait, looked at without taking them out. */
@Component
public final class Letterbox {
    private static final int MOST = 500;

    /** Nobody is kept from them for longer than that. */
    private static final Duration LOOK = Duration.ofMillis(1);

    private final Stores stores;
    private final Letters letters;

    Letterbox(Stores stores, Letters letters) {
        this.stores = stores;
        this.letters = letters;
    }

    /** The newest first. */
    public List<Letter> waiting() {
        List<Letter> all = new ArrayList<>();
        for (Message each : stores.letters().claim(MOST, LOOK)) {
            letters.write(each).ifPresent(letter -> all.add(0, letter));
        }
        return all;
    }
}
