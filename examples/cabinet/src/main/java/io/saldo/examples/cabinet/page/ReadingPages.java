package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.link.MyAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.examples.cabinet.view.Words;
import io.saldo.examples.cabinet.wiring.Cabinet;
import io.saldo.examples.cabinet.wiring.Resident;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.resident.meter.RegisterState;
import io.saldo.resident.meter.SubmitReadingsCommand;
import io.saldo.resident.meter.SubmittedReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Показания счётчиков»: the meters of all accounts on one page, sent at once. */
@Controller
class ReadingPages {
    private static final String PREFIX = "r";

    private final Cabinet cabinet;
    private final Resident resident;
    private final Visit visit;
    private final Words words;

    ReadingPages(Cabinet cabinet, Resident resident, Visit visit, Words words) {
        this.cabinet = cabinet;
        this.resident = resident;
        this.visit = visit;
        this.words = words;
    }

    /** The meters of one account. */
    public record Group(MyAccount account, List<RegisterState> meters) {}

    @GetMapping("/readings")
    String readings(@AuthenticationPrincipal SignedInUser user, Model model) {
        return page(user, model, Map.of(), List.of());
    }

    /**
     * Takes what was filled in. A field is named by the account and the register, {@code
     * r.1003.ХВ-1003.WHOLE_DAY}; one
     * of an account that is not the user's is as one that does not exist.
     */
    @PostMapping("/readings")
    String submit(
            @AuthenticationPrincipal SignedInUser user, @RequestParam MultiValueMap<String, String> form, Model model) {
        Map<String, List<SubmitReadingsCommand.Entry>> byAccount = new HashMap<>();
        form.toSingleValueMap().forEach((name, value) -> {
            String[] parts = name.split("\\|", -1);
            if (parts.length == 4 && parts[0].equals(PREFIX) && !value.isBlank()) {
                boolean confirmed = form.containsKey("ok" + name.substring(1));
                byAccount
                        .computeIfAbsent(parts[1], account -> new ArrayList<>())
                        .add(new SubmitReadingsCommand.Entry(parts[2], parts[3], value, confirmed));
            }
        });
        Map<String, SubmittedReading> answers = new HashMap<>();
        String key = String.valueOf(form.getFirst("key"));
        List<SubmittedReading.Accepted> accepted = new ArrayList<>();
        byAccount.forEach((number, entries) -> {
            LinkedAccount account = visit.account(user, number);
            Outcome<List<SubmittedReading>> outcome =
                    resident.meters().submit(account, new SubmitReadingsCommand(key, entries));
            outcome.why().ifPresent(refusal -> Answers.refused(model, refusal));
            for (SubmittedReading each : outcome.result().orElse(List.of())) {
                answers.put(
                        number + "|" + each.entry().meter() + "|" + each.entry().zone(), each);
                if (each instanceof SubmittedReading.Accepted one) {
                    accepted.add(one);
                }
            }
        });
        return page(user, model, answers, accepted);
    }

    private String page(
            SignedInUser user,
            Model model,
            Map<String, SubmittedReading> answers,
            List<SubmittedReading.Accepted> accepted) {
        List<Group> groups = new ArrayList<>();
        for (MyAccount each : Answers.or404(cabinet.links().mine(user))) {
            LinkedAccount account = visit.account(user, each.account().number().value());
            resident.meters().meters(account).result().ifPresent(meters -> groups.add(new Group(each, meters)));
        }
        BillingPeriod month = BillingPeriod.containing(words.today());
        var window = resident.meters().window();
        model.addAttribute("groups", groups);
        model.addAttribute("answers", answers);
        model.addAttribute("accepted", accepted);
        model.addAttribute("month", month);
        model.addAttribute("window", window);
        model.addAttribute("windowOpen", window.isOpen(words.today()));
        model.addAttribute("windowFirst", window.first(month));
        model.addAttribute("windowLast", window.last(month));
        model.addAttribute("countedIn", window.countedIn(words.today()));
        model.addAttribute("key", Answers.key());
        return "readings";
    }
}
