package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.appeal.AppealAbout;
import io.saldo.cabinet.appeal.AppealId;
import io.saldo.cabinet.appeal.AppealKind;
import io.saldo.cabinet.appeal.AppealView;
import io.saldo.cabinet.appeal.Appeals;
import io.saldo.cabinet.appeal.AttachedFile;
import io.saldo.cabinet.appeal.AttachmentId;
import io.saldo.cabinet.appeal.GoOnCommand;
import io.saldo.cabinet.appeal.StoredFile;
import io.saldo.cabinet.appeal.WriteAppealCommand;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.user.Contacts;
import io.saldo.examples.cabinet.view.Words;
import io.saldo.examples.cabinet.wiring.Cabinet;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.resident.ask.LineQuestions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** «Обращения». */
@Controller
class AppealPages {
    private final Appeals appeals;
    private final LineQuestions questions;
    private final Cabinet cabinet;
    private final Visit visit;
    private final Words words;

    AppealPages(Appeals appeals, LineQuestions questions, Cabinet cabinet, Visit visit, Words words) {
        this.appeals = appeals;
        this.questions = questions;
        this.cabinet = cabinet;
        this.visit = visit;
        this.words = words;
    }

    @GetMapping("/accounts/{account}/appeals")
    String list(@AuthenticationPrincipal SignedInUser user, @PathVariable String account, Model model) {
        LinkedAccount linked = visit.account(user, account);
        model.addAttribute("appeals", Answers.or404(appeals.of(linked)));
        model.addAttribute("writes", linked.role().submits());
        return "appeals";
    }

    /**
     * The form.
     *
     * @param month with {@code service}, the amount that is asked about
     */
    @GetMapping("/accounts/{account}/appeals/new")
    String form(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String service,
            Model model) {
        LinkedAccount linked = visit.account(user, account);
        Contacts contacts = Answers.or404(cabinet.profile().export(user)).contacts();
        Map<String, String> form = new HashMap<>();
        form.put("email", contacts.email().value());
        form.put("phone", contacts.phone().value());
        return form(linked, form, about(linked, month, service), month, service, model);
    }

    private String form(
            LinkedAccount linked,
            Map<String, String> form,
            @Nullable AppealAbout about,
            String month,
            String service,
            Model model) {
        if (!linked.role().submits()) {
            throw new MissingException();
        }
        model.addAttribute("form", form);
        model.addAttribute("about", about);
        model.addAttribute("month", month);
        model.addAttribute("service", service);
        model.addAttribute("key", Answers.key());
        return "appeal-new";
    }

    private @Nullable AppealAbout about(LinkedAccount linked, String month, String service) {
        if (month.isEmpty() || service.isEmpty()) {
            return null;
        }
        try {
            BillingPeriod shown = Answers.month(month, BillingPeriod.containing(words.today()));
            return Answers.or404(questions.service(linked, shown, new ServiceCode(service), words.texts()));
        } catch (InvalidValueException e) {
            throw new MissingException();
        }
    }

    private static List<AttachedFile> files(@Nullable List<MultipartFile> files) throws IOException {
        List<AttachedFile> attached = new ArrayList<>();
        for (MultipartFile each : files == null ? List.<MultipartFile>of() : files) {
            if (!each.isEmpty()) {
                String name = each.getOriginalFilename();
                attached.add(new AttachedFile(name == null ? "" : name, each.getBytes()));
            }
        }
        return attached;
    }

    @PostMapping("/accounts/{account}/appeals")
    String write(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String account,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Model model)
            throws IOException {
        LinkedAccount linked = visit.account(user, account);
        String month = form.getOrDefault("month", "");
        String service = form.getOrDefault("service", "");
        AppealAbout about = about(linked, month, service);
        Outcome<AppealView> written = appeals.write(
                linked,
                new WriteAppealCommand(
                        form.getOrDefault("key", ""),
                        form.getOrDefault("kind", "").equals("WISH") ? AppealKind.WISH : AppealKind.QUESTION,
                        form.getOrDefault("subject", ""),
                        form.getOrDefault("text", ""),
                        form.getOrDefault("email", ""),
                        form.getOrDefault("phone", ""),
                        files(files),
                        about));
        if (written.why().isPresent()) {
            refused(model, written.why().get());
            return form(linked, form, about, month, service, model);
        }
        return "redirect:/accounts/" + linked.account().number() + "/appeals/"
                + written.result().orElseThrow().appeal().id() + "?sent";
    }

    private static void refused(Model model, Refusal refusal) {
        if (refusal.reason() == Reason.NOT_FOUND || refusal.reason() == Reason.NOT_ALLOWED) {
            throw new MissingException();
        }
        Answers.refused(model, refusal);
    }

    private static AppealId id(String appeal) {
        if (!appeal.matches(AppealId.FORM)) {
            throw new MissingException();
        }
        return new AppealId(appeal);
    }

    @GetMapping("/accounts/{account}/appeals/{appeal}")
    String appeal(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String account,
            @PathVariable String appeal,
            @RequestParam(required = false) @Nullable String sent,
            Model model) {
        LinkedAccount linked = visit.account(user, account);
        return shown(Answers.or404(appeals.open(linked, id(appeal))), sent != null, model);
    }

    private static String shown(AppealView view, boolean sent, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("sent", sent);
        model.addAttribute("key", Answers.key());
        return "appeal";
    }

    @PostMapping("/accounts/{account}/appeals/{appeal}")
    String goOn(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String account,
            @PathVariable String appeal,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Model model)
            throws IOException {
        LinkedAccount linked = visit.account(user, account);
        Outcome<AppealView> gone = appeals.goOn(linked, id(appeal), new GoOnCommand(key, text, files(files)));
        if (gone.why().isPresent()) {
            refused(model, gone.why().get());
            model.addAttribute("text", text);
            return shown(Answers.or404(appeals.open(linked, id(appeal))), false, model);
        }
        return "redirect:/accounts/" + linked.account().number() + "/appeals/" + appeal;
    }

    /** A file, to be saved: a browser neither shows nor runs it, whatever is in it. */
    @GetMapping("/accounts/{account}/appeals/{appeal}/files/{file}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable String account,
            @PathVariable String appeal,
            @PathVariable String file) {
        if (!file.matches(AttachmentId.FORM)) {
            throw new MissingException();
        }
        LinkedAccount linked = visit.account(user, account);
        StoredFile found = Answers.or404(appeals.file(linked, id(appeal), new AttachmentId(file)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.attachment().kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.attachment().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(found.content());
    }
}
