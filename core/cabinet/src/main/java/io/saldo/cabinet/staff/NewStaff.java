package io.saldo.cabinet.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saldo.cabinet.password.Password;
import java.net.URLEncoder;
import java.time.Instant;

/**
 * What a new member is told, once.
 *
 * @param password works before a moment, and only to choose another
 * @param code the secret of the authenticator
 */
public record NewStaff(StaffMember member, Password password, Instant until, TimeCode code) {

    /** What an authenticator takes from a QR code or a link. */
    public String authenticator(String issuer) {
        String label = plain(issuer) + ":" + plain(member.login().value());
        return "otpauth://totp/" + label + "?secret=" + code.base32() + "&issuer=" + plain(issuer)
                + "&algorithm=SHA1&digits=6&period=30";
    }

    private static String plain(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** Shows nothing of what opens something. */
    @Override
    public String toString() {
        return "NewStaff " + member.id();
    }
}
