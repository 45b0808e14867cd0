package io.saldo.services.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Positive;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A sum of money: above zero, in roubles, of whole kopecks. Each that does not hold is told apart. */
@Positive(message = "{io.saldo.services.positive}")
@Currency("RUB")
@WholeKopecks
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface Roubles {
    String message() default "{io.saldo.services.positive}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
