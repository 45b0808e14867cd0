package io.saldo.examples.cabinet;

import io.saldo.examples.cabinet.wiring.FirstAdministrator;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CabinetApplication {
    private static final String CREATE = "--create-administrator";

    /**
     * Starts the cabinet; {@code --spring.profiles.active=demo} fills it with two houses. With
     * {@code --create-administrator=login} it makes an administrator, tells how to get in, and ends: whoever may start
     * the program over its data may do that at any time, also where every administrator has lost a telephone.
     */
    public static void main(String[] arguments) {
        for (String each : arguments) {
            if (each.equals(CREATE) || each.startsWith(CREATE + "=")) {
                String login = each.equals(CREATE) ? "administrator" : each.substring(CREATE.length() + 1);
                String[] others = Arrays.stream(arguments)
                        .filter(other -> !other.startsWith(CREATE))
                        .toArray(String[]::new);
                System.out.println(createAdministrator(login, others));
                return;
            }
        }
        SpringApplication.run(CabinetApplication.class, arguments);
    }

    /** Without any page, and with nothing made but what is asked for. */
    static String createAdministrator(String login, String... arguments) {
        try (var context = new SpringApplicationBuilder(CabinetApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(arguments)) {
            return context.getBean(FirstAdministrator.class).create(login);
        }
    }
}
