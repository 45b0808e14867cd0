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

/** A number of a personal account, of the characters that ГИС ЖКХ takes: 1 to 30 letters, digits, points, slashes,
 * hyphens and underscores. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {AccountText.OfText.class})
public @interface AccountText {
    String message() default "{io.saldo.services.account}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Of text. */
    final class OfText implements ConstraintValidator<AccountText, String> {
        /** For the validator. */
        public OfText() {}

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || value.matches("[\\p{L}\\p{Nd}./_-]{1,30}");
        }
    }
}
