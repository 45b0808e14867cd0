package io.saldo.services.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A number, code or other identifier: 1 to so many characters, none of them a control character. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {Code.OfText.class})
public @interface Code {
    String message() default "{io.saldo.services.code}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** At most so many characters. */
    int max() default 60;

    /** Of text. */
    final class OfText implements ConstraintValidator<Code, String> {
        private int max;

        /** For the validator. */
        public OfText() {}

        @Override
        public void initialize(Code constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || (!value.isBlank() && value.length() <= max && Characters.arePlain(value));
        }
    }
}
