package io.saldo.services.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/**
 * An amount in one currency, told by its code. Unlike the one of Hibernate Validator it needs no implementation of
 * money.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {Currency.OfAmount.class})
public @interface Currency {
    String message() default "{io.saldo.services.currency}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Its code, as RUB. */
    String value();

    /** Of an amount. */
    final class OfAmount implements ConstraintValidator<Currency, MonetaryAmount> {
        private String code = "";

        /** For the validator. */
        public OfAmount() {}

        @Override
        public void initialize(Currency constraint) {
            code = constraint.value();
        }

        @Override
        public boolean isValid(@Nullable MonetaryAmount value, ConstraintValidatorContext context) {
            return value == null || value.getCurrency().getCurrencyCode().equals(code);
        }
    }
}
