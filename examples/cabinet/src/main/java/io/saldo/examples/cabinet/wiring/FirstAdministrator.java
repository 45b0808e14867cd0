package io.saldo.examples.cabinet.wiring;

import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.staff.AddStaffCommand;
import io.saldo.cabinet.staff.NewStaff;
import io.saldo.cabinet.staff.StaffDesk;
import io.saldo.cabinet.staff.StaffRole;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.kernel.derivation.Texts;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes an administrator from the command line: somebody has to let the first one in. */
@Component
@Lazy
public class FirstAdministrator {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

    private final StaffDesk desk;
    private final CabinetProperties settings;

    FirstAdministrator(StaffDesk desk, CabinetProperties settings) {
        this.desk = desk;
        this.settings = settings;
    }

    /** What to tell on the console: how to get in, or why not. */
    public String create(String login) {
        Outcome<NewStaff> added = desk.add(new AddStaffCommand(login, "Администратор", StaffRole.ADMINISTRATOR));
        return added.result()
                .map(this::told)
                .orElseGet(() -> added.why().map(FirstAdministrator::refused).orElse(""));
    }

    private String told(NewStaff told) {
        return String.join(
                "\n",
                "Администратор " + told.member().login() + " создан.",
                "  пароль на первый вход: " + told.password().text(),
                "  действует до: " + MOMENT.format(told.until().atZone(settings.zone())),
                "  ключ для приложения с кодами: " + told.code().base32(),
                "  он же ссылкой: " + told.authenticator(settings.contacts().name()),
                "  вход: " + settings.address() + "/staff");
    }

    private static String refused(Refusal refusal) {
        return refusal.faults().isEmpty()
                ? refusal.what(Texts.RUSSIAN) + " " + refusal.remedy(Texts.RUSSIAN)
                : refusal.faults().get(0).message();
    }
}
