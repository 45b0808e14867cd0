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
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/** An amount of whole kopecks, of less than a hundred thousand million roubles. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {WholeKopecks.OfAmount.class})
public @interface WholeKopecks {
    String message() default "{io.saldo.services.kopecks}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Of an amount. */
    final class OfAmount implements ConstraintValidator<WholeKopecks, MonetaryAmount> {
        /** For the validator. */
        public OfAmount() {}

        @Override
        public boolean isValid(@Nullable MonetaryAmount value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            BigDecimal number =
                    value.getNumber().numberValueExact(BigDecimal.class).stripTrailingZeros();
            return number.scale() <= 2 && number.precision() - number.scale() <= 11;
        }
    }
}
