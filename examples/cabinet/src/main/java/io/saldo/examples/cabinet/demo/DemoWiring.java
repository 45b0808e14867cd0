package io.saldo.examples.cabinet.demo;

import io.saldo.billing.service.Register;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.resident.book.Directories;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The time and the books of the demonstration. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoWiring {
    @Bean
    DemoClock demoClock(CabinetProperties settings) {
        return new DemoClock(settings.zone());
    }

    @Bean
    Directories directories(Clock clock, Register register, SaldoBilling billing) {
        return DemoTown.fill((DemoClock) clock, register, billing);
    }
}
