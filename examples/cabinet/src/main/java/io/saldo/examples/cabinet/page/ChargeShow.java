package io.saldo.examples.cabinet.page;

import io.saldo.billing.document.PaymentDocumentPdf;
import io.saldo.billing.statement.PaymentDocument;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.examples.cabinet.view.Waterfall;
import io.saldo.examples.cabinet.view.Words;
import io.saldo.examples.cabinet.wiring.CabinetCodes;
import io.saldo.examples.cabinet.wiring.Resident;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.resident.charge.Explanation;
import io.saldo.resident.charge.MonthCharges;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of charges and documents show, whoever looks. */
@Component
public final class ChargeShow {
    private final Resident resident;
    private final Words words;
    private final MessageSource messages;
    private final PaymentDocumentPdf pdf;
    private final CabinetCodes codes;

    ChargeShow(Resident resident, Words words, MessageSource messages, PaymentDocumentPdf pdf, CabinetCodes codes) {
        this.resident = resident;
        this.words = words;
        this.messages = messages;
        this.pdf = pdf;
        this.codes = codes;
    }

    /**
     * The charges of a month.
     *
     * @param month the last closed one where none is named
     * @param why the service whose explanation is open
     */
    public String charges(LinkedAccount linked, @Nullable String month, @Nullable String why, Model model) {
        List<BillingPeriod> months = months(linked, model);
        if (months.isEmpty()) {
            return "charges-none";
        }
        BillingPeriod shown = Answers.month(month, months.get(months.size() - 1));
        MonthCharges charges = Answers.or404(resident.charges().charges(linked, shown));
        model.addAttribute("charges", charges);
        model.addAttribute("previous", months.contains(shown.previous()) ? shown.previous() : null);
        model.addAttribute("next", months.contains(shown.next()) ? shown.next() : null);
        resident.charges().why(linked, shown.previous(), shown).result().ifPresent(change -> {
            model.addAttribute("change", change);
            String rest = messages.getMessage("charges.rest", null, Locale.forLanguageTag("ru"));
            model.addAttribute("waterfall", Waterfall.of(change, words, rest));
        });
        if (why != null) {
            model.addAttribute("why", why);
            model.addAttribute("explanations", explanations(linked, shown, why));
        }
        return "charges";
    }

    private List<BillingPeriod> months(LinkedAccount linked, Model model) {
        List<BillingPeriod> months = Answers.or404(resident.charges().months(linked));
        model.addAttribute("months", months);
        return months;
    }

    private List<Explanation> explanations(LinkedAccount linked, BillingPeriod month, String service) {
        ServiceCode code;
        try {
            code = new ServiceCode(service);
        } catch (InvalidValueException e) {
            throw new MissingException();
        }
        List<Explanation> found = Answers.or404(resident.charges().explain(linked, month, code, words.texts()));
        if (found.isEmpty()) {
            throw new MissingException();
        }
        return found;
    }

    public String document(LinkedAccount linked, @Nullable String month, Model model) {
        List<BillingPeriod> months = months(linked, model);
        if (months.isEmpty()) {
            return "charges-none";
        }
        BillingPeriod shown = Answers.month(month, months.get(months.size() - 1));
        model.addAttribute("month", shown);
        model.addAttribute("code", codes.printedFor(linked));
        model.addAttribute("documents", Answers.or404(resident.charges().documents(linked, shown)));
        return "document";
    }

    public ResponseEntity<byte[]> file(LinkedAccount linked, @Nullable String month) {
        List<BillingPeriod> months = Answers.or404(resident.charges().months(linked));
        if (months.isEmpty()) {
            throw new MissingException();
        }
        BillingPeriod shown = Answers.month(month, months.get(months.size() - 1));
        List<PaymentDocument> documents = Answers.or404(resident.charges().documents(linked, shown));
        if (documents.isEmpty()) {
            throw new MissingException();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("document-" + shown + ".pdf")
                                .build()
                                .toString())
                .body(pdf.render(documents, codes.printedFor(linked)));
    }
}
