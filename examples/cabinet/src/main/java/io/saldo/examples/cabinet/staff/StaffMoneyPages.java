package io.saldo.examples.cabinet.staff;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.cabinet.staff.SignedInStaff;
import io.saldo.examples.cabinet.page.Answers;
import io.saldo.examples.cabinet.view.Words;
import io.saldo.examples.cabinet.wiring.Stores;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.resident.book.Directories;
import io.saldo.services.SaldoServices;
import io.saldo.services.command.Stamp;
import io.saldo.services.payment.RegisterPayment;
import io.saldo.services.registry.FileContent;
import io.saldo.services.registry.PlacePayment;
import io.saldo.services.registry.RegistryForm;
import io.saldo.services.registry.TakeRegistry;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** «Деньги»: a payment, a file of the bank, and what could not be placed. */
@Controller
class StaffMoneyPages {
    private final SaldoServices services;
    private final Stores stores;
    private final Directories directories;
    private final Words words;

    StaffMoneyPages(SaldoServices services, Stores stores, Directories directories, Words words) {
        this.services = services;
        this.stores = stores;
        this.directories = directories;
        this.words = words;
    }

    @GetMapping("/staff/money")
    String money(
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(defaultValue = "") String account,
            Model model) {
        Map<String, String> form = new HashMap<>();
        form.put("account", account);
        form.put("day", words.today().toString());
        model.addAttribute("done", done);
        return page(form, model);
    }

    private String page(Map<String, String> form, Model model) {
        Map<String, String> payees = new LinkedHashMap<>();
        for (HouseId house : stores.billing().read(store -> store.statements().houses())) {
            directories.of(house).parties().forEach((id, party) -> payees.put(id.value(), party.name()));
        }
        model.addAttribute("form", form);
        model.addAttribute("payees", payees);
        model.addAttribute("forms", RegistryForm.values());
        model.addAttribute("unidentified", services.registries().waiting());
        model.addAttribute("today", words.today());
        model.addAttribute("key", Answers.key());
        return "staff-money";
    }

    private static Stamp stamp(SignedInStaff signedIn, Map<String, String> form) {
        return new Stamp(form.getOrDefault("key", ""), signedIn.id().value());
    }

    @PostMapping("/staff/money/payment")
    String register(
            @AuthenticationPrincipal SignedInStaff signedIn, @RequestParam Map<String, String> form, Model model) {
        Kopecks amount = Typed.amount(form.getOrDefault("amount", ""));
        if (amount == null) {
            model.addAttribute("errors", Map.of("amount", Typed.AMOUNT));
            return page(form, model);
        }
        String document = form.getOrDefault("document", "").strip();
        var registered = services.payments()
                .register(new RegisterPayment(
                        stamp(signedIn, form),
                        form.getOrDefault("account", ""),
                        form.getOrDefault("payee", ""),
                        Typed.orMissing(Typed.day(form.getOrDefault("day", ""))),
                        amount.toMonetaryAmount(),
                        DebtKind.PRINCIPAL,
                        null,
                        null,
                        document.isEmpty() ? null : document));
        if (registered.why().isPresent()) {
            BillingAnswers.refused(model, registered.why().get());
            return page(form, model);
        }
        return "redirect:/staff/money?done=payment";
    }

    /** A file of a bank, row by row; the same file again changes nothing. */
    @PostMapping("/staff/money/registry")
    String take(
            @AuthenticationPrincipal SignedInStaff signedIn,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        RegistryForm known = null;
        for (RegistryForm each : RegistryForm.values()) {
            known = each.name().equals(form.get("registryForm")) ? each : known;
        }
        byte[] content = file == null ? new byte[0] : file.getBytes();
        var taken = services.registries()
                .take(new TakeRegistry(
                        stamp(signedIn, form),
                        form.getOrDefault("registry", ""),
                        Typed.orMissing(known),
                        form.getOrDefault("payee", ""),
                        null,
                        null,
                        FileContent.of(content)));
        if (taken.why().isPresent()) {
            BillingAnswers.refused(model, taken.why().get());
            return page(form, model);
        }
        model.addAttribute("report", taken.orElseThrow());
        return "staff-registry";
    }

    /** Places money that waits on an account. */
    @PostMapping("/staff/money/unidentified/{payment}")
    String place(
            @AuthenticationPrincipal SignedInStaff signedIn,
            @PathVariable String payment,
            @RequestParam Map<String, String> form,
            Model model) {
        var placed = services.registries()
                .place(new PlacePayment(
                        stamp(signedIn, form),
                        payment,
                        form.getOrDefault("account", ""),
                        Typed.orMissing(Typed.day(form.getOrDefault("day", "")))));
        if (placed.why().isPresent()) {
            BillingAnswers.refused(model, placed.why().get());
            Map<String, String> empty = new HashMap<>();
            empty.put("day", words.today().toString());
            return page(empty, model);
        }
        return "redirect:/staff/money?done=placed";
    }
}
