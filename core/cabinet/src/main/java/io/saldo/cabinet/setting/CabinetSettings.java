package io.saldo.cabinet.setting;

import io.saldo.cabinet.consent.ConsentText;
import io.saldo.cabinet.throttle.Throttle;
import io.saldo.kernel.error.InvalidValueException;
import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What the owner of a cabinet decides.
 *
 * @param organization its name, as letters are signed with
 * @param address where the cabinet is, as letters say it; never taken from a request, whose host anybody can write
 * @param telephone of the office, for whoever is stuck
 * @param language of letters: Russian or English
 * @param zone of the times that letters mention
 * @param consent the text in force
 * @param terms how long things last
 * @param throttle how often things may be tried
 */
public record CabinetSettings(
        String organization,
        URI address,
        String telephone,
        Locale language,
        ZoneId zone,
        ConsentText consent,
        Terms terms,
        Throttle throttle) {
    public CabinetSettings {
        InvalidValueException.unless(
                address.isAbsolute() && address.getQuery() == null && address.getFragment() == null,
                "address",
                address,
                "an absolute address without query and fragment");
    }
}
