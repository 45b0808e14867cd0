package io.saldo.examples.cabinet.setting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The staff's side: the settings under {@code cabinet.staff}.
 *
 * @param secondFactor whether a time code is asked for; off only behind a second factor of the host's own
 * @param digits of the numbers that new accounts get
 */
@ConfigurationProperties("cabinet.staff")
public record StaffProperties(
        @DefaultValue("true") boolean secondFactor,
        @DefaultValue("10") int digits) {}
