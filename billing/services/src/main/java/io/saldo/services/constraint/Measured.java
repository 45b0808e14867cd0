package io.saldo.services.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A measured or decreed number: at most nine digits before the point and so many behind it, zero or more. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {Measured.OfNumber.class})
public @interface Measured {
    String message() default "{io.saldo.services.measured}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Digits behind the point at most. */
    int decimals() default 6;

    /** Whether zero is one. */
    boolean zero() default false;

    /** Of a number. */
    final class OfNumber implements ConstraintValidator<Measured, BigDecimal> {
        private int decimals;
        private boolean zero;

        /** For the validator. */
        public OfNumber() {}

        @Override
        public void initialize(Measured constraint) {
            decimals = constraint.decimals();
            zero = constraint.zero();
        }

        @Override
        public boolean isValid(@Nullable BigDecimal value, ConstraintValidatorContext context) {
            return value == null
                    || (value.signum() >= (zero ? 0 : 1)
                            && value.scale() <= decimals
                            && value.scale() >= 0
                            && value.precision() - value.scale() <= 9);
        }
    }
}
