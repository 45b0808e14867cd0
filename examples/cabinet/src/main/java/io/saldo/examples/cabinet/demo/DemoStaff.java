package io.saldo.examples.cabinet.demo;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.staff.AddStaffCommand;
import io.saldo.cabinet.staff.ChooseStaffPasswordCommand;
import io.saldo.cabinet.staff.NewStaff;
import io.saldo.cabinet.staff.SignedInStaff;
import io.saldo.cabinet.staff.StaffRole;
import io.saldo.cabinet.staff.StaffSignInCommand;
import io.saldo.cabinet.staff.TimeCode;
import io.saldo.cabinet.token.RandomBytes;
import io.saldo.examples.cabinet.setting.StoreProperties;
import io.saldo.examples.cabinet.wiring.Keys;
import io.saldo.examples.cabinet.wiring.Staff;
import io.saldo.resident.book.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The staff of the demonstration, one in each role. No authenticator knows the demonstration's clock, and so the codes
 * of the moment are told beside the letters.
 */
@Component
@Profile("demo")
public final class DemoStaff {
    private static final Origin HERE = new Origin("127.0.0.1", "demo");
    private static final Map<StaffRole, String> NAMES = Map.of(
            StaffRole.OPERATOR, "Ольга Викторовна",
            StaffRole.ACCOUNTANT, "Тамара Николаевна",
            StaffRole.ADMINISTRATOR, "Сергей Павлович");

    private final Staff staff;
    private final DemoClock clock;
    private final Keys keys;
    private final Path file;
    private final List<Member> members = new ArrayList<>();

    /** A member with the password made at the start. */
    public record Member(String login, String password, StaffRole role) {}

    /** Made on the first start; the town comes first, whose clock stands on its day by then. */
    DemoStaff(Staff staff, DemoClock clock, Keys keys, StoreProperties store, RandomBytes random, Directories town) {
        this.keys = keys;
        this.staff = staff;
        this.clock = clock;
        this.file = store.folder().toAbsolutePath().resolve("demo-staff");
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).stream()
                        .map(line -> line.split(" ", -1))
                        .forEach(words -> members.add(new Member(words[0], words[1], StaffRole.valueOf(words[2]))));
            } else {
                for (StaffRole role : StaffRole.values()) {
                    members.add(made(role, HexFormat.of().formatHex(random.next(6))));
                }
                Files.write(
                        file,
                        members.stream()
                                .map(each -> each.login() + " " + each.password() + " " + each.role())
                                .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Member> members() {
        return List.copyOf(members);
    }

    /** The code of the moment of a login. */
    public String code(String login) {
        return staff.desk().all().stream()
                .filter(each -> each.login().value().equals(login))
                .map(each -> TimeCode.of(keys.cabinet(), each.id(), each.code().edition())
                        .at(TimeCode.step(clock.instant())))
                .findFirst()
                .orElse("");
    }

    private Member made(StaffRole role, String password) {
        String login = "demo-" + role.name().toLowerCase(Locale.ROOT);
        NewStaff told = done(staff.desk().add(new AddStaffCommand(login, NAMES.getOrDefault(role, login), role)));
        var token = done(staff.signIn()
                .signIn(
                        new StaffSignInCommand(
                                login, told.password(), told.code().at(TimeCode.step(clock.instant()))),
                        HERE));
        SignedInStaff signedIn = done(staff.sessions().present(token, HERE));
        done(staff.desk().choose(signedIn, new ChooseStaffPasswordCommand(told.password(), new Password(password))));
        return new Member(login, password, role);
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.result()
                .orElseThrow(() -> new IllegalStateException(outcome.why().toString()));
    }
}
