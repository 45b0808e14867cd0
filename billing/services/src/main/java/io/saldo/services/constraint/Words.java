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

/** Words that people read: 1 to so many characters, none of them a control character. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {Words.OfText.class})
public @interface Words {
    String message() default "{io.saldo.services.words}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** At most so many characters. */
    int max() default 1_000;

    /** Of text. */
    final class OfText implements ConstraintValidator<Words, String> {
        private int max;

        /** For the validator. */
        public OfText() {}

        @Override
        public void initialize(Words constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || (!value.isBlank() && value.length() <= max && Characters.arePlain(value));
        }
    }
}
