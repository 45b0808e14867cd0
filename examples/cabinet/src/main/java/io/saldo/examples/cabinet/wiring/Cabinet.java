package io.saldo.examples.cabinet.wiring;

import io.saldo.cabinet.consent.ConsentText;
import io.saldo.cabinet.link.AccountLinks;
import io.saldo.cabinet.profile.Passwords;
import io.saldo.cabinet.profile.Profile;
import io.saldo.cabinet.registration.Registration;
import io.saldo.cabinet.session.Sessions;
import io.saldo.cabinet.session.SignIn;

/** The services of the residents' side. */
public record Cabinet(
        Registration registration,
        SignIn signIn,
        Sessions sessions,
        AccountLinks links,
        Passwords passwords,
        Profile profile,
        ConsentText consent) {}
