package io.saldo.examples.cabinet.demo;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.letter.Letter;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.AddAccountCommand;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.registration.NameFields;
import io.saldo.cabinet.registration.RegisterCommand;
import io.saldo.cabinet.session.SignInCommand;
import io.saldo.cabinet.session.SignInResult;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.token.RandomBytes;
import io.saldo.cabinet.token.Token;
import io.saldo.examples.cabinet.letter.Letterbox;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.examples.cabinet.wiring.Cabinet;
import io.saldo.examples.cabinet.wiring.CabinetCodes;
import io.saldo.examples.cabinet.wiring.DemoUsers;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.resident.book.Directories;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Registers the residents of the demonstration by the way everybody goes: form, letter, check code. */
@Component
@Profile("demo")
public final class DemoLogins {
    private static final Origin HERE = new Origin("127.0.0.1", "demo");
    private static final Pattern ACTIVATION = Pattern.compile("/letter/activation\\?token=([A-Za-z0-9_-]{43})");

    private final Cabinet cabinet;
    private final Letterbox letters;
    private final CabinetProperties settings;
    private final CabinetCodes codes;
    private final RandomBytes random;
    private final List<Login> made = new ArrayList<>();

    /** A login with the password made for it at the start. */
    public record Login(String login, String password, List<String> accounts) {}

    /** Made on the first start, told on every one. The town comes first, whose clock stands on its day by then. */
    DemoLogins(
            Cabinet cabinet,
            Letterbox letters,
            CabinetProperties settings,
            CabinetCodes codes,
            RandomBytes random,
            DemoClock clock,
            DemoNotes notes,
            Directories town) {
        this.cabinet = cabinet;
        this.letters = letters;
        this.settings = settings;
        this.codes = codes;
        this.random = random;
        notes.readMade().ifPresentOrElse(made::addAll, () -> {
            make("ivanova", new NameFields("Иванова", "Мария", "Петровна", false), "1003", "3104");
            make("petrov", new NameFields("Петров", "Олег", "Николаевич", false), "1005");
            notes.keep(new DemoNotes.Noted(clock.ahead(), made));
        });
    }

    public List<Login> made() {
        return List.copyOf(made);
    }

    /** The check code that the documents of an account would print. */
    public String code(String account) {
        return codes.printed(ref(account), new DebtorId("d-" + account));
    }

    /** The letters that wait, the newest first. */
    public List<Letter> letters() {
        return letters.waiting();
    }

    private AccountRef ref(String account) {
        return new AccountRef(settings.organizationId(), new AccountNumber(account));
    }

    private void make(String login, NameFields name, String... accounts) {
        String password = HexFormat.of().formatHex(random.next(6));
        String mail = DemoUsers.email(login);
        done(cabinet.registration()
                .register(
                        new RegisterCommand(
                                "demo-" + login,
                                login,
                                new Password(password),
                                name,
                                mail,
                                "+7 912 345-67-89",
                                cabinet.consent().edition()),
                        HERE));
        done(cabinet.registration().activate(activation(mail), HERE));
        SignInResult result = cabinet.signIn().signIn(new SignInCommand(login, new Password(password), false), HERE);
        Token token = ((SignInResult.SignedIn) result).token();
        SignedInUser user = done(cabinet.sessions().present(token, HERE)).user();
        for (String account : accounts) {
            done(cabinet.links().add(user, AddAccountCommand.byCode("demo-" + account, ref(account), code(account))));
        }
        cabinet.sessions().signOut(user);
        made.add(new Login(login, password, List.of(accounts)));
    }

    private Token activation(String mail) {
        for (Letter letter : letters()) {
            Matcher link = ACTIVATION.matcher(letter.text());
            if (letter.to().value().equals(mail) && link.find()) {
                return new Token(link.group(1));
            }
        }
        throw new IllegalStateException("no letter to " + mail);
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.result()
                .orElseThrow(() -> new IllegalStateException(outcome.why().toString()));
    }
}
