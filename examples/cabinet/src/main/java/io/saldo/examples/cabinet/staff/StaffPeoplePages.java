package io.saldo.examples.cabinet.staff;

import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.staff.AddStaffCommand;
import io.saldo.cabinet.staff.NewStaff;
import io.saldo.cabinet.staff.StaffId;
import io.saldo.cabinet.staff.StaffRole;
import io.saldo.examples.cabinet.page.Answers;
import io.saldo.examples.cabinet.page.MissingException;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.examples.cabinet.wiring.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Сотрудники» and «Журнал», for administrators. */
@Controller
class StaffPeoplePages {
    private static final int JOURNAL = 200;

    private final Staff staff;
    private final String issuer;

    StaffPeoplePages(Staff staff, CabinetProperties settings) {
        this.staff = staff;
        this.issuer = settings.contacts().name();
    }

    @GetMapping("/staff/people")
    String people(Model model) {
        model.addAttribute("people", staff.desk().all());
        model.addAttribute("roles", StaffRole.values());
        return "staff-people";
    }

    /** What opens the new member's way in is shown once, in the answer to this request. */
    @PostMapping("/staff/people")
    String add(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            Model model) {
        Outcome<NewStaff> added = staff.desk().add(new AddStaffCommand(login, name, Typed.orMissing(role(role))));
        if (added.why().isPresent()) {
            Answers.refused(model, added.why().get());
            model.addAttribute("login", login);
            model.addAttribute("name", name);
            return people(model);
        }
        return told(added.result().orElseThrow(), model);
    }

    private String told(NewStaff told, Model model) {
        model.addAttribute("told", told);
        model.addAttribute("authenticator", told.authenticator(issuer));
        return "staff-told";
    }

    private static @Nullable StaffRole role(String role) {
        for (StaffRole each : StaffRole.values()) {
            if (each.name().equals(role)) {
                return each;
            }
        }
        return null;
    }

    private static StaffId id(String member) {
        if (!member.matches(StaffId.FORM)) {
            throw new MissingException();
        }
        return new StaffId(member);
    }

    @PostMapping("/staff/people/{member}/role")
    String change(@PathVariable String member, @RequestParam(defaultValue = "") String role, Model model) {
        StaffRole chosen = role(role);
        if (chosen == null) {
            throw new MissingException();
        }
        return done(staff.desk().change(id(member), chosen), model);
    }

    @PostMapping("/staff/people/{member}/dismiss")
    String dismiss(@PathVariable String member, Model model) {
        return done(staff.desk().dismiss(id(member)), model);
    }

    private String done(Outcome<?> outcome, Model model) {
        if (outcome.why()
                .map(Refusal::reason)
                .filter(Reason.OUT_OF_TURN::equals)
                .isPresent()) {
            model.addAttribute("last", true);
            return people(model);
        }
        Answers.or404(outcome);
        return "redirect:/staff/people";
    }

    @PostMapping("/staff/people/{member}/anew")
    String anew(@PathVariable String member, Model model) {
        return told(Answers.or404(staff.desk().beginAnew(id(member))), model);
    }

    @GetMapping("/staff/journal")
    String journal(Model model) {
        model.addAttribute("deeds", staff.deeds().latest(JOURNAL));
        model.addAttribute("names", StaffNames.of(staff));
        return "staff-journal";
    }
}
