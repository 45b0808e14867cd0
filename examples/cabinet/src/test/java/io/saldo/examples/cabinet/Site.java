package io.saldo.examples.cabinet;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.staff.StaffRole;
import io.saldo.cabinet.staff.StaffSignIn;
import io.saldo.cabinet.staff.StaffSignInCommand;
import io.saldo.cabinet.token.Token;
import io.saldo.examples.cabinet.demo.DemoLogins;
import io.saldo.examples.cabinet.demo.DemoStaff;
import io.saldo.examples.cabinet.wiring.Stores;
import io.saldo.examples.gateway.SandboxGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The program with its demonstration, started once for all tests on a free port. */
public final class Site implements ParameterResolver {
    /** The started program. */
    public record Running(ConfigurableApplicationContext context, URI address, SandboxGateway bank)
            implements AutoCloseable {
        public Browser browser() {
            return new Browser(address);
        }

        public DemoLogins demo() {
            return bean(DemoLogins.class);
        }

        public <T> T bean(Class<T> type) {
            return context.getBean(type);
        }

        /** A browser that says of itself what it likes. */
        Browser browser(String device) {
            return new Browser(address, device);
        }

        /** A browser of somebody signed in. */
        public Browser signedIn(String login) {
            Browser browser = browser();
            signIn(browser, login);
            return browser;
        }

        /**
         * A browser of a member of staff in a role, past the sign-in page: a code works once, and tests follow each
         * other faster than codes.
         */
        public Browser staff(StaffRole role) {
            Browser browser = browser();
            browser.keep("staff", staffToken(role));
            return browser;
        }

        /** The token of a new session of the member in a role. */
        String staffToken(StaffRole role) {
            DemoStaff demo = bean(DemoStaff.class);
            DemoStaff.Member member = demo.members().stream()
                    .filter(each -> each.role() == role)
                    .findFirst()
                    .orElseThrow();
            Token token = StaffSignIn.of(bean(Stores.class).cabinet(), bean(CabinetEnvironment.class), false)
                    .signIn(
                            new StaffSignInCommand(member.login(), new Password(member.password()), ""),
                            new Origin("127.0.0.1", "test"))
                    .result()
                    .orElseThrow();
            return token.text();
        }

        void signIn(Browser browser, String login) {
            String password = demo().made().stream()
                    .filter(each -> each.login().equals(login))
                    .findFirst()
                    .orElseThrow()
                    .password();
            browser.get("/sign-in")
                    .form("/sign-in")
                    .with("login", login)
                    .with("password", password)
                    .send();
        }

        @Override
        public void close() {
            context.close();
            bank.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Site.class))
                .getOrComputeIfAbsent(Running.class, type -> start(), Running.class);
    }

    /** One of its own, for what changes the books under everybody else. */
    static Running start() {
        try {
            return start(Files.createTempDirectory(Path.of("target"), "site"), "--spring.profiles.active=demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bank is told the address before the program has one. */
    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** The program over a folder, with its keys beside it as only a test may have them, and a bank of its own. */
    static Running start(Path folder, String... settings) {
        try {
            int port = freePort();
            SandboxGateway bank = SandboxGateway.start(0, SandboxGateway.DEMO_KEY);
            List<String> arguments = new ArrayList<>(List.of(
                    "--server.port=" + port,
                    "--server.address=127.0.0.1",
                    "--cabinet.address=http://127.0.0.1:" + port,
                    "--cabinet.bank.address=" + bank.address(),
                    "--cabinet.bank.key=" + SandboxGateway.DEMO_KEY,
                    "--cabinet.store.folder=" + folder.resolve("data"),
                    "--cabinet.keys=" + folder.resolve("keys/cabinet.keys")));
            arguments.addAll(List.of(settings));
            ConfigurableApplicationContext context =
                    new SpringApplication(CabinetApplication.class).run(arguments.toArray(String[]::new));
            return new Running(context, URI.create("http://127.0.0.1:" + port), bank);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
