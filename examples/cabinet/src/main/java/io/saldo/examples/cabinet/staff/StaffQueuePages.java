package io.saldo.examples.cabinet.staff;

import io.saldo.cabinet.appeal.AnswerCommand;
import io.saldo.cabinet.appeal.AppealDesk;
import io.saldo.cabinet.appeal.AppealId;
import io.saldo.cabinet.appeal.AppealState;
import io.saldo.cabinet.appeal.AppealView;
import io.saldo.cabinet.appeal.AttachmentId;
import io.saldo.cabinet.appeal.StoredFile;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.request.RequestDesk;
import io.saldo.cabinet.request.RequestId;
import io.saldo.cabinet.request.RequestView;
import io.saldo.cabinet.request.StaffStepCommand;
import io.saldo.cabinet.staff.SignedInStaff;
import io.saldo.examples.cabinet.page.Answers;
import io.saldo.examples.cabinet.page.MissingException;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.examples.cabinet.view.Words;
import io.saldo.examples.cabinet.wiring.Staff;
import io.saldo.kernel.money.Kopecks;
import io.saldo.resident.request.DoneRequests;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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

/** The queue: what residents wrote and ordered, the overdue first. */
@Controller
class StaffQueuePages {
    private static final int AT_MOST = 200;

    private final AppealDesk appeals;
    private final RequestDesk requests;
    private final DoneRequests done;
    private final Staff staff;
    private final Words words;
    private final OrganizationId ours;

    StaffQueuePages(
            AppealDesk appeals,
            RequestDesk requests,
            DoneRequests done,
            Staff staff,
            Words words,
            CabinetProperties settings) {
        this.appeals = appeals;
        this.requests = requests;
        this.done = done;
        this.staff = staff;
        this.words = words;
        this.ours = settings.organizationId();
    }

    @GetMapping("/staff")
    String queue(Model model) {
        model.addAttribute("appeals", appeals.waiting(ours, AT_MOST));
        model.addAttribute("requests", requests.open(ours, AT_MOST));
        return "staff-queue";
    }

    private static AppealId appealId(String appeal) {
        if (!appeal.matches(AppealId.FORM)) {
            throw new MissingException();
        }
        return new AppealId(appeal);
    }

    @GetMapping("/staff/appeals/{appeal}")
    String appeal(@PathVariable String appeal, Model model) {
        return shown(Answers.or404(appeals.open(ours, appealId(appeal))), model);
    }

    private String shown(AppealView view, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("key", Answers.key());
        model.addAttribute("names", StaffNames.of(staff));
        return "staff-appeal";
    }

    @PostMapping("/staff/appeals/{appeal}")
    String answer(
            @AuthenticationPrincipal SignedInStaff signedIn,
            @PathVariable String appeal,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "ANSWERED") String state,
            Model model) {
        AppealState next = switch (state) {
            case "IN_WORK" -> AppealState.IN_WORK;
            case "CLOSED" -> AppealState.CLOSED;
            default -> AppealState.ANSWERED;
        };
        Outcome<AppealView> answered = appeals.answer(
                ours, appealId(appeal), new AnswerCommand(key, signedIn.id().value(), text, next));
        if (answered.why().isPresent()) {
            refused(model, answered.why().get());
            model.addAttribute("text", text);
            return shown(Answers.or404(appeals.open(ours, appealId(appeal))), model);
        }
        return next == AppealState.IN_WORK ? "redirect:/staff/appeals/" + appeal : "redirect:/staff";
    }

    private static void refused(Model model, Refusal refusal) {
        if (refusal.reason() == Reason.NOT_FOUND) {
            throw new MissingException();
        }
        Answers.refused(model, refusal);
    }

    /** A file of a resident, to be saved: a browser neither shows nor runs it. */
    @GetMapping("/staff/appeals/{appeal}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable String appeal, @PathVariable String file) {
        if (!file.matches(AttachmentId.FORM)) {
            throw new MissingException();
        }
        StoredFile found = Answers.or404(appeals.file(ours, appealId(appeal), new AttachmentId(file)));
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

    private static RequestId requestId(String request) {
        if (!request.matches(RequestId.FORM)) {
            throw new MissingException();
        }
        return new RequestId(request);
    }

    @GetMapping("/staff/requests/{request}")
    String request(@PathVariable String request, Model model) {
        return shown(Answers.or404(requests.find(ours, requestId(request))), model);
    }

    private String shown(RequestView view, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("key", Answers.key());
        model.addAttribute("names", StaffNames.of(staff));
        return "staff-request";
    }

    @PostMapping("/staff/requests/{request}/price")
    String price(
            @AuthenticationPrincipal SignedInStaff signedIn,
            @PathVariable String request,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String price,
            Model model) {
        Kopecks named = Typed.amount(price);
        if (named == null) {
            return refused(request, "price", model);
        }
        return stepped(request, new StaffStepCommand(key, signedIn.id().value(), named, ""), model);
    }

    @PostMapping("/staff/requests/{request}/refuse")
    String refuse(
            @AuthenticationPrincipal SignedInStaff signedIn,
            @PathVariable String request,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        return stepped(
                request, new StaffStepCommand(key, signedIn.id().value(), (Kopecks) null, reason.strip()), model);
    }

    private String refused(String request, String field, Model model) {
        model.addAttribute("errors", Map.of(field, Typed.AMOUNT));
        return shown(Answers.or404(requests.find(ours, requestId(request))), model);
    }

    private String stepped(String request, StaffStepCommand command, Model model) {
        return after(request, requests.step(ours, requestId(request), command), model);
    }

    private String after(String request, Outcome<RequestView> outcome, Model model) {
        if (outcome.why().isPresent()) {
            refused(model, outcome.why().get());
            return shown(Answers.or404(requests.find(ours, requestId(request))), model);
        }
        return "redirect:/staff/requests/" + request;
    }

    /** «Выполнена»: charged once in the document of the right month. */
    @PostMapping("/staff/requests/{request}/done")
    String done(@AuthenticationPrincipal SignedInStaff signedIn, @PathVariable String request, Model model) {
        return after(
                request,
                done.done(ours, requestId(request), words.today(), signedIn.id().value()),
                model);
    }
}
