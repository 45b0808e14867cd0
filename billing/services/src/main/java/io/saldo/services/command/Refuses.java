package io.saldo.services.command;

import io.saldo.billing.service.Refusal.Reason;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a command may be refused for, besides fields that are wrong (INVALID) and a key used for something else. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {
    Reason[] value();
}
