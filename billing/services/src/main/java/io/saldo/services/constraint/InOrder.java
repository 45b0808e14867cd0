package io.saldo.services.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day is not before the first one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {InOrder.OfDays.class})
public @interface InOrder {
    String message() default "{io.saldo.services.order}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Of what has both days. */
    final class OfDays implements ConstraintValidator<InOrder, Dated> {
        /** For the validator. */
        public OfDays() {}

        @Override
        @SuppressWarnings("NullAway") // what is missing is told by its own constraint
        public boolean isValid(@Nullable Dated value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            LocalDate from = value.from();
            LocalDate last = value.last();
            if (from == null || last == null || !last.isBefore(from)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("last")
                    .addConstraintViolation();
            return false;
        }
    }
}
