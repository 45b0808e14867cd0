package io.saldo.examples.cabinet.view;

import io.saldo.resident.meter.KnownReading;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** The order of a history on a page. */
@Component("newestFirst")
class NewestFirst implements Comparator<KnownReading> {
    @Override
    public int compare(KnownReading one, KnownReading other) {
        return other.day().compareTo(one.day());
    }
}
