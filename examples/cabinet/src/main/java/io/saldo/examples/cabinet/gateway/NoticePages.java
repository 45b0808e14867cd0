package io.saldo.examples.cabinet.gateway;

import io.saldo.cabinet.link.OrganizationId;
import io.saldo.resident.payment.PaymentSettlement;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Where banks tell of payments: open to anybody, and nothing is believed but what is signed. */
@Controller
class NoticePages {
    private static final int LONGEST = 10_000;

    private final PaymentSettlement settlement;

    NoticePages(PaymentSettlement settlement) {
        this.settlement = settlement;
    }

    @PostMapping("/gateway/{organization}/notices")
    ResponseEntity<Void> notice(
            @PathVariable String organization,
            @RequestHeader(name = HttpGateway.SIGNATURE, defaultValue = "") String signature,
            HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST || !organization.matches(OrganizationId.FORM)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        return switch (settlement.take(new OrganizationId(organization), body, signature)) {
            case KNOWN -> ResponseEntity.ok().build();
            case UNKNOWN -> ResponseEntity.status(HttpStatus.NOT_FOUND).build();
            case FORGED, OTHER_SUM ->
                ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        };
    }
}
