package io.saldo.examples.cabinet.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.token.SecretKey;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.examples.cabinet.wiring.Stores;
import io.saldo.resident.book.Door;
import io.saldo.resident.book.ResidentBooks;
import io.saldo.resident.payment.Gateways;
import io.saldo.resident.payment.OnlinePayments;
import io.saldo.resident.payment.PaymentGateway;
import io.saldo.resident.payment.PaymentSettlement;
import io.saldo.resident.payment.PaymentSetup;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Paying online, where a bank is configured. */
@Configuration(proxyBeanMethods = false)
class GatewayWiring {
    /** How long a payment that nobody pays is waited for. */
    private static final Duration EXPIRES = Duration.ofDays(1);

    @Bean
    Gateways gateways(CabinetProperties settings, Clock clock) {
        CabinetProperties.Bank bank = settings.bank();
        if (!bank.isTold()) {
            return organization -> Optional.empty();
        }
        var ours = settings.organizationId();
        PaymentGateway gateway = new HttpGateway(
                URI.create(bank.address()),
                URI.create(base(settings) + "/gateway/" + ours + "/notices"),
                new SecretKey(bank.key().getBytes(UTF_8)),
                clock);
        return organization -> Optional.of(gateway).filter(any -> organization.equals(ours));
    }

    private static String base(CabinetProperties settings) {
        return settings.address().toString().replaceFirst("/$", "");
    }

    @Bean
    PaymentSetup paymentSetup(Stores stores, ResidentBooks books, Gateways gateways, CabinetEnvironment environment) {
        return new PaymentSetup(
                stores.orders(),
                stores.cabinet(),
                Door.of(stores.cabinet(), books),
                books,
                gateways,
                environment,
                EXPIRES);
    }

    @Bean
    OnlinePayments onlinePayments(PaymentSetup setup) {
        return OnlinePayments.of(setup);
    }

    @Bean
    PaymentSettlement paymentSettlement(PaymentSetup setup) {
        return PaymentSettlement.of(setup);
    }

    /** Goes on with what was stopped or lost, as long as the program runs. */
    @Bean(destroyMethod = "close")
    SettlingTimer settlingTimer(
            PaymentSettlement settlement, CabinetProperties settings, CabinetEnvironment environment) {
        return new SettlingTimer(
                settlement, environment.clock(), settings.bank().isTold());
    }
}
