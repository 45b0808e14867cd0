package io.saldo.services.command;

import io.saldo.billing.service.Fault;
import io.saldo.billing.service.Refusal;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** No command gets past here with a field that breaks a constraint. */
final class Boundary {
    private static final Comparator<Fault> ORDER =
            Comparator.comparing(Fault::field).thenComparing(Fault::code);

    private final Validator validator;

    Boundary(Validator validator) {
        this.validator = validator;
    }

    Optional<Refusal> refusal(Object command) {
        List<Fault> faults = validator.validate(command).stream()
                .map(Boundary::fault)
                .sorted(ORDER)
                .distinct()
                .toList();
        return faults.isEmpty() ? Optional.empty() : Optional.of(Refusal.of(faults));
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        String template = violation.getMessageTemplate();
        String code = template.startsWith("{") && template.endsWith("}")
                ? template.substring(1, template.length() - 1)
                : template;
        return new Fault(violation.getPropertyPath().toString(), code, violation.getMessage());
    }
}
