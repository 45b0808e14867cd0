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
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A day, month or moment that a house can have: of the years 1900 to 2199. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {CalendarDay.OfDay.class, CalendarDay.OfMonth.class, CalendarDay.OfMoment.class})
public @interface CalendarDay {
    String message() default "{io.saldo.services.day}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Of a day. */
    final class OfDay implements ConstraintValidator<CalendarDay, LocalDate> {
        /** For the validator. */
        public OfDay() {}

        @Override
        public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext context) {
            return value == null || (value.getYear() >= 1900 && value.getYear() < 2200);
        }
    }

    /** Of a month. */
    final class OfMonth implements ConstraintValidator<CalendarDay, YearMonth> {
        /** For the validator. */
        public OfMonth() {}

        @Override
        public boolean isValid(@Nullable YearMonth value, ConstraintValidatorContext context) {
            return value == null || (value.getYear() >= 1900 && value.getYear() < 2200);
        }
    }

    /** Of a moment of the clock. */
    final class OfMoment implements ConstraintValidator<CalendarDay, LocalDateTime> {
        /** For the validator. */
        public OfMoment() {}

        @Override
        public boolean isValid(@Nullable LocalDateTime value, ConstraintValidatorContext context) {
            return value == null
                    || (value.getYear() >= 1900
                            && value.getYear() < 2200
                            && value.equals(value.truncatedTo(ChronoUnit.SECONDS)));
        }
    }
}
