package io.saldo.examples.cabinet.demo;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells on the console where the cabinet is, and how to get in. */
@Component
@Profile("demo")
final class DemoGreeting {
    private final DemoLogins logins;
    private final DemoStaff staff;

    DemoGreeting(DemoLogins logins, DemoStaff staff) {
        this.logins = logins;
        this.staff = staff;
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        System.out.println(
                "Личный кабинет: http://localhost:" + event.getWebServer().getPort() + "/");
        for (DemoLogins.Login each : logins.made()) {
            System.out.println("  логин " + each.login() + ", пароль " + each.password() + ", лицевые счета "
                    + String.join(", ", each.accounts()));
        }
        for (DemoStaff.Member each : staff.members()) {
            System.out.println("  сотрудник " + each.login() + ", пароль " + each.password()
                    + ", вход /staff, код на странице /letters");
        }
        System.out.println("  свободный счёт 1008, проверочный код " + logins.code("1008"));
    }
}
