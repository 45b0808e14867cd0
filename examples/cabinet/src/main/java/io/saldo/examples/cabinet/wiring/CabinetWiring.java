package io.saldo.examples.cabinet.wiring;

import io.saldo.billing.document.PaymentDocumentPdf;
import io.saldo.billing.service.Register;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.cabinet.appeal.AppealDesk;
import io.saldo.cabinet.appeal.AppealSettings;
import io.saldo.cabinet.appeal.Appeals;
import io.saldo.cabinet.consent.ConsentText;
import io.saldo.cabinet.letter.Letters;
import io.saldo.cabinet.link.AccountLinks;
import io.saldo.cabinet.link.AccountRegister;
import io.saldo.cabinet.outcome.Boundary;
import io.saldo.cabinet.password.Argon2PasswordHasher;
import io.saldo.cabinet.password.FrequentPasswords;
import io.saldo.cabinet.password.PasswordPolicy;
import io.saldo.cabinet.profile.Passwords;
import io.saldo.cabinet.profile.Profile;
import io.saldo.cabinet.registration.Registration;
import io.saldo.cabinet.request.Catalogue;
import io.saldo.cabinet.request.PaidRequests;
import io.saldo.cabinet.request.RequestDesk;
import io.saldo.cabinet.session.Sessions;
import io.saldo.cabinet.session.SignIn;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.setting.CabinetSettings;
import io.saldo.cabinet.setting.Terms;
import io.saldo.cabinet.throttle.Throttle;
import io.saldo.cabinet.token.RandomBytes;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.kernel.derivation.Texts;
import io.saldo.resident.account.AccountCards;
import io.saldo.resident.ask.LineQuestions;
import io.saldo.resident.book.Directories;
import io.saldo.resident.book.Door;
import io.saldo.resident.book.OrganizationBooks;
import io.saldo.resident.book.ResidentBooks;
import io.saldo.resident.charge.AccountCharges;
import io.saldo.resident.meter.AccountMeters;
import io.saldo.resident.meter.ReadingWindow;
import io.saldo.resident.money.AccountMoney;
import io.saldo.resident.request.DoneRequests;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the services together over the stores. */
@Configuration(proxyBeanMethods = false)
class CabinetWiring {
    @Bean
    RandomBytes randomBytes() {
        return RandomBytes.of(new SecureRandom());
    }

    @Bean
    Keys keys(CabinetProperties settings, RandomBytes random) {
        return Keys.of(settings.keys(), random);
    }

    @Bean
    SaldoBilling billing(Stores stores, Clock clock) {
        return SaldoBilling.of(stores.billing(), clock);
    }

    @Bean
    Register register(Stores stores) {
        return Register.of(stores.billing());
    }

    @Bean
    ResidentBooks residentBooks(
            CabinetProperties settings,
            Stores stores,
            SaldoBilling billing,
            Register register,
            Directories directories) {
        var books = new OrganizationBooks(stores.billing(), billing, register, directories);
        var ours = settings.organizationId();
        return organization -> Optional.of(books).filter(each -> organization.equals(ours));
    }

    @Bean
    Validator validator() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(Texts.RUSSIAN), Texts.RUSSIAN, false))
                .buildValidatorFactory()
                .getValidator();
    }

    @Bean
    Boundary boundary(Validator validator) {
        return new Boundary(validator);
    }

    @Bean
    CabinetEnvironment cabinetEnvironment(
            CabinetProperties settings, Clock clock, RandomBytes random, Keys keys, Boundary boundary) {
        var consent = new ConsentText(
                "2026-03",
                "Я соглашаюсь на обработку моих фамилии, имени, отчества, почты и телефона для работы личного кабинета.");
        return new CabinetEnvironment(
                clock,
                random,
                keys.cabinet(),
                boundary,
                Argon2PasswordHasher.of(random),
                new PasswordPolicy(
                        FrequentPasswords.read(), List.of(settings.contacts().name(), "личный кабинет", "saldo")),
                new CabinetSettings(
                        settings.contacts().name(),
                        settings.address(),
                        settings.contacts().office(),
                        Texts.RUSSIAN,
                        settings.zone(),
                        consent,
                        Terms.usual(),
                        Throttle.usual()));
    }

    @Bean
    Letters letters(Stores stores, CabinetEnvironment environment) {
        return Letters.of(stores.cabinet(), environment);
    }

    @Bean
    Cabinet cabinet(Stores stores, CabinetEnvironment environment, AccountRegister register, Keys keys) {
        return new Cabinet(
                Registration.of(stores.cabinet(), environment),
                SignIn.of(stores.cabinet(), environment),
                Sessions.of(stores.cabinet(), environment),
                AccountLinks.of(stores.cabinet(), environment, register, any -> Optional.of(keys.codes())),
                Passwords.of(stores.cabinet(), environment),
                Profile.of(stores.cabinet(), environment),
                environment.settings().consent());
    }

    @Bean
    Resident resident(Stores stores, ResidentBooks books, CabinetProperties settings, Boundary boundary, Clock clock) {
        Door door = Door.of(stores.cabinet(), books);
        var window = new ReadingWindow(
                settings.readings().from(), settings.readings().to());
        return new Resident(
                AccountCards.of(door),
                AccountCharges.of(door),
                AccountMoney.of(door),
                AccountMeters.of(door, window, boundary, clock));
    }

    @Bean
    CabinetCodes cabinetCodes(Stores stores, AccountRegister register, Keys keys) {
        return new CabinetCodes(stores, register, keys);
    }

    @Bean
    LineQuestions lineQuestions(Resident resident) {
        return LineQuestions.of(resident.charges());
    }

    @Bean
    Appeals appeals(Stores stores, CabinetEnvironment environment) {
        return Appeals.of(stores.cabinet(), environment, AppealSettings.usual());
    }

    @Bean
    AppealDesk appealDesk(Stores stores, CabinetEnvironment environment) {
        return AppealDesk.of(stores.cabinet(), environment, AppealSettings.usual());
    }

    @Bean
    PaidRequests paidRequests(Stores stores, CabinetEnvironment environment, Catalogue catalogue) {
        return PaidRequests.of(stores.cabinet(), environment, catalogue);
    }

    @Bean
    RequestDesk requestDesk(Stores stores, CabinetEnvironment environment) {
        return RequestDesk.of(stores.cabinet(), environment);
    }

    @Bean
    DoneRequests doneRequests(RequestDesk desk, ResidentBooks books) {
        return DoneRequests.of(desk, books);
    }

    @Bean
    PaymentDocumentPdf pdf() {
        return PaymentDocumentPdf.russian();
    }
}
