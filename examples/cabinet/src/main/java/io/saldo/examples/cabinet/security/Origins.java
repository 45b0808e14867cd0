package io.saldo.examples.cabinet.security;

import io.saldo.cabinet.event.Origin;
import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from. */
public final class Origins {
    private Origins() {}

    public static Origin of(HttpServletRequest request) {
        String device = request.getHeader("User-Agent");
        return new Origin(request.getRemoteAddr(), device == null ? "" : device);
    }
}
