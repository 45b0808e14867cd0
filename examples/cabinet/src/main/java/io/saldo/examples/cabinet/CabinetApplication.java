package io.saldo.examples.cabinet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CabinetApplication {
    /** Starts the cabinet; {@code --spring.profiles.active=demo} fills it with two houses. */
    public static void main(String[] arguments) {
        SpringApplication.run(CabinetApplication.class, arguments);
    }
}
