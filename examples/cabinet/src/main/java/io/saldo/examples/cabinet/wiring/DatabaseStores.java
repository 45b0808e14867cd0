package io.saldo.examples.cabinet.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.examples.cabinet.setting.StoreProperties;
import io.saldo.jdbc.JdbcOptions;
import io.saldo.jdbc.JdbcPersistence;
import io.saldo.jdbc.cabinet.JdbcCabinet;
import io.saldo.jdbc.payment.JdbcOrders;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The books and the cabinet in one database, H2 in a file or PostgreSQL. The only class that knows where things are
 * kept.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseStores {
    @Bean
    HikariDataSource database(StoreProperties store) {
        var config = new HikariConfig();
        config.setJdbcUrl(store.address());
        config.setUsername(store.user());
        config.setPassword(store.password());
        config.setMaximumPoolSize(store.connections());
        return new HikariDataSource(config);
    }

    @Bean
    Stores stores(CabinetProperties settings, StoreProperties store, HikariDataSource database, Clock clock) {
        JdbcOptions options = JdbcOptions.DEFAULT.withSchema(store.schema()).withClock(clock);
        var cabinet = JdbcCabinet.of(database, options);
        var books = JdbcPersistence.of(database, options).of(settings.organization());
        return new Stores(cabinet, books, JdbcOrders.of(database, options), cabinet.deliveries());
    }
}
