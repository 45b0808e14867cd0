package io.saldo.examples.cabinet.setting;

import io.saldo.cabinet.link.OrganizationId;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code cabinet} of the configuration.
 *
 * @param organization whose accounts residents add
 * @param address where the cabinet is, as letters say it
 * @param secure whether cookies go over HTTPS alone, which anything but a demonstration on one machine needs
 * @param keys a file that holds the secret keys, made at the first start; not beside the data, nor in a repository
 * @param sender from whom letters are
 */
@ConfigurationProperties("cabinet")
public record CabinetProperties(
        String organization,
        Contacts contacts,
        URI address,
        ZoneId zone,
        @DefaultValue("true") boolean secure,
        Path keys,
        String sender,
        Readings readings,
        @DefaultValue Bank bank) {

    /** What stands at the foot of every page. */
    public record Contacts(String name, String hours, String office, String dispatcher) {}

    /**
     * The bank that takes money online.
     *
     * @param address of its interface and its pages; empty where nobody pays online
     * @param key which both sides sign with, at least 32 characters; never in a file that is shared
     */
    public record Bank(
            @DefaultValue("") String address,
            @DefaultValue("") String key) {
        public boolean isTold() {
            return !address.isBlank();
        }
    }

    /** The days of a month on which readings are taken. */
    public record Readings(
            @DefaultValue("15") int from,
            @DefaultValue("25") int to) {}

    public OrganizationId organizationId() {
        return new OrganizationId(organization);
    }
}
