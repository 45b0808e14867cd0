package io.saldo.examples.cabinet.wiring;

import io.saldo.cabinet.memory.MemoryCabinet;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.memory.MemoryPersistence;
import io.saldo.resident.memory.MemoryOrders;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything is kept in memory, and gone when the program ends. The only class that knows where things are kept. */
@Configuration(proxyBeanMethods = false)
class MemoryStores {
    @Bean
    Stores stores(CabinetProperties settings, Clock clock) {
        var cabinet = new MemoryCabinet();
        return new Stores(cabinet, new MemoryPersistence(clock).of(settings.organization()), new MemoryOrders(), cabinet::messages);
    }
}
