package io.saldo.examples.cabinet.wiring;

import io.saldo.billing.statement.DocumentDirectory;
import io.saldo.cabinet.request.Catalogue;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.resident.book.Directories;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Without the demonstration there is nobody to tell names, and the time is the real one. A host puts its own here. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
class EmptyBooks {
    @Bean
    Clock clock(CabinetProperties settings) {
        return Clock.system(settings.zone());
    }

    @Bean
    Catalogue catalogue() {
        return organization -> List.of();
    }

    @Bean
    Directories directories(HolderNames names) {
        names.readAll();
        return house -> new DocumentDirectory(
                house.value(), Map.of(), Map.of(), Map.of(), Map.of(), names.told(), Map.of(), Map.of());
    }
}
