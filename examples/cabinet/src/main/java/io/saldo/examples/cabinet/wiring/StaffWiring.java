package io.saldo.examples.cabinet.wiring;

import io.saldo.cabinet.link.AccountRegister;
import io.saldo.cabinet.mailing.MailingLetters;
import io.saldo.cabinet.mailing.MailingRound;
import io.saldo.cabinet.mailing.Mailings;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.staff.Deeds;
import io.saldo.cabinet.staff.ResidentDesk;
import io.saldo.cabinet.staff.StaffDesk;
import io.saldo.cabinet.staff.StaffSessions;
import io.saldo.cabinet.staff.StaffSignIn;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.examples.cabinet.setting.StaffProperties;
import io.saldo.metering.reading.ReadingWindow;
import io.saldo.resident.book.RegisterOfBooks;
import io.saldo.resident.book.ResidentBooks;
import io.saldo.services.SaldoServices;
import io.saldo.services.account.NumberRule;
import jakarta.validation.Validator;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the services of the staff's side together, and those of mailing. */
@Configuration(proxyBeanMethods = false)
class StaffWiring {
    @Bean
    AccountRegister accountRegister(ResidentBooks books, Clock clock) {
        return RegisterOfBooks.of(books, clock);
    }

    @Bean
    StaffSessions staffSessions(Stores stores, CabinetEnvironment environment) {
        return StaffSessions.of(stores.cabinet(), environment);
    }

    @Bean
    Deeds deeds(Stores stores, CabinetEnvironment environment) {
        return Deeds.of(stores.cabinet(), environment);
    }

    @Bean
    StaffDesk staffDesk(Stores stores, CabinetEnvironment environment) {
        return StaffDesk.of(stores.cabinet(), environment);
    }

    @Bean
    Staff staff(
            Stores stores,
            CabinetEnvironment environment,
            StaffProperties settings,
            AccountRegister register,
            StaffDesk desk,
            StaffSessions sessions,
            Deeds deeds) {
        return new Staff(
                desk,
                StaffSignIn.of(stores.cabinet(), environment, settings.secondFactor()),
                sessions,
                ResidentDesk.of(stores.cabinet(), environment, register),
                deeds);
    }

    @Bean
    SaldoServices saldoServices(
            Stores stores, CabinetProperties settings, StaffProperties staff, Clock clock, Validator validator) {
        return SaldoServices.of(
                stores.billing(),
                clock,
                validator,
                new NumberRule("", staff.digits()),
                new ReadingWindow(
                        settings.readings().from(), settings.readings().to()));
    }

    @Bean
    Mailings mailings(Stores stores, CabinetEnvironment environment) {
        return Mailings.of(stores.cabinet(), environment);
    }

    @Bean
    MailingRound mailingRound(Stores stores, CabinetEnvironment environment) {
        return MailingRound.of(stores.cabinet(), environment);
    }

    @Bean
    MailingLetters mailingLetters(Stores stores, CabinetEnvironment environment) {
        return MailingLetters.of(stores.cabinet(), environment);
    }
}
